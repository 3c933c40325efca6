import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { DoorName } from '../door-roles.ts'
import { openClient } from '../surviving-connections.ts'
import type { ScopeSigner } from '../scope-signing.ts'
import type { Attempt } from './target.ts'

/** Words that stand in rows which must not come back: of the neighbour, of accounts, and in place of a password hash. */
export interface Marks {
  readonly foreign: string
  readonly account: string
  readonly hash: string
}

/** What came back from one door. Each line names the statement that brought it. */
export interface DoorReport {
  readonly door: DoorName
  readonly attempts: number
  readonly foreign: readonly string[]
  readonly hashes: readonly string[]
  readonly roles: readonly string[]
  /** Names and addresses of accounts, which the two doors of signing in have for their work. */
  readonly accounts: readonly string[]
}

/** Asked after each attempt: what it changed about the session shows here, if not in its own answer. */
const harvest = [
  'select * from public.membership',
  'select * from public.tenant_setting',
  'select * from public.audit_entry',
  'select * from public.client',
  'select neighbourhood from public.client',
  'select * from public.client_goal',
  'select * from public.client_reason',
  'select password_hash from auth.person',
]

/** Doors whose work is of accounts or of no tenant: they open without one in scope. */
const withoutTenant: ReadonlySet<DoorName> = new Set(['sign-in', 'accounts', 'jobs'])

/** Doors whose scope says who asks: somebody of one's own tenant who has to do with no client. */
const ofPersons: ReadonlySet<DoorName> = new Set(['client', 'partner'])

/** Sends every attempt through one door, as its login, in a transaction opened as the server opens it. */
export async function attackDoor(
  door: DoorName,
  url: string,
  given: {
    readonly signer: ScopeSigner
    readonly own: string
    readonly marks: Marks
    readonly attempts: readonly Attempt[]
  },
): Promise<DoorReport> {
  const report = { door, attempts: 0, foreign: [] as string[], hashes: [] as string[], roles: [] as string[] }
  const accounts: string[] = []
  let session = await Session.open(url, given.signer)
  for (const { family, statements } of given.attempts) {
    const asker = ofPersons.has(door) ? { personId: given.own, organisationId: given.own } : undefined
    const opening = () =>
      `BEGIN; RESET ALL${withoutTenant.has(door) ? '' : `; ${given.signer.statement(session.client, given.own, asker)}`}`
    if (!(await session.run(opening()))) {
      await session.close()
      session = await Session.open(url, given.signer)
      await session.run(opening())
    }
    session.seen = ''
    for (const statement of statements) await session.run(statement)
    const role = await session.harvested()
    const line = `${family}: ${statements.join('; ').slice(0, 200)}`
    if (session.seen.includes(given.marks.foreign)) report.foreign.push(line)
    if (session.seen.includes(given.marks.hash)) report.hashes.push(line)
    if (session.seen.includes(given.marks.account)) accounts.push(line)
    if (role !== 'same') report.roles.push(`${line} → ${role}`)
    report.attempts += 1
    await session.run('ROLLBACK')
    await session.run('RESET ALL')
  }
  await session.close()
  return { ...report, accounts }
}

class Session {
  readonly client: pg.Client
  /** Everything that came back: rows, copied data, notices and the text of errors. */
  seen = ''

  private constructor(client: pg.Client) {
    this.client = client
    client.on('notice', (notice) => (this.seen += String(notice.message)))
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
    connection.on('copyData', ({ chunk }: { chunk: Buffer }) => (this.seen += chunk.toString()))
  }

  static async open(url: string, signer: ScopeSigner): Promise<Session> {
    const own = new URL(url)
    own.searchParams.set('options', '-c statement_timeout=3000')
    const session = new Session(await openClient(own.href))
    await signer.prepare(session.client)
    return session
  }

  /** Whether the database did it. */
  async run(statement: string): Promise<boolean> {
    try {
      const answer: unknown = await this.client.query(statement)
      const results = (Array.isArray(answer) ? answer : [answer]) as { rows?: unknown[] }[]
      this.seen += JSON.stringify(results.map(({ rows }) => rows))
      return true
    } catch (error) {
      const { message = '', detail = '', hint = '', where = '' } = error as Partial<pg.DatabaseError>
      this.seen += [message, detail, hint, where].join(' ')
      return false
    }
  }

