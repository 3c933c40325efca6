import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPostgres } from '@vliegwiel/db'
import { createPostgresDatabase, type PostgresTestDatabase } from '@vliegwiel/db/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lockDataFolder } from '../start/data-folder-lock.ts'
import { commands } from './commands/index.ts'
import { runCommandLine } from './run-command-line.ts'

async function run(environment: Record<string, string>, ...typed: string[]) {
  const out: string[] = []
  const problems: string[] = []
  const output = { out: (line: string) => out.push(line), problem: (line: string) => problems.push(line) }
  const code = await runCommandLine(typed, output, { LANG: 'nl_NL.UTF-8', NODE_ENV: 'test', ...environment })
  return { code, out: out.join('\n'), problems: problems.join('\n') }
}

describe('the command line on PostgreSQL', () => {
  let database: PostgresTestDatabase
  let own: Record<string, string>
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-command-line-'))
  beforeAll(async () => {
    database = await createPostgresDatabase()
    own = { ...database.environment, DATABASE_OWNER_URL: database.ownerUrl, DATA_DIR: folder }
  })
  afterAll(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('before migrating every command refuses and names the command; migrating twice is safe', async () => {
    const before = await run(own, 'tenants', 'list')
    expect([before.code, before.problems]).toEqual([1, expect.stringContaining('vliegwiel -- migrate')])
    const { DATABASE_OWNER_URL: _none, ...withoutOwner } = own
    expect((await run(withoutOwner, 'migrate')).problems).toContain('DATABASE_OWNER_URL')
    expect((await run(own, 'migrate')).code).toBe(0)
    expect(await run(own, 'migrate', '--json')).toMatchObject({
      code: 0,
      out: expect.stringContaining('"ran": []') as string,
    })
  })

  test('a municipality and the link for its administrator by one command', async () => {
    await run(own, 'tenants', 'create', '--name', 'Landelijk', '--kind', 'national')
    const typed = ['--name', 'Texel', '--parent', 'landelijk', '--admin', 'beheer@texel.example']
    const made = await run(own, 'tenants', 'create', ...typed)
    expect(made.code).toBe(0)
    expect(made.out).toMatch(/http:\/\/localhost:3000\/uitnodiging\/[\w-]{43}/)
    expect((await run(own, 'tenants', 'list')).out).toContain('  Texel (texel, municipality, active)')
    const again = await run(own, 'tenants', 'create', ...typed)
    expect([again.code, again.problems]).toEqual([1, expect.stringContaining('slug-taken')])
    const lost = await run(own, 'tenants', 'create', '--name', 'Los', '--parent', 'nergens')
    expect([lost.code, lost.problems]).toEqual([2, 'Er is geen gemeente nergens.'])
  })

  test('archive and restore; nothing is erased before its time', async () => {
    expect((await run(own, 'tenants', 'archive', '--tenant', 'texel', '--days', '7')).code).toBe(0)
    expect((await run(own, 'tenants', 'erase-due')).out).toBe('Er was niets te wissen.')
    expect((await run(own, 'tenants', 'restore', '--tenant', 'texel')).code).toBe(0)
    expect((await run(own, 'tenants', 'archive', '--tenant', 'texel', '--days', '1')).code).toBe(2)
  })

  test('the log is whole, until somebody with the database in hand changes it', async () => {
    expect(await run(own, 'audit', 'verify')).toMatchObject({ code: 0 })
    const superuser = openPostgres(database.superuserUrl, { size: 1 })
    await superuser.pool.query(`update audit_entry set actor_name = 'Niemand' where seq = 2
      and tenant_id = (select tenant_id from tenant where slug = 'texel')`)
    await superuser.close()
    const broken = await run(own, 'audit', 'verify', '--tenant', 'texel')
    expect([broken.code, broken.out.split('\n')[0]]).toEqual([1, 'texel: regel 2 is veranderd'])
  })

  test('an operator is made once, and the doctor finds all in order', async () => {
    const typed = ['--name', 'Olga Vermeer', '--email', 'olga@platform.example']
    expect((await run(own, 'persons', 'create-operator', ...typed)).out).toMatch(
      /Wachtwoord, één keer getoond: [\w-]{22}/,
    )
    expect((await run(own, 'persons', 'create-operator', ...typed)).code).toBe(2)
    // fsync is off on the PostgreSQL of the tests: the doctor must say so.
    const doctor = await run(own, 'doctor', '--json')
    expect(JSON.parse(doctor.out)).toMatchObject({
      findings: [],
      engine: 'postgres',
      durability: expect.anything() as string,
      amounts: [{ fromName: null, subjects: 12 }],
    })
    expect((await run(own, 'doctor')).out).toMatch(/Bedragen van de wet \(horen bij de software, \d+ omgeving/)
    expect(doctor.code).toBe(1)
  })
})

test('a folder that a server runs on is refused at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-locked-'))
  const lock = await lockDataFolder(folder)
  const refused = await run({ DATA_DIR: folder }, 'tenants', 'list')
  expect([refused.code, refused.problems]).toEqual([1, expect.stringMatching(/data folder/)])
  lock.release()
  rmSync(folder, { recursive: true, force: true })
})

test('help in both languages names every command; what is typed wrongly exits with 2', async () => {
  for (const LANG of ['nl_NL.UTF-8', 'en_GB.UTF-8']) {
    const help = await run({ LANG })
    expect(help.code).toBe(0)
    for (const { name, help: text } of commands) {
      expect(help.out).toContain(name)
      expect(help.out).toContain(text[LANG.startsWith('nl') ? 'nl' : 'en'])
    }
  }
  expect((await run({}, 'nonsense')).code).toBe(2)
  expect((await run({}, 'tenants', 'list', '--nonsense')).code).toBe(2)
})
