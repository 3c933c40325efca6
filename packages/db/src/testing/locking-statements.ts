/** Why a statement of a migration keeps people waiting on a table that has rows. */
export interface LockingStatement {
  readonly table: string
  readonly why: string
}

const rules: readonly (readonly [RegExp, string])[] = [
  [/\balter column \S+ set not null\b/, 'SET NOT NULL reads the whole table while nobody may read or write it'],
  [
    /\balter column \S+ (set data )?type\b/,
    'another type writes the whole table anew while nobody may read or write it',
  ],
  [/\bgenerated always as\b/, 'a generated column writes the whole table anew while nobody may read or write it'],
  [
    /\badd column [^,]*\bdefault (gen_random_uuid|clock_timestamp|random|nextval)\b/,
    'a default that differs by row writes the whole table anew',
  ],
  [
    /\badd (constraint \S+ )?(primary key|unique)\b(?! using index)/,
    'a new key is built while nobody may write; build its index CONCURRENTLY before, and add it USING INDEX',
  ],
  [
    /\badd (constraint \S+ )?(foreign key|check)\b(?!.*\bnot valid\b)/,
    'a new rule reads every row under a lock; add it NOT VALID, and VALIDATE it in the next step',
  ],
  [/\b(vacuum full|cluster)\b/, 'it writes the whole table anew while nobody may read or write it'],
]

const nameIn = (text: string, pattern: RegExp) =>
  pattern
    .exec(text)?.[1]
    ?.replaceAll('"', '')
    .replace(/^public\./, '')

/**
 * Statements of one migration that hold a lock for as long as a table is large. A table that the same migration made is
 * empty, and may be locked at will. Pure.
 */
export function lockingStatements(statements: readonly string[]): LockingStatement[] {
  const made = new Set<string>()
  const found: LockingStatement[] = []
  for (const statement of statements) {
    const text = statement.toLowerCase().replaceAll(/\s+/g, ' ').trim()
    const creates = nameIn(text, /^create (?:unlogged )?table (?:if not exists )?(\S+)/)
    if (creates !== undefined) made.add(creates)
    const indexed = nameIn(
      text,
      /^create (?:unique )?index (?!concurrently)(?:if not exists )?(?:\S+ )?on (?:only )?(\S+)/,
    )
    if (indexed !== undefined && !made.has(indexed))
      found.push({ table: indexed, why: 'CREATE INDEX keeps writers out while it is built; use CONCURRENTLY' })
    const altered = nameIn(text, /^alter table (?:if exists )?(?:only )?(\S+)/)
    if (altered !== undefined && !made.has(altered))
      for (const [pattern, why] of rules) if (pattern.test(text)) found.push({ table: altered, why })
    const updated = nameIn(text, /^update (?:only )?(\S+) set\b(?!.*\bwhere\b)/)
    if (updated !== undefined && !made.has(updated))
      found.push({
        table: updated,
        why: 'an UPDATE of every row holds them until the end of the migration; go by pieces',
      })
  }
  return found
}
