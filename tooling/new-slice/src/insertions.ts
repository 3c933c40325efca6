import type { Names } from './names.ts'

/** A line put into an existing file before the last occurrence of `before` that follows `after`. */
export type Insertion = { file: string; after: string; before: string; line: string }

/** What the existing files have to know of a new slice. */
export function insertionsFor({ word, noun, Noun }: Names, numbers: { table: string; keys: string }): Insertion[] {
  const migrations = 'packages/db/src/migrations/index.ts'
  const tables = 'packages/db/src/tables/tenant-tables.ts'
  return [
    {
      file: migrations,
      after: 'import ',
      before: '\n\n',
      line: `\nimport * as ${word} from './${numbers.table}-${word}.ts'\nimport * as ${word}Keys from './${numbers.keys}-${word}-keys.ts'`,
    },
    {
      file: migrations,
      after: 'export const migrations',
      before: '}\n',
      line: `  '${numbers.table}-${word}': ${word},\n  '${numbers.keys}-${word}-keys': ${word}Keys,\n`,
    },
    {
      file: tables,
      after: 'import ',
      before: '\n\n',
      line: `\nimport type { ${Noun}Table } from './${noun}-table.ts'`,
    },
    { file: tables, after: 'export interface TenantOwnTables', before: '}\n', line: `  ${noun}: ${Noun}Table\n` },
    {
      file: 'packages/db/src/tenant-table-names.ts',
      after: 'belongsToTenant:',
      before: '}\n',
      line: `  ${noun}: true,\n`,
    },
  ]
}

/** @throws Error naming the file when it does not look as expected any more; then nothing may be written. */
export function insert(content: string, { file, after, before, line }: Insertion): string {
  const from = content.indexOf(after)
  const at = from < 0 ? -1 : content.indexOf(before, from)
  if (at < 0)
    throw new Error(
      `${file} has changed its shape: "${after}" was not found. Adapt tooling/new-slice/src/insertions.ts.`,
    )
  return content.slice(0, at) + line + content.slice(at)
}
