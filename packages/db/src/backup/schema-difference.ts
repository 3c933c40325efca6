/** What only one of two schemas has, each line with its table. */
export interface SchemaDifference {
  readonly missing: readonly string[]
  readonly added: readonly string[]
}

/** Compares two dumps of a schema (`dumpSchema`). A table that one of them lacks is one line, without what it holds. */
export function schemaDifference(wanted: string, found: string): SchemaDifference {
  const [ours, theirs] = [tablesOf(wanted), tablesOf(found)]
  return { missing: onlyIn(ours, theirs), added: onlyIn(theirs, ours) }
}

type Tables = ReadonlyMap<string, readonly string[]>

function tablesOf(schema: string): Tables {
  const tables = new Map<string, string[]>()
  let lines: string[] = []
  for (const line of schema.split('\n')) {
    if (line.startsWith('-- ')) tables.set(line.slice(3), (lines = []))
    else if (line.trim() !== '') lines.push(line.trim().replace(/,$/, ''))
  }
  return tables
}

function onlyIn(one: Tables, other: Tables): string[] {
  return [...one].flatMap(([table, lines]) => {
    const others = other.get(table)
    if (others === undefined) return [table]
    return lines.filter((line) => !others.includes(line)).map((line) => `${table}: ${line}`)
  })
}
