/**
 * The ceiling: bare node:http and pg that look a session up, check a right and read twenty rows under row-level
 * security, each step as few messages as the protocol allows. Nothing is left out that safety needs; everything is
 * left out that only makes a product.
 *
 * The lookup of the session is the very statement of our server, kept planned under a name on both sides; the list is
 * sent as it comes.
 *
 * `one-trip` is the ceiling that owes nothing to our code: its own statement looks session, membership and role up and
 * sets the scope, the list follows in the same round trip under row-level security, and nothing is sent before the
 * right was seen.
 *
 * Variants for the price of each part: `no-session` skips the lookup and the check, `no-rls` reads as the superuser.
 */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type pg from 'pg'
import type { SessionLookup } from './session-lookup.ts'
import { makePool } from '@vliegwiel/db/connections'

const variant = process.argv[2] ?? 'full'
const url = process.env['BENCH_DATABASE_URL'] ?? ''
const pool = makePool({ connectionString: url, max: 10, pipeline: true })

const lookup = JSON.parse(process.env['BENCH_SESSION_LOOKUP'] ?? '') as SessionLookup
const idleMs = 2 * 3_600_000
const listQuery = {
  text: `select job_id, kind, status, done, total, error, started_by, created_at, finished_at, result
         from job where tenant_id = $1 order by job_id desc limit 21`,
}

interface SessionRow {
  readonly member_of: string | null
  readonly roles: readonly string[]
}

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    void answer(request.url ?? '', request.headers.cookie ?? '', body).then(
      (text) => {
        const length = Buffer.byteLength(text)
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': length }).end(text)
      },
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
})

async function answer(path: string, cookie: string, body: string): Promise<string> {
  JSON.parse(body)
  const [, , slug = ''] = path.split('/')
  if (variant === 'one-trip') return answerInOneTrip(slug, cookie)
  const client = await pool.connect()
  try {
    const tenantId = variant === 'no-session' ? tenantOf(slug) : await allowedTenant(client, slug, cookie)
    const opened =
      variant === 'no-rls'
        ? client.query('BEGIN')
        : client.query(`BEGIN; SET LOCAL ROLE vliegwiel_tenant; SET LOCAL app.tenant_id = '${tenantId}'`)
    const listed = client.query({ ...listQuery, values: [tenantId] })
    const closed = client.query('COMMIT')
    const [, { rows }] = await Promise.all([opened, listed, closed])
    return listAnswer(rows)
  } finally {
    client.release()
  }
}

/** A scope that stays empty, because nobody was found, shows no row at all. */
const entry = {
  name: 'entry',
  text: `select set_config('app.tenant_id', m.tenant_id::text, true) from auth.session s
         join auth.person p on p.person_id = s.person_id and p.status = 'active'
         join tenant t on t.slug = $2
         join membership m on m.tenant_id = t.tenant_id and m.person_id = s.person_id and m.status = 'active'
         join membership_role r on r.tenant_id = m.tenant_id and r.person_id = m.person_id and r.role = 'administrator'
         where s.token_hash = $1 and s.expires_at > $3 and s.last_seen_at > $4
           and (s.tenant_id is null or s.tenant_id = m.tenant_id)`,
}
const listInScope = {
  name: 'list-in-scope',
  text: `select job_id, kind, status, done, total, error, started_by, created_at, finished_at, result
         from job where tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
         order by job_id desc limit 21`,
}

async function answerInOneTrip(slug: string, cookie: string): Promise<string> {
  const client = await pool.connect()
  try {
    const at = Date.now()
    const values = [hashOf(cookie), slug, new Date(at), new Date(at - idleMs)]
    const sent = Promise.all([
      client.query("BEGIN; SET LOCAL ROLE vliegwiel_sign_in; SET LOCAL app.tenant_id = ''"),
      client.query({ ...entry, values }),
      client.query('SET LOCAL ROLE vliegwiel_tenant'),
      client.query(listInScope),
      client.query('COMMIT'),
    ])
    const [, entered, , listed] = await sent
    if (entered.rows.length !== 1) throw new Error('not allowed')
    return listAnswer(listed.rows)
  } finally {
    client.release()
  }
}

const hashOf = (cookie: string) =>
  createHash('sha256')
    .update(cookie.slice(cookie.indexOf('=') + 1))
    .digest()

function listAnswer(rows: readonly { readonly job_id: string }[]): string {
  const jobs = rows.slice(0, 20)
  return JSON.stringify({ result: { data: { jobs, next: rows.length > 20 ? jobs.at(-1)?.job_id : null } } })
}

async function allowedTenant(client: pg.PoolClient, slug: string, cookie: string): Promise<string> {
  const opened = client.query(variant === 'no-rls' ? 'BEGIN' : 'BEGIN; SET LOCAL ROLE vliegwiel_sign_in')
  const at = Date.now()
  const filled = { hash: hashOf(cookie), at: new Date(at), 'idle-since': new Date(at - idleMs), slug }
  const values = lookup.values.map((value) => (typeof value === 'string' ? filled[value] : value.constant))
  const found = client.query<SessionRow>({ name: 'session', text: lookup.text, values })
  const closed = client.query('COMMIT')
  const [, { rows }] = await Promise.all([opened, found, closed])
  const [row] = rows
  if (!row?.member_of || !row.roles.includes('administrator')) throw new Error('not allowed')
  return row.member_of
}

const tenantOf = (slug: string) => `01910000-0000-7000-8000-${slug.slice('gemeente-'.length).padStart(12, '0')}`

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`port ${address.port}\n`)
})
