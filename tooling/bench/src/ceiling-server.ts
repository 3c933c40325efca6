/**
 * The ceiling: bare node:http and pg that look a session up, check a right and read twenty rows under row-level
 * security, each step as few messages as the protocol allows. Nothing is left out that safety needs; everything is
 * left out that only makes a product.
 *
 * The lookup of the session is the very statement of our server, kept planned under a name on both sides; the list is
 * sent as it comes.
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
  readonly memberships: readonly {
    readonly tenant_id: string
    readonly slug: string
    readonly roles: readonly { readonly role: string }[]
  }[]
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
    const jobs = rows.slice(0, 20)
    return JSON.stringify({ result: { data: { jobs, next: rows.length > 20 ? jobs.at(-1).job_id : null } } })
  } finally {
    client.release()
  }
}

async function allowedTenant(client: pg.PoolClient, slug: string, cookie: string): Promise<string> {
  const hash = createHash('sha256')
    .update(cookie.slice(cookie.indexOf('=') + 1))
    .digest()
  const opened = client.query(variant === 'no-rls' ? 'BEGIN' : 'BEGIN; SET LOCAL ROLE vliegwiel_sign_in')
  const at = Date.now()
  const filled = { hash, at: new Date(at), 'idle-since': new Date(at - idleMs) }
  const values = lookup.values.map((value) => (typeof value === 'string' ? filled[value] : value.constant))
  const found = client.query<SessionRow>({ name: 'session', text: lookup.text, values })
  const closed = client.query('COMMIT')
  const [, { rows }] = await Promise.all([opened, found, closed])
  const membership = rows[0]?.memberships.find((one) => one.slug === slug)
  if (!membership?.roles.some(({ role }) => role === 'administrator')) throw new Error('not allowed')
  return membership.tenant_id
}

const tenantOf = (slug: string) => `01910000-0000-7000-8000-${slug.slice('gemeente-'.length).padStart(12, '0')}`

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`port ${address.port}\n`)
})
