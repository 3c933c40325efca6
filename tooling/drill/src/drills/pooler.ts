import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { inTenant, loginKeyOf, loginNameOf, loginUrlOf, loginUrls, openPostgres, type Database } from '@vliegwiel/db'
import { freePort, queryOnce, startPostgres } from '@vliegwiel/testing'
import type { Drill } from '../drill.ts'
import { commandLine, drillKey } from '../target/postgres-target.ts'
import { root, runNode, startServer } from '../target/server-process.ts'

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer'].find((path) => existsSync(path))
const clients = 500
const transactions = 10_000
const connections = 20

/**
 * The real PgBouncer in transaction mode: five hundred clients on twenty connections, ten thousand transactions of
 * twenty tenants mixed, some of which fail: none may see another's row. Then the server itself through it.
 */
export const pooler: Drill = {
  name: 'pooler',
  lines: 'T08',
  title: 'PgBouncer in transaction mode',
  run: async (note) => {
    if (program === undefined) return { pass: true, figures: 'skipped: pgbouncer is not installed here' }
    const postgres = await startPostgres()
    const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-pooler-'))
    try {
      await queryOnce(postgres.ownerUrl, `create role vliegwiel_owner login createrole password 'owner'`)
      await queryOnce(postgres.ownerUrl, 'create database vliegwiel owner vliegwiel_owner')
      const owner = postgres.urlOf('vliegwiel', { name: 'vliegwiel_owner', password: 'owner' })
      const own = { SECRET_KEY: drillKey, DATABASE_SCOPE: 'setting', DATA_DIR: join(folder, 'data') }
      note('migrating')
      for (const words of [['migrate'], ['seed-demo']]) {
        const { code, output } = await runNode([commandLine, ...words], {
          ...own,
          DATABASE_OWNER_URL: owner,
          DATABASE_URL: owner,
        })
        if (code !== 0) throw new Error(output)
      }
      const bouncer = await startBouncer(folder, postgres)
      try {
        return await tried(bouncer.url, postgres.urlOf('vliegwiel'), own, note)
      } finally {
        await bouncer.stop()
      }
    } finally {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

async function tried(url: string, superuser: string, own: Record<string, string>, note: (text: string) => void) {
  const key = loginKeyOf(Buffer.from(drillKey, 'base64'))
  const db = openPostgres(loginUrlOf(url, 'proof', key), {
    size: clients,
    logins: loginUrls(url, key),
    namedStatements: false,
    waitMs: 60_000,
    statementMs: 60_000,
  })
  note(`${clients} clients`)
  const mixed = await mixTenants(db, superuser)
  await db.close()
  note('server')
  const served = await throughServer(url, own)
  const { wrong, failed, most, held } = mixed
  return {
    pass: wrong === 0 && failed === 0 && most <= connections && held === clients && served.wrong.length === 0,
    figures: `${clients} clients (${held} connected) on ${most} connections, ${transactions} transactions: ${wrong} saw another tenant, ${failed} failed unforeseen; ${served.calls} calls of the server: ${served.wrong.length === 0 ? 'all answered' : served.wrong.join(', ')}`,
  }
}

/** Rows of twenty tenants; each transaction asks without naming a tenant, so that the database alone keeps them apart. */
async function mixTenants(db: Database, superuser: string) {
  const { rows: tenants } = await queryOnce(superuser, 'select tenant_id, slug from tenant order by slug limit 20')
  const ids = tenants.map(({ tenant_id: id }) => String(id))
  for (const tenantId of ids)
    await inTenant(db, { tenantId }, (trx) => trx.insertInto('tenant_setting').values(mark(tenantId)).execute())
  let [wrong, failed, most, next] = [0, 0, 0, 0]
  const watching = setInterval(() => {
    const counted = `select count(*) as n from pg_stat_activity where usename = '${loginNameOf('tenant', 'vliegwiel')}'`
    queryOnce(superuser, counted).then(
      ({ rows }) => (most = Math.max(most, Number(rows[0]?.['n']))),
      () => undefined,
    )
  }, 50)
  const one = async (): Promise<void> => {
    for (let number = (next += 1); number <= transactions; number = next += 1) {
      const tenantId = ids[number % ids.length] ?? ''
      const broken = number % 7 === 0
      await inTenant(db, { tenantId, readOnly: number % 3 === 0 }, async (trx) => {
        const seen = await trx.selectFrom('tenant_setting').select('value').where('key', '=', 'drill').execute()
        if (seen.length !== 1 || seen[0]?.value !== tenantId) wrong += 1
        const rows = await trx.selectFrom('membership').select('tenant_id').execute()
        if (rows.some((row) => row.tenant_id !== tenantId)) wrong += 1
        if (broken) throw new Error('meant to fail')
      }).catch((error: unknown) => {
        if (!broken || String(error) !== 'Error: meant to fail') failed += 1
      })
    }
  }
  await Promise.all(Array.from({ length: clients }, one))
  clearInterval(watching)
  const held = db.doors?.tenant.totalCount ?? 0
  return { wrong, failed, most, held }
}

/** A row that says whose it is. */
const mark = (tenantId: string) => ({
  key: 'drill',
  value: JSON.stringify(tenantId),
  source: null,
  source_date: null,
  version: 1,
  changed_at: new Date(),
})

/** Signs persons of several tenants in and reads what a screen reads, at a server that knows the pooler alone. */
async function throughServer(url: string, own: Record<string, string>) {
  const server = await startServer({ ...own, DATABASE_URL: url, VLIEGWIEL_DEMO: 'on', LOG_LEVEL: 'error' })
  const wrong: string[] = []
  let calls = 0
  try {
    const call = async (slug: string, path: string, input: object, cookie = '') => {
      calls += 1
      const answer = await fetch(`http://127.0.0.1:${server.port}/api/${slug}/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'sec-fetch-site': 'same-origin',
          ...(cookie === '' ? {} : { cookie }),
        },
        body: JSON.stringify(input),
      })
      if (answer.status !== 200) wrong.push(`${slug}/${path}: ${answer.status}`)
      const cookies = answer.headers
        .getSetCookie()
        .map((line) => line.split(';', 1)[0])
        .join('; ')
      return { body: (await answer.json()) as { result?: { data: Record<string, unknown> } }, cookies }
    }
    const { body } = await call('-', 'session.demoPersons', {})
    const persons = (body.result?.data['persons'] ?? []) as { personId: string; tenants?: { slug: string }[] }[]
    for (const { personId } of persons.slice(0, 12)) {
      const { cookies } = await call('-', 'session.signInAsDemo', { personId })
      const me = await call('-', 'session.whoAmI', {}, cookies)
      const places = (me.body.result?.data['memberships'] ?? []) as { tenant: { slug: string } }[]
      for (const { tenant } of places.slice(0, 2)) await call(tenant.slug, 'home.showOverview', {}, cookies)
    }
    for (const slug of ['helmond', 'utrecht']) {
      calls += 1
      const page = await fetch(`http://127.0.0.1:${server.port}/portaal/${slug}`)
      if (page.status !== 200) wrong.push(`portal of ${slug}: ${page.status}`)
    }
  } finally {
    await server.end('SIGTERM')
  }
  return { calls, wrong }
}

async function startBouncer(folder: string, postgres: { readonly port: number; urlOf(database: string): string }) {
  const port = await freePort()
  const key = loginKeyOf(Buffer.from(drillKey, 'base64'))
  const secrets = await queryOnce(
    postgres.urlOf('vliegwiel'),
    `select rolname, rolpassword from pg_authid where rolname like 'vliegwiel\\_login\\_%' and rolpassword is not null`,
  )
  const users = join(folder, 'userlist.txt')
  writeFileSync(
    users,
    secrets.rows.map(({ rolname, rolpassword }) => `"${String(rolname)}" "${String(rolpassword)}"\n`).join(''),
  )
  const ini = join(folder, 'pgbouncer.ini')
  const lines = readFileSync(join(root, 'deploy/pgbouncer.ini'), 'utf8')
    .replace('host=127.0.0.1 port=5432', `host=127.0.0.1 port=${postgres.port}`)
    .replace(/listen_port = \d+/, `listen_port = ${port}\nunix_socket_dir =\nlogfile = ${join(folder, 'log')}`)
    .replace('/etc/pgbouncer/userlist.txt', users)
  writeFileSync(ini, lines)
  chmodSync(folder, 0o777)
  chmodSync(users, 0o644)
  const asUser =
    process.getuid?.() === 0 ? { uid: Number(spawnSync('id', ['-u', 'nobody'], { encoding: 'utf8' }).stdout) } : {}
  const child = spawn(String(program), ['-q', ini], { ...asUser, stdio: 'ignore', cwd: '/' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `postgres://127.0.0.1:${port}/vliegwiel`
  const asked = loginUrlOf(url, 'tenant', key)
  for (let tries = 0; ; tries += 1) {
    const problem = await queryOnce(asked, 'select 1').then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : 'refused'),
    )
    if (problem === null) break
    if (tries > 100) throw new Error(`PgBouncer lets nobody in: ${problem}`)
    await wait(50)
  }
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
