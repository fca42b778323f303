import { defineConfig } from 'vitest/config'

const mode = process.env['NODE_ENV'] === 'production' ? 'production' : 'development'

export default defineConfig({
  plugins: [
    {
      // resolve.conditions alone does not reach vitest's own environment, where global setup runs.
      name: 'fairlead-source',
      configEnvironment: () => ({ resolve: { conditions: ['source', 'module', 'node', mode] } }),
    },
  ],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'assure/**/*.test.ts'],
    globalSetup: 'src/testing/global-setup.ts',
    pool: 'forks',
    // The product keeps nothing between requests but what it may keep; to read and warm it up anew for each file doubles the time.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
