import { parseArgs } from 'node:util'
import { asDomainError, reasonOf, type Services } from '@vliegwiel/api/server'
import { errorText } from '@vliegwiel/i18n/error-text'
import type { Database } from '@vliegwiel/db'
import { openLog } from '../process/log.ts'
import { makeServices } from '../process/make-services.ts'
import { openDatabase } from '../process/open-database.ts'
import { isSpoken } from '../process/spoken-problems.ts'
import { environmentOfProcess, readEnvironment, type Environment } from '../start/environment.ts'
import { secretKeyIn } from '../start/secret-key.ts'
import { UsageProblem, type Command, type CommandCall } from './command.ts'
import { commands } from './commands/index.ts'
import { helpText } from './help.ts'
import { runNoted } from './noted-command.ts'

export interface Output {
  readonly out: (line: string) => void
  readonly problem: (line: string) => void
}

/** Runs one command and answers the exit code: 0 well, 1 something is wrong, 2 typed wrongly. */
export async function runCommandLine(
  typed: readonly string[],
  output: Output,
  source: Record<string, string | undefined> = environmentOfProcess(),
): Promise<number> {
  const language = /^(en|C|POSIX)/.test(source['LC_ALL'] ?? source['LANG'] ?? 'nl') ? 'en' : 'nl'
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => typed[at] === word))
  if (!command) {
    const asked = typed.length === 0 || ['help', '--help', '-h'].includes(typed[0] ?? '')
    for (const line of helpText(commands, language)) (asked ? output.out : output.problem)(line)
    return asked ? 0 : 2
  }
  const opened: Database[] = []
  try {
    const { values, positionals } = parse(command, typed.slice(command.name.split(' ').length))
    const environment = readEnvironment(source)
    const open = async () => {
      const database = opened[0] ?? (await openDatabase(environment, (event) => output.problem(event)))
      if (opened.length === 0) opened.push(database)
      return database
    }
    const call: CommandCall = {
      environment,
      words: positionals,
      options: values,
      language,
      at: new Date(),
      open,
      services: async () => servicesOn(await open(), environment),
    }
    const { lines, facts, ok } = await runNoted(command, call)
    if (values['json'] === undefined) lines.forEach((line) => output.out(line))
    else output.out(JSON.stringify(facts, null, 2))
    return ok ? 0 : 1
  } catch (error) {
    output.problem(explained(error, language))
    return error instanceof UsageProblem ? 2 : 1
  } finally {
    for (const database of opened) await database.close()
  }
}

function parse(command: Command, rest: readonly string[]) {
  const own = Object.fromEntries(Object.keys(command.options).map((name) => [name, { type: 'string' as const }]))
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...own, json: { type: 'boolean' } },
      allowPositionals: command.words !== undefined,
    })
    const texts = Object.entries(values).map(([name, value]) => [name, String(value)] as const)
    return { values: Object.fromEntries(texts) as Record<string, string | undefined>, positionals }
  } catch (error) {
    throw new UsageProblem(error instanceof Error ? error.message : String(error))
  }
}

function servicesOn(db: Database, environment: Environment): Services {
  return makeServices({
    db,
    log: openLog('silent'),
    publicUrl: environment.publicUrl,
    demo: environment.demo,
    secretKey: environment.secretKey ?? secretKeyIn(environment.dataFolder),
    previousKeys: environment.previousKeys,
    sessionHours: environment.sessionHours,
    outbound: { allowedHosts: environment.signInHosts },
    trustedBundleKeys: environment.trustedBundleKeys,
    // The server's requeue sends what is queued here.
    enqueue: () => {},
  })
}

/** A rule that said no, in the person's language; anything unforeseen with its own text. */
function explained(error: unknown, language: 'nl' | 'en'): string {
  if (isSpoken(error) || error instanceof UsageProblem) return error.message
  const app = asDomainError(error)
  if (app.outcome !== 'unexpected') {
    const details = [reasonOf(app), ...app.fields.map(({ field, problem }) => `${field}: ${problem}`)].filter(Boolean)
    return `${errorText(app, language)}${details.length > 0 ? ` (${details.join(', ')})` : ''}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
