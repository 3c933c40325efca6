import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { queryOnce } from '@vliegwiel/testing'
import type { Drill } from '../drill.ts'
import { commandLine, drillKey } from '../target/postgres-target.ts'
import { runNode } from '../target/server-process.ts'

/** Where distributions put the programs of PostgreSQL: what npm brings has no `pg_dump`. */
const debian = '/usr/lib/postgresql'

/**
 * A backup with the real `pg_dump`, restored beside by `backup check`: whole it passes; with a byte that flipped, cut
 * short, without a table, or with a log that was cut in the copy, it is refused.
 */
export const backup: Drill = {
  name: 'backup',
  lines: 'F18',
  title: 'Backup restored beside and looked over',
  run: async (note) => {
    const programs = programsOfPostgres()
    if (programs === null)
      return { pass: true, figures: 'skipped: pg_dump and a server of its version are not installed here' }
    const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-backup-'))
    const server = await startServer(programs, folder)
    try {
      return await tried(server.url, folder, note)
    } finally {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function tried(superuser: string, folder: string, note: (text: string) => void) {
  const at = (database: string) => Object.assign(new URL(superuser), { pathname: `/${database}` }).href
  await queryOnce(superuser, `create role vliegwiel_owner login createrole password 'owner'`)
  await queryOnce(superuser, 'create database vliegwiel owner vliegwiel_owner')
  const owner = Object.assign(new URL(at('vliegwiel')), { username: 'vliegwiel_owner', password: 'owner' }).href
  const environment = {
    DATABASE_URL: owner,
    DATABASE_OWNER_URL: owner,
    DATABASE_BACKUP_URL: at('vliegwiel'),
    SECRET_KEY: drillKey,
    DATA_DIR: join(folder, 'data'),
    LANG: 'en_GB.UTF-8',
  }
  const typed = async (...words: string[]) => runNode([commandLine, ...words], environment)
  note('filling')
  for (const words of [['migrate'], ['seed-demo']]) {
    const { code, output } = await typed(...words)
    if (code !== 0) throw new Error(output)
  }
  await queryOnce(at('vliegwiel'), readableLocks((await typed('locks')).output))
  const file = join(folder, 'backup.dump')
  note('writing')
  const written = await typed('backup', 'write', file)
  if (written.code !== 0) throw new Error(written.output)
  const check = (path: string, ...more: string[]) => typed('backup', 'check', path, '--beside', superuser, ...more)
  note('whole')
  const outcomes: [string, boolean, string][] = []
  const whole = await check(file)
  outcomes.push(['whole', whole.code === 0 && /0 leaks/.test(whole.output), whole.output])
  const bytes = readFileSync(file)
  const damaged = join(folder, 'damaged.dump')
  const damage = async (what: string, change: () => void, ...more: string[]) => {
    note(what)
    writeFileSync(damaged, bytes)
    change()
    const { code, output } = await check(damaged, ...more)
    outcomes.push([what, code === 1, output])
  }
  const beside = ['--facts', `${file}.facts.json`]
  await damage('a byte flipped', () => flip(damaged, Math.floor(bytes.length * 0.6)), ...beside)
  await damage('cut short', () => truncateSync(damaged, Math.floor(bytes.length * 0.9)))
  // In the copy, by somebody who restored with other means.
  for (const [what, wrong] of [
    ['a table missing', 'drop table saved_view'],
    ['a log cut', 'delete from audit_entry where seq > 2'],
    ['a policy missing', 'drop policy tenant_only on membership'],
  ] as const) {
    note(what)
    const name = `copy_${outcomes.length}`
    await queryOnce(superuser, `create database ${name} template vliegwiel owner vliegwiel_owner`)
    await queryOnce(at(name), wrong)
    const { code, output } = await typed('backup', 'check', at(name), ...beside, '--proof', 'off')
    outcomes.push([what, code === 1, output])
  }
  const left = await queryOnce(superuser, `select datname from pg_database where datname like 'vliegwiel\\_check%'`)
  outcomes.push(['nothing left', left.rows.length === 0, String(left.rows.length)])
  const failed = outcomes.filter(([, held]) => !held)
  return {
    pass: failed.length === 0,
    figures:
      failed.length === 0
        ? `${(bytes.length / 1_000_000).toFixed(1)} MB; whole: passes; ${outcomes
            .slice(1, -1)
            .map(([what]) => what)
            .join(', ')}: each found`
        : failed.map(([what, , output]) => `${what}: ${output.slice(0, 600)}`).join(' | '),
  }
}

/** The statements, without what npm or Node say around them. */
const readableLocks = (output: string) => output.slice(output.indexOf('do $$'))

function flip(file: string, at: number): void {
  const byte = readFileSync(file)[at] ?? 0
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.from([byte ^ 1]), 0, 1, at)
  closeSync(handle)
}

/** The newest version of which everything is there. */
function programsOfPostgres(): string | null {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const whole = versions
    .map((version) => join(debian, version, 'bin'))
    .filter((folder) => ['postgres', 'initdb', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(folder, name))))
  return whole.toSorted().at(-1) ?? null
}

/** PostgreSQL refuses root. */
const asUser = () => {
  if (process.getuid?.() !== 0) return {}
  const { stdout } = spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' })
  return { uid: Number(stdout) }
}

async function startServer(programs: string, folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  chmodSync(folder, 0o777)
  const data = join(folder, 'postgres')
  const password = join(folder, 'password')
  writeFileSync(password, 'postgres', { mode: 0o644 })
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${password}`, '-E', 'UTF8', '--locale=C.UTF-8'],
    { ...asUser(), encoding: 'utf8', cwd: '/' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const port = await freePort()
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off']
  const child: ChildProcess = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    { ...asUser(), stdio: 'ignore', cwd: '/' },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`
  for (let tries = 0; ; tries += 1) {
    const up = await queryOnce(url, 'select 1').then(
      () => true,
      () => false,
    )
    if (up) break
    if (tries > 200) throw new Error('PostgreSQL did not start')
    await wait(50)
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGINT')
      await ended
    },
  }
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
