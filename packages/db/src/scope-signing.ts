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
  /** The statement that puts the tenant in scope, for this session and for a minute. @param tenantId null: nobody */
  readonly statement: (session: Session, tenantId: string | null) => string
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
    statement: ({ processID, user = '' }, tenantId) => {
      const message = Buffer.alloc(28)
      message.write((tenantId ?? nobody).replaceAll('-', ''), 'hex')
      const expires = BigInt(Math.floor((clock() + ahead) / 1000) + lifetime)
      message.writeBigInt64BE(expires, 16)
      message.writeInt32BE(processID ?? 0, 24)
      const inside = createHash('sha256').update(inner).update(message).update(user).digest()
      const mac = createHash('sha256').update(outer).update(inside).digest('hex')
      const [high, low] = [message.readBigInt64BE(0), message.readBigInt64BE(8)]
      return `CALL scope.enter('${high}', '${low}', '${expires}', '\\x${mac}')`
    },
  }
}
