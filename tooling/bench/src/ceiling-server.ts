/**
 * The ceiling: bare node:http and pg that look a session up, check a right and read twenty rows under row-level
 * security, each step as few messages as the protocol allows. Nothing is left out that safety needs; everything is
 * left out that only makes a product.
 *
 * Like ours it keeps the lookup of the session planned under a name, and sends the list as it comes.
 *
 * Variants for the price of each part: `no-session` skips the lookup and the check, `no-rls` reads as the superuser.
 */
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import pg from 'pg'

const variant = process.argv[2] ?? 'full'
const url = process.env['BENCH_DATABASE_URL'] ?? ''
const pool = new pg.Pool({ connectionString: url, max: 10, pipeline: true })

const sessionQuery = {
  name: 'session',
  text: `select p.person_id, m.tenant_id, m.status, t.slug, array(select r.role from membership_role r
           where r.tenant_id = m.tenant_id and r.person_id = m.person_id) as roles
         from auth.session s join auth.person p using (person_id)
         join membership m on m.person_id = p.person_id join tenant t on t.tenant_id = m.tenant_id
         where s.token_hash = $1 and s.expires_at > now() and p.status = 'active' and m.status = 'active'`,
}
const listQuery = {
  text: `select job_id, kind, status, done, total, error, started_by, created_at, finished_at, result
         from job where tenant_id = $1 order by job_id desc limit 21`,
}

interface SessionRow {
  readonly tenant_id: string
  readonly slug: string
  readonly roles: readonly string[]
}

const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    void answer(request.url ?? '', request.headers.cookie ?? '', body).then(
      (text) => response.writeHead(200, { 'content-type': 'application/json' }).end(text),
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
  const found = client.query<SessionRow>({ ...sessionQuery, values: [hash] })
  const closed = client.query('COMMIT')
  const [, { rows }] = await Promise.all([opened, found, closed])
  const membership = rows.find((row) => row.slug === slug)
  if (!membership?.roles.includes('administrator')) throw new Error('not allowed')
  return membership.tenant_id
}

const tenantOf = (slug: string) => `01910000-0000-7000-8000-${slug.slice('gemeente-'.length).padStart(12, '0')}`

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`port ${address.port}\n`)
})
