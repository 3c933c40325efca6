/** What an attacker knows of the neighbour: everything but what is in the rows. Knowing ids must not help. */
export interface Target {
  readonly own: string
  readonly victim: string
  readonly victimPerson: string
  /** The name of the database's owner, and of the login at hand. */
  readonly owner: string
  readonly login: string
}

/** One attempt: statements one after another, as an injection would send them. */
export interface Attempt {
  readonly family: string
  readonly statements: readonly string[]
}

export const attempts = (family: string, ...scripts: readonly (string | readonly string[])[]): Attempt[] =>
  scripts.map((script) => ({ family, statements: typeof script === 'string' ? [script] : script }))
