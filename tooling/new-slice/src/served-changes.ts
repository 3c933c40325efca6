import { insert, type Insertion } from './insertions.ts'
import type { Names } from './names.ts'

/** An existing file and what becomes of it. */
export type Change = { readonly file: string; readonly change: (content: string) => string }

const inserted = (insertion: Insertion): Change => ({
  file: insertion.file,
  change: (content) => insert(content, insertion),
})

/** Who may: one row to read and one to change. The operator never sees client data. */
export function permissionChanges({ noun }: Names): Change[] {
  const rows = [
    [`${noun}:read`, ['no', 'yes', 'yes', 'yes', 'yes', 'no', 'yes']],
    [`${noun}:update`, ['no', 'yes', 'no', 'yes', 'no', 'no', 'no']],
  ] as const
  const code = rows.map(([right, cells]) => `  ${`'${right}':`.padEnd(20)} [${cells.join(', ')}],\n`).join('')
  const lines = rows.map(
    ([right, cells]) => `${[right.padEnd(18), ...cells.map((cell) => cell.padEnd(20))].join(' ').trimEnd()}\n`,
  )
  return [
    inserted({
      file: 'packages/auth/src/permissions.ts',
      after: 'const table = {',
      before: '} as const satisfies',
      line: code,
    }),
    { file: 'packages/auth/src/permission-matrix.fixture.txt', change: (content) => content + lines.join('') },
  ]
}

/** The router, and what proves that neighbours stay out of it. */
export function servedChanges({ word, noun, Noun, Nouns }: Names): Change[] {
  const router = 'packages/api/src/app-router.ts'
  const inputs = 'packages/api/src/isolation/probe-inputs.ts'
  const fixture = 'packages/api/src/isolation/isolation-fixture.ts'
  const draft = `name: 'Probe', firstDay: '2026-01-01', lastDay: null`
  return [
    inserted({
      file: router,
      after: 'import { ',
      before: `import { t } from './trpc.ts'`,
      line: `import { ${word} } from './routers/${word}/index.ts'\n`,
    }),
    inserted({ file: router, after: 't.router({', before: '})', line: `  ${word},\n` }),
    inserted({
      file: inputs,
      after: 'export const probeInputs',
      before: '\n}\n',
      line: `
  '${word}.add${Noun}': () => ({ ${draft}, idempotencyKey: key() }),
  '${word}.change${Noun}': (ids) => ({ ${noun}Id: ids.${noun}Id, version: 1, ${draft}, idempotencyKey: key() }),
  '${word}.list${Nouns}': () => ({ before: null, limit: 50 }),`,
    }),
    inserted({
      file: fixture,
      after: 'export interface Side {',
      before: '}\n',
      line: `  readonly ${noun}Id: string\n`,
    }),
    inserted({
      file: fixture,
      after: 'export function newSide',
      before: '  }\n}\n',
      line: `    ${noun}Id: newId(),\n`,
    }),
    inserted({
      file: fixture,
      after: 'export function probeRows',
      before: '  }\n}\n',
      line: `    ${noun}: {
      ${noun}_id: text(side.${noun}Id),
      name: text(secret),
      first_day: \`'2026-01-01'\`,
      changed_by: id,
      ...versioned,
    },
`,
    }),
    {
      file: 'packages/api/src/procedures.fixture.txt',
      change: (content) => withProcedures(content, { word, noun, Noun, Nouns }),
    },
  ]
}

function withProcedures(content: string, { word, noun, Noun, Nouns }: Pick<Names, 'word' | 'noun' | 'Noun' | 'Nouns'>) {
  const line = (name: string, kind: string, right: string, log: string) =>
    [`${word}.${name}`.padEnd(34), kind.padEnd(9), 'tenant'.padEnd(9), `${noun}:${right}`.padEnd(18), log].join(' ')
  const own = [
    line(`add${Noun}`, 'mutation', 'update', 'change'),
    line(`change${Noun}`, 'mutation', 'update', 'change'),
    line(`list${Nouns}`, 'query', 'read', 'none'),
  ]
  const path = (text: string) => text.split(' ')[0] ?? ''
  const all = [...content.trimEnd().split('\n'), ...own]
  return `${all.toSorted((one, other) => (path(one) < path(other) ? -1 : 1)).join('\n')}\n`
}