  /** Looks around in the transaction as the attempt left it, or in a new one. Answers who one is by now: a role whose
   * rights the login has anyway is the same. */
  async harvested(): Promise<string> {
    if (!(await this.run('savepoint look'))) await this.run('ROLLBACK; BEGIN; SAVEPOINT look')
    for (const question of harvest) {
      await this.run(question)
      await this.run('rollback to savepoint look')
    }
    try {
      const { rows } = await this.client.query<{ who: string }>(
        `select case when session_user = $1 and pg_has_role(session_user, current_user, 'usage') then 'same'
          else current_user || ' of ' || session_user end as who`,
        [this.client.user],
      )
      return rows[0]?.who ?? 'nobody'
    } catch {
      return 'same'
    }
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined)
  }
}

/** Puts a neighbour in, and a tenant of one's own: rows that are marked, and an account. As a superuser. */
export async function plantMarks(
  superuserUrl: string,
): Promise<Marks & { victim: string; own: string; victimPerson: string }> {
  const word = () => randomBytes(6).toString('hex')
  const [foreign, account, hash] = [`victim-${word()}`, `account-${word()}`, `hash-${word()}`]
  const id = () => `01900000-0000-7000-8000-${word()}`
  const [victim, own, victimPerson, ownPerson] = [id(), id(), id(), id()]
  const client = await openClient(superuserUrl)
  try {
    for (const [tenant, person, mark] of [
      [victim, victimPerson, foreign],
      [own, ownPerson, `own-${word()}`],
    ]) {
      await client.query(`insert into tenant (tenant_id, kind, slug, name, path, created_at, changed_at)
        values ('${tenant}', 'municipality', 't-${word()}', 'T', array['${tenant}']::uuid[], now(), now());
        insert into auth.person (person_id, email, email_key, display_name, password_hash, created_at, changed_at)
        values ('${person}', '${account}-${person}', '${account}-${person}', '${account}', '${hash}', now(), now());
        insert into membership (tenant_id, person_id, email, display_name, created_at, changed_at)
        values ('${tenant}', '${person}', '${mark}', '${mark}', now(), now());
        insert into tenant_setting (tenant_id, key, value, changed_at) values ('${tenant}', 'a', '"${mark}"', now());
        insert into job (tenant_id, job_id, kind, input, created_at) values ('${tenant}', gen_random_uuid(), 'k', '"${mark}"', now());
        insert into audit_entry (tenant_id, seq, at, actor_name, action, object_type, object_label, result, origin, detail, previous_hash, hash)
        values ('${tenant}', 1, now(), '${mark}', 'a', 'b', '${mark}', 'ok', 'test', '{}', '', '')`)
    }
    // A client of the neighbour and one of a colleague in the own house: at no door may either come back.
    for (const tenant of [victim, own]) {
      const clientId = id()
      await client.query(`insert into client (tenant_id, client_id, key, neighbourhood, worker_id, assigned_at, created_at, changed_by, changed_at)
        values ('${tenant}', '${clientId}', 'K-${word()}', '${foreign}', '${victimPerson}', now(), now(), '${victimPerson}', now());
        insert into client_goal (tenant_id, goal_id, client_id, domain, kind, goal, said_on, state, after_goal, by_person, at, changed_by, changed_at)
        values ('${tenant}', gen_random_uuid(), '${clientId}', null, 'own-first', '${foreign}', '2026-01-01', 'open', null,
          '${victimPerson}', now(), '${victimPerson}', now())`)
    }
    await client.query('analyze')
  } finally {
    await client.end()
  }
  return { foreign, account, hash, victim, own, victimPerson }
}

/** The whole log as one word: another word, and it was changed. As a superuser. */
export async function readLog(superuserUrl: string): Promise<string> {
  const client = await openClient(superuserUrl)
  try {
    const { rows } = await client.query('select * from audit_entry order by tenant_id, seq')
    return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
  } finally {
    await client.end()
  }
}
