import type { Names } from '../names.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

/** The four files around a slice; `versions` gives the exact version that the repository uses of each dependency. */
export function packageFiles(
  { word, noun, Noun, dutch }: Names,
  versions: (name: string) => string,
): Record<string, string> {
  return {
    'package.json': json({
      name: `@vliegwiel/${word}`,
      version: '0.1.0',
      private: true,
      license: 'EUPL-1.2',
      type: 'module',
      exports: { '.': './src/index.ts', './server': './src/server/index.ts' },
      scripts: { types: 'tsc --noEmit' },
      dependencies: { '@vliegwiel/db': '*', '@vliegwiel/i18n': '*', zod: versions('zod') },
      devDependencies: { '@vliegwiel/testing': '*' },
    }),
    'rights.json': json({
      [`${noun}:read`]: ['no', 'yes', 'yes', 'yes', 'yes', 'no', 'yes'],
      [`${noun}:update`]: ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
    }),
    'tsconfig.json': json({
      extends: '../../tsconfig.base.json',
      include: ['**/*.ts'],
      exclude: ['node_modules', 'dist'],
    }),
    'turbo.json': json({ extends: ['//'], tags: ['mission'] }),
    'README.md': `# @vliegwiel/${word}

What a municipality keeps about ${word} (on screen: ${dutch}), and the rules for it.

**Who may import it:** \`packages/api\`, and the pure part also the console. Never another mission slice.

## Words
- **${noun}**: a named thing with a first day and, if it ends, a last day. Both days count.

## Invariants (each has a test)
- A ${noun} ends on or after its first day.
- A municipality sees its own ${word} and nobody else's.
- A change made on an older version than the newest is refused.

| file | holds |
|---|---|
| \`src/${noun}-error.ts\` | why it refuses; the words: \`messages/{nl,en}/errors.json\` |
| \`rights.json\` | who may, in the order of the roles |
| \`src/${noun}.ts\` | the schema and the type \`${Noun}\` |
| \`src/is-in-force.ts\` | the pure rule |
| \`src/server/${noun}.repository.ts\` | the SQL, and nothing else |
| \`src/server/add-${noun}.ts\`, \`src/server/change-${noun}.ts\` | one use case a file |

Served by \`packages/api/src/routers/${word}\`, shown by \`apps/admin/src/features/${word}\`. Rights: \`${noun}:read\`, \`${noun}:update\`.
`,
  }
}
