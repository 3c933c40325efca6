import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { platformLog } from '@vliegwiel/audit'
import { listEntries } from '@vliegwiel/audit/server'
import { inTenant } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from './commands/index.ts'
import { actionOf } from './noted-command.ts'
import { runCommandLine } from './run-command-line.ts'

let database: PostgresTestDatabase
let own: Record<string, string>
const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-noted-'))
beforeAll(async () => {
  database = await createPostgresDatabase()
  own = { ...database.environment, DATABASE_OWNER_URL: database.ownerUrl, DATA_DIR: folder, NODE_ENV: 'test' }
  await run(['migrate'])
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

/** What the command that ran last printed. */
let printed: string[] = []
const run = (typed: readonly string[]) => {
  printed = []
  return runCommandLine(typed, { out: (line) => printed.push(line), problem: () => {} }, own)
}

const lines = () =>
  inTenant(database.db, platformLog, async (trx) => {
    const ask = { filter: {}, zone: 'Europe/Amsterdam', before: null, limit: 10_000, forgotten: () => '' }
    return (await listEntries(trx, ask)).entries.toReversed()
  })

/** A command as its own help shows it. */
const asShown = ({ name, options }: (typeof commands)[number]) => [
  ...name.split(' '),
  ...Object.entries(options).flatMap(([option, example]) => [`--${option}`, example]),
]

/** What must be read at the end of a command that takes too long to run it a second time. */
const says: Readonly<Record<string, RegExp>> = {
  isolation: /: \d+ tables, \d+ procedures, \d+ probes, 0 leaks, [\d.]+ s \(PostgreSQL/,
}

describe('every command that changes something is seen', () => {
  test.each(commands.filter(({ writes }) => writes !== 'nothing').map((command) => [command.name, command] as const))(
    '%s',
    async (name, command) => {
      const before = (await lines()).length
      const code = await run(asShown(command))
      expect(printed.join('\n')).toMatch(says[name] ?? /^/)
      const left = (await lines()).slice(before).filter(({ action }) => action === actionOf(name))
      const ended = { detail: { phase: 'ended' }, result: code === 0 ? 'ok' : 'failed', origin: 'command-line' }
      const begins = command.writes === 'installation' ? [{ detail: { phase: 'begins' } }] : []
      expect(left).toMatchObject([...begins, ended])
      expect(left.every(({ actorName }) => actorName.startsWith('Opdrachtregel ('))).toBe(true)
    },
    120_000,
  )

  test('what only reads leaves no line', async () => {
    const before = (await lines()).length
    // `schema` writes a file of the source code.
    for (const command of commands.filter(({ writes, name }) => writes === 'nothing' && name !== 'schema'))
      await run(asShown(command))
    expect((await lines()).length).toBe(before)
  })

  test('an address or a name that was typed stands nowhere for good', async () => {
    const typed = ['--name', 'Olga Vermeer', '--email', 'olga.v@platform.example']
    expect(await run(['persons', 'create-operator', ...typed])).toBe(0)
    const kept = await inTenant(database.db, platformLog, (trx) => trx.selectFrom('audit_entry').selectAll().execute())
    expect(JSON.stringify(kept)).not.toMatch(/olga\.v|Olga Vermeer/)
    expect((await lines()).at(-1)).toMatchObject({ objectType: 'person', objectLabel: 'Olga Vermeer' })
  })
})
