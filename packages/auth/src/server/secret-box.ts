import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals secrets that must be read back (TOTP secrets, client secrets) with a key that is not in the database. */
export type SecretBox = {
  /** @param purpose what and whose it is; opening with another purpose fails, so rows cannot be swapped */
  seal(purpose: string, secret: Uint8Array): Buffer
  /** @throws Error when the key, the purpose or the bytes are not those of the sealing */
  open(purpose: string, sealed: Uint8Array): Buffer
  /** A keyed hash, for short secrets that are only compared. */
  fingerprint(purpose: string, secret: string): Buffer
}

const version = 1
const nonceBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM under a key derived (HKDF-SHA-256) from SECRET_KEY. Layout: version, nonce, tag, text.
 * @param secretKey at least 32 characters; losing it loses all second factors and client secrets
 */
export function secretBox(secretKey: string): SecretBox {
  if (secretKey.length < 32) throw new RangeError('SECRET_KEY needs at least 32 characters.')
  const key = (use: string) =>
    Buffer.from(hkdfSync('sha256', secretKey, 'vliegwiel', `secret-box/${version}/${use}`, 32))
  const sealing = key('seal')
  const marking = key('fingerprint')
  return {
    seal(purpose, secret) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(purpose))
      const text = Buffer.concat([cipher.update(secret), cipher.final()])
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text])
    },
    open(purpose, sealed) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== version || bytes.length < 1 + nonceBytes + tagBytes) throw new Error('Not a sealed secret.')
      const nonce = bytes.subarray(1, 1 + nonceBytes)
      const tag = bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
      return Buffer.concat([decipher.update(bytes.subarray(1 + nonceBytes + tagBytes)), decipher.final()])
    },
    fingerprint(purpose, secret) {
      return createHmac('sha256', marking).update(`${purpose}\0${secret}`).digest()
    },
  }
}
