import { folderRules, TEST_FILES } from './folder-rules.ts'

const PLUGINS = ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'node', 'promise']

const RULES = {
  'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
  'import/no-cycle': ['error', { ignoreTypes: true }],
  'typescript/no-explicit-any': 'error',
  'typescript/ban-ts-comment': 'error',
  'typescript/no-non-null-assertion': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  'typescript/await-thenable': 'error',
  'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  // `[...text]` is how we take a text apart into code points, on purpose.
  'typescript/no-misused-spread': ['error', { allow: ['string'] }],
  'typescript/only-throw-error': 'error',
  'typescript/no-deprecated': 'error',
  'typescript/no-import-type-side-effects': 'error',
  'react/rules-of-hooks': 'error',
  'react/exhaustive-deps': 'error',
  'react/no-danger': 'error',
  'no-restricted-properties': [
    'error',
    {
      object: 'sql',
      property: 'raw',
      message: 'Raw SQL lives in packages/db alone; elsewhere use the sql`…` template, which binds its values.',
    },
  ],
  'no-eval': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  // Our object types write functions as methods; taking one out of such an object is fine, and classes are rare here.
  'typescript/unbound-method': 'off',
  // A list that is awaited one by one is often meant so here: transactions and steps have an order.
  'no-await-in-loop': 'off',
  // A live region is a <div role="status">; the rule would have <output>, which screen readers treat unevenly.
  'jsx-a11y/prefer-tag-over-role': 'off',
}

const inTests = TEST_FILES.filter((pattern) => pattern.startsWith('*.test')).map((pattern) => `**/${pattern}`)

/**
 * The whole .oxlintrc.json. An override of a rule replaces what stood before instead of adding to
 * it, so the list of forbidden imports is written out in full for each folder.
 */
export function oxlintConfig(): Record<string, unknown> {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: PLUGINS,
    categories: { correctness: 'error' },
    options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
    ignorePatterns: ['**/dist/**', '**/generated/**', '**/*.gen.ts', 'storybook-static/**', '.data/**'],
    rules: RULES,
    overrides: [
      ...folderRules().map(({ files, forbidden }) => ({
        files,
        rules: { 'no-restricted-imports': ['error', { patterns: forbidden }] },
      })),
      { files: ['packages/db/**/*.ts'], rules: { 'no-restricted-properties': 'off' } },
      // The environment is read in one place, which names what is wrong with it.
      {
        files: ['packages/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'],
        rules: { 'node/no-process-env': 'error' },
      },
      {
        files: [...inTests, 'apps/server/src/start/environment.ts'],
        rules: { 'node/no-process-env': 'off' },
      },
      {
        files: inTests,
        plugins: [...PLUGINS, 'vitest'],
        rules: {
          'vitest/no-disabled-tests': 'error',
          'vitest/no-focused-tests': 'error',
          'vitest/require-awaited-expect-poll': 'error',
          'vitest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'assert*', 'fc.assert'] }],
        },
      },
    ],
  }
}
