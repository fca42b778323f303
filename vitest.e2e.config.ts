import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The longest first, or it would run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const longest = sorted.filter(({ moduleId }) => moduleId.endsWith('/every-page.test.ts'))
    return [...longest, ...sorted.filter((each) => !longest.includes(each))]
  }
}

/** Journeys in a real browser against the built product (e2e/support/journey.ts): two files at a time, each with its own server. */
export default defineConfig({
  plugins: [
    {
      name: 'fairlead-source',
      configEnvironment: () => ({ resolve: { conditions: ['source', 'module', 'node', 'development'] } }),
    },
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: 'e2e/support/demo-data.ts',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
    sequence: { concurrent: false, sequencer: LongestFirst },
  },
})
