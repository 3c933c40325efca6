import { hash, randomBytes } from 'node:crypto'

/** A new secret for a cookie or a link: 256 random bits, 43 characters of base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/**
 * What the database keeps of a token. A plain hash is enough: 256 random bits cannot be guessed,
 * so a stolen table gives no way in.
 */
export function hashToken(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}
