import type { Names } from './names.ts'
import type { Change } from './served-changes.ts'

/** What `UPDATE_FIXTURES=yes` would write in the two lists that people read: who may, and what is served. */
export function fixtureChanges(names: Names): Change[] {
  return [
    {
      file: 'packages/auth/src/permission-matrix.fixture.txt',
      change: (content) => content + rightLines(names),
    },
    {
      file: 'packages/api/src/procedures.fixture.txt',
      change: (content) => withProcedures(content, names),
    },
  ]
}

/** The rows of `rights.json`, as the test of the table writes them. */
function rightLines({ noun }: Names): string {
  const rows = [
    [`${noun}:read`, ['no', 'yes', 'yes', 'yes', 'yes', 'no', 'yes']],
    [`${noun}:update`, ['no', 'yes', 'no', 'yes', 'no', 'no', 'no']],
  ] as const
  return rows
    .map(([right, cells]) => `${[right.padEnd(18), ...cells.map((cell) => cell.padEnd(20))].join(' ').trimEnd()}\n`)
    .join('')
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
