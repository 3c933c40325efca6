import { userInfo } from 'node:os'
import { platformLog, type AuditActor, type AuditFact, type OriginNetwork } from '@vliegwiel/audit'
import { recordFact } from '@vliegwiel/audit/server'
import { originNetwork } from '@vliegwiel/auth'
import { asOperator, type Database } from '@vliegwiel/db'
import { openDoors } from '../process/logins.ts'
import { environmentOfProcess } from '../start/environment.ts'
import type { Command, CommandAnswer, CommandCall, CommandSubject } from './command.ts'

/** Values that name a person stand with what the command made, where they can be forgotten; not here. */
const ofPeople: ReadonlySet<string> = new Set(['email', 'admin', 'name'])

/**
 * Runs a command. One that changes something stands in the log of the platform before it begins: killed half-way it
 * still left a line. When that line cannot be written, nothing is changed.
 */
export async function runNoted(command: Command, call: CommandCall): Promise<CommandAnswer> {
  if (command.writes === 'nothing') return command.run(call)
  if (command.writes === 'installation') await note(await call.open(), command, call, { phase: 'begins' }, 'ok')
  try {
    const made = await command.run(call)
    await afterwards(command, call, (db) =>
      note(db, command, call, { phase: 'ended' }, made.ok ? 'ok' : 'failed', made.about),
    )
    return made
  } catch (error) {
    // A migration that failed may have left no log to write in; what went wrong is said where it was typed.
    if (command.writes === 'installation') await note(await call.open(), command, call, { phase: 'ended' }, 'failed')
    throw error
  }
}

/** After a migration by the owner alone, the doors of the database that it prepared are opened for the line. */
async function afterwards(command: Command, call: CommandCall, work: (db: Database) => Promise<void>): Promise<void> {
  const { databaseUrl, databaseOwnerUrl } = call.environment
  if (command.writes !== 'makes-the-log' || databaseUrl !== undefined || databaseOwnerUrl === undefined) {
    return work(await call.open())
  }
  const db = openDoors(call.environment, databaseOwnerUrl, () => undefined)
  try {
    await work(db)
  } finally {
    await db.close()
  }
}

function note(
  db: Database,
  { name }: Command,
  { at, options }: CommandCall,
  detail: { readonly phase: 'begins' | 'ended' },
  result: AuditFact['result'],
  about: CommandSubject = { objectType: 'command', objectId: null, objectLabel: name },
): Promise<void> {
  const given = Object.entries(options).filter(([option]) => !ofPeople.has(option) && option !== 'json')
  return asOperator(db, platformLog, (trx) =>
    recordFact(trx, {
      at,
      actor: whoTypes(),
      action: actionOf(name),
      ...about,
      result,
      origin: 'command-line',
      network: networkOfTerminal(),
      detail: { ...detail, options: Object.fromEntries(given) },
    }),
  )
}

/** The command as the log names it: `tenants erase-due` is `commandLine.tenantsEraseDue`. */
export const actionOf = (name: string): string =>
  `commandLine.${name.replaceAll(/[ -](\w)/g, (_all, letter: string) => letter.toUpperCase())}`

/** Who types here has the installation in hand: the log has the name of the account on this machine, which proves nobody. */
export function whoTypes(): AuditActor {
  return { personId: null, name: `Opdrachtregel (${accountName()})`, actingAs: null }
}

function accountName(): string {
  try {
    return userInfo().username
  } catch {
    // A container may run under a number without a name.
    return String(process.getuid?.() ?? '?')
  }
}

/** Where the terminal was opened from, as the ssh server says it; null at the machine itself. */
export function networkOfTerminal(): OriginNetwork | null {
  const [address = ''] = (environmentOfProcess()['SSH_CONNECTION'] ?? '').split(' ')
  return originNetwork(address)
}
