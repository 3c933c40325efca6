import { createHash, createHmac } from 'node:crypto'
import type pg from 'pg'

/** Seconds within which a signed scope must be used, on the clock of the database. */
const lifetime = 60

const nobody = '00000000-0000-0000-0000-000000000000'

/** The key of the scope, and the two blocks of HMAC (RFC 2104) that follow from it; the database keeps the blocks. */
export function scopePads(loginKey: Buffer): { readonly inner: Buffer; readonly outer: Buffer } {
  const key = Buffer.alloc(64)
  createHmac('sha256', loginKey).update('vliegwiel: scope').digest().copy(key)
  return { inner: Buffer.from(key.map((byte) => byte ^ 0x36)), outer: Buffer.from(key.map((byte) => byte ^ 0x5c)) }
}

/** Who asks inside the tenant, at the doors whose policies want to know: a person, and of a partner the organisation. */
export interface Asker {
  readonly personId: string
  readonly organisationId?: string | undefined
}

/** Who a statement is signed for: one session of one login. */
export interface Session {
  readonly processID?: number | null
  readonly user?: string | undefined
}

/** Signs the scope of transactions, with the key that no login can read. */
export interface ScopeSigner {
  /**
   * Asked of every new connection: makes the place where the database remembers a verified scope, and reads its clock,
   * because that clock decides when a signature is too old. Clocks may differ by any amount; when one is changed the
   * database refuses once, and the next connection knows.
   */
  readonly prepare: (client: pg.ClientBase) => Promise<void>
  /**
   * The statement that puts the tenant in scope, and who asks where that counts, for this session and for a minute.
   * @param tenantId null: nobody
   */
  readonly statement: (session: Session, tenantId: string | null, asker?: Asker) => string
}

export function scopeSigner(loginKey: Buffer, clock: () => number = Date.now): ScopeSigner {
  const { inner, outer } = scopePads(loginKey)
  // Milliseconds by which the database's clock is ahead of ours; negative: behind.
  let ahead = 0
  return {
    prepare: async (client) => {
      const asked = clock()
      const question = `select scope.prepare(), date_part('epoch', clock_timestamp()) * 1000 as clock`
      // When it fails the first transaction says why.
      const answer = await client.query<{ clock: number }>(question).catch(() => null)
      const [row] = answer?.rows ?? []
      if (row) ahead = row.clock - (asked + clock()) / 2
    },
    statement: ({ processID, user = '' }, tenantId, asker) => {
      const expires = BigInt(Math.floor((clock() + ahead) / 1000) + lifetime)
      const numbers = [tenantId, ...(asker ? [asker.personId, asker.organisationId] : [])].flatMap(halvesOf)
      // The label keeps the signature of a tenant and that of a person apart, whatever the login is called.
      const label = asker ? 'person:' : ''
      const message = Buffer.alloc(label.length + numbers.length * 8 + 12)
      message.write(label)
      const all = [...numbers, expires]
      for (const [at, number] of all.entries()) message.writeBigInt64BE(number, label.length + at * 8)
      message.writeInt32BE(processID ?? 0, label.length + all.length * 8)
      const inside = createHash('sha256').update(inner).update(message).update(user).digest()
      const mac = createHash('sha256').update(outer).update(inside).digest('hex')
      return `CALL scope.enter${asker ? '_person' : ''}(${all.map((number) => `'${number}'`).join(', ')}, '\\x${mac}')`
    },
  }
}

/** An id as the two numbers in which the database remembers it. */
function halvesOf(id: string | null | undefined): [bigint, bigint] {
  const bytes = Buffer.from((id ?? nobody).replaceAll('-', ''), 'hex')
  return [bytes.readBigInt64BE(0), bytes.readBigInt64BE(8)]
}
