/** What a lock keeps shut. The report counts by these. */
export const kinds = {
  policy: 'a policy of the database',
  force: 'FORCE ROW LEVEL SECURITY',
  'tenant check': 'a check on the tenant in code',
  permission: 'a permission: weaker word, cell of the table, gate',
  'audit call': 'a line in the log',
  idempotency: 'a claim on an idempotency key',
  version: 'a check on the base version',
  'four eyes': 'a rule of four eyes, or a check before something comes into force',
  import: 'a limit on files from outside, or a promise of an import: all or none, once, back as it was',
  truth: 'what keeps a page from saying more than is known',
  account: 'what keeps an account with its owner: the second factor, links in letters, who must have which',
  limit: 'what keeps one client from holding the server, or from guessing without end',
  pilot: 'what makes a pilot believed, or keeps people out of what is told',
} as const
export type Kind = keyof typeof kinds

/** One lock, how it is broken, and the tests that should notice. */
export type Sabotage = {
  readonly kind: Kind
  readonly name: string
  /** From the root of the repository. */
  readonly file: string
  /** Stands exactly once in the file; what `replace` puts in its place still compiles. */
  readonly find: string
  readonly replace: string
  /** Parts of paths, as vitest filters by. */
  readonly tests: readonly string[]
}

/** The file as it would be after the break-in. @throws Error when the list no longer fits the code. */
export function broken(content: string, { file, name, find, replace }: Sabotage): string {
  const times = content.split(find).length - 1
  if (times !== 1)
    throw new Error(`"${name}": the lock stands ${times} times in ${file}. Adapt tooling/drill/src/sabotage/locks.`)
  return content.replace(find, () => replace)
}
