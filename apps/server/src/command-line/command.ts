import type { AuditFact } from '@vliegwiel/audit'
import type { Database } from '@vliegwiel/db'
import type { Environment } from '../start/environment.ts'
import type { Services } from '@vliegwiel/api/server'

/** What a command gets. The database is opened on first use: some commands need none. */
export interface CommandCall {
  readonly environment: Environment
  /** Words after the command. */
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | undefined>>
  readonly language: 'nl' | 'en'
  readonly at: Date
  readonly open: () => Promise<Database>
  readonly services: () => Promise<Services>
}

/** What a command answers: lines for people, `facts` for machines (`--json`), and whether all is well. */
export interface CommandAnswer {
  readonly lines: readonly string[]
  readonly facts: unknown
  readonly ok: boolean
  /** What it was about, for the log of the platform. */
  readonly about?: CommandSubject
}

/** What a command made or changed, as the log names it. */
export type CommandSubject = Pick<AuditFact, 'objectType' | 'objectId' | 'objectLabel'>

export interface Command {
  /** As it is typed, such as `tenants create`. */
  readonly name: string
  /** Options with a value, each with an example. */
  readonly options: Readonly<Record<string, string>>
  readonly words?: string
  /**
   * Whether it changes something of the installation. Then it stands in the log of the platform: before it begins, and
   * how it ended. `makes-the-log`: only how it ended, because before it there may be no log.
   */
  readonly writes: 'nothing' | 'installation' | 'makes-the-log'
  readonly help: Readonly<Record<'nl' | 'en', string>>
  run(call: CommandCall): Promise<CommandAnswer>
}

/** The command was not typed well; the message says how it should be. */
export class UsageProblem extends Error {
  override name = 'UsageProblem'
}

/** The value of an option. @throws UsageProblem when it is missing */
export function demanded(call: CommandCall, option: string): string {
  const value = call.options[option]
  if (value === undefined || value === '') {
    throw new UsageProblem(call.language === 'nl' ? `--${option} ontbreekt.` : `--${option} is missing.`)
  }
  return value
}

export const answer = (lines: readonly string[], facts: unknown, ok = true, about?: CommandSubject): CommandAnswer => ({
  lines,
  facts,
  ok,
  ...(about === undefined ? {} : { about }),
})
