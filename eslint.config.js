import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** What every TypeScript file keeps to. The rules that need a reason say it; the rest are the strict presets. */
const house = {
  rules: {
    '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    // `() => void run()` is how a promise is let go on purpose.
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
    ],
    // A name before `_` is taken out of an object so that the rest can be kept.
    '@typescript-eslint/no-unused-vars': [
      'error',
      { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
    ],
    // It would ask for `!`, which is forbidden.
    '@typescript-eslint/non-nullable-type-assertion-style': 'off',
    // `process.env.PORT` and `process.env['PORT']` read equally well.
    '@typescript-eslint/dot-notation': 'off',
    eqeqeq: ['error', 'always'],
    'no-restricted-syntax': [
      'error',
      { selector: 'TSEnumDeclaration', message: 'A union of literals says it without code.' },
    ],
    'max-lines': ['error', { max: 300 }],
  },
}

export default defineConfig(
  globalIgnores(['dist/', 'data/', 'node_modules/', 'bench/results/']),
  { linterOptions: { noInlineConfig: true, reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, house],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  // Written by kysely-codegen from the migrated schema.
  {
    files: ['src/db/schema.ts'],
    rules: { 'max-lines': 'off', '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  // Marked so that nobody uses it by mistake: the demo's provider on this machine speaks http, and nothing else may.
  {
    files: ['src/sign-in/identity-provider/code-flow.command.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
    },
  },
  // A module of somebody else's is described as it is; adding to its types needs an interface.
  { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
  {
    files: ['src/testing/global-setup.ts', 'e2e/support/demo-data.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  // Whoever reads a JSON answer or an element of a page says what it is.
  {
    files: ['src/testing/**', 'src/web/client/**', 'e2e/**'],
    rules: { '@typescript-eslint/no-unnecessary-type-parameters': 'off' },
  },
  // What the server says goes to its log, without personal data; nothing of it to the console.
  { files: ['src/**/*.ts', 'src/**/*.tsx'], rules: { 'no-console': 'error' } },
  {
    files: ['**/*.js', '**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { process: 'readonly' } },
  },
)
