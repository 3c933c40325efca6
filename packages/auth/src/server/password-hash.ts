import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Cost of scrypt: 2^ln rounds over blocks of r × 128 bytes, p times. */
export type PasswordCost = { readonly ln: number; readonly r: number; readonly p: number }

/**
 * OWASP Password Storage Cheat Sheet lists (2^17, 8, 1) and, where memory is short, (2^15, 8, 3): 32 MiB a
 * try instead of 128, so a burst of sign-ins does not empty a small server.
 */
export const passwordCost: PasswordCost = { ln: 15, r: 8, p: 3 }

export type PasswordHasher = {
  hash(password: string): Promise<string>
  /**
   * Compares in constant time. Without a stored hash it does the same work against a dummy and says
   * no, so that an unknown account takes as long as a wrong password (T15).
   */
  verify(password: string, stored: string | null): Promise<{ readonly ok: boolean; readonly outdated: boolean }>
}

const dummySalt = randomBytes(16)
const keyBytes = 32

/** Hashes and checks passwords; at most two at once, because Node has four threads for all slow work. */
export function passwordHasher(cost: PasswordCost = passwordCost): PasswordHasher {
  const turn = turns(2)
  return {
    async hash(password) {
      const salt = randomBytes(16)
      const key = await turn(() => derive(password, salt, cost))
      return `$scrypt$ln=${cost.ln},r=${cost.r},p=${cost.p}$${base64(salt)}$${base64(key)}`
    },
    async verify(password, stored) {
      const parsed = stored === null ? null : parse(stored)
      const used = parsed?.cost ?? cost
      const key = await turn(() => derive(password, parsed?.salt ?? dummySalt, used))
      const ok = timingSafeEqual(key, parsed?.key ?? randomBytes(keyBytes)) && parsed !== null
      return { ok, outdated: ok && (used.ln !== cost.ln || used.r !== cost.r || used.p !== cost.p) }
    },
  }
}

function derive(password: string, salt: Buffer, { ln, r, p }: PasswordCost): Promise<Buffer> {
  const options = { N: 2 ** ln, r, p, maxmem: 256 * r * 2 ** ln + 1024 * r * p }
  return new Promise((resolve, reject) => {
    // NFKC: the same password typed on a Mac and on a PC has the same bytes (NIST SP 800-63B).
    scrypt(password.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

const stored = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/

function parse(text: string): { cost: PasswordCost; salt: Buffer; key: Buffer } {
  const [, ln, r, p, salt, key] = stored.exec(text) ?? []
  const bytes = Buffer.from(key ?? '', 'base64')
  if (bytes.length !== keyBytes) throw new Error('A password hash in the database cannot be read.')
  return { cost: { ln: Number(ln), r: Number(r), p: Number(p) }, salt: Buffer.from(salt ?? '', 'base64'), key: bytes }
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

// Lets `width` tasks run at a time; the others wait in order of arrival.
function turns(width: number) {
  const waiting: (() => void)[] = []
  let free = width
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (free > 0) free--
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
