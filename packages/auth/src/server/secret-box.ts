import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** Seals secrets that must be read back (TOTP secrets, client secrets) with a key that is not in the database. */
export type SecretBox = {
  /** @param purpose what and whose it is; opening with another purpose fails, so rows cannot be swapped */
  seal(purpose: string, secret: Uint8Array): Buffer
  /** @throws Error when the key, the purpose or the bytes are not those of the sealing */
  open(purpose: string, sealed: Uint8Array): Buffer
  /** The same secret sealed with the newest key; `current`: it is already; `unreadable`: no key that is given opens it. */
  reseal(purpose: string, sealed: Uint8Array): Buffer | 'current' | 'unreadable'
  /** A keyed hash, for short secrets that are only compared. What is written down is made with the newest key. */
  fingerprint(purpose: string, secret: string): Buffer
  /** With every key that is read, the newest first: for comparing with what was written down before the key changed. */
  fingerprints(purpose: string, secret: string): readonly Buffer[]
}

const version = 1
const nonceBytes = 12
const tagBytes = 16

/**
 * AES-256-GCM under a key derived (HKDF-SHA-256) from SECRET_KEY. Layout: version, nonce, tag, text. What was sealed with
 * a key of before still opens, so that the key can be replaced while people work; which key it was is found by trying.
 * @param secretKey at least 32 characters; losing it loses apps for codes and client secrets
 * @param previous keys of before, as long as something may be sealed with them
 */
export function secretBox(secretKey: string, previous: readonly string[] = []): SecretBox {
  const newest = keysOf(secretKey)
  const all = [newest, ...previous.map(keysOf)]
  return {
    seal: (purpose, secret) => sealWith(newest.sealing, purpose, secret),
    open(purpose, sealed) {
      const secret = firstOf(all, purpose, sealed)
      if (secret === null) throw new Error('Not a sealed secret, or not one of these keys or this purpose.')
      return secret
    },
    reseal(purpose, sealed) {
      if (firstOf([newest], purpose, sealed) !== null) return 'current'
      const secret = firstOf(all, purpose, sealed)
      return secret === null ? 'unreadable' : sealWith(newest.sealing, purpose, secret)
    },
    fingerprint: (purpose, secret) => markWith(newest.marking, purpose, secret),
    fingerprints: (purpose, secret) => all.map(({ marking }) => markWith(marking, purpose, secret)),
  }
}

interface Keys {
  readonly sealing: Buffer
  readonly marking: Buffer
}

function keysOf(secretKey: string): Keys {
  if (secretKey.length < 32) throw new RangeError('SECRET_KEY needs at least 32 characters.')
  const key = (use: string) =>
    Buffer.from(hkdfSync('sha256', secretKey, 'vliegwiel', `secret-box/${version}/${use}`, 32))
  return { sealing: key('seal'), marking: key('fingerprint') }
}

function sealWith(key: Buffer, purpose: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const text = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text])
}

/** With the first key that opens it; null: none does. */
function firstOf(keys: readonly Keys[], purpose: string, sealed: Uint8Array): Buffer | null {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== version || bytes.length < 1 + nonceBytes + tagBytes) return null
  for (const { sealing } of keys) {
    const opened = openWith(sealing, purpose, bytes)
    if (opened !== null) return opened
  }
  return null
}

function openWith(key: Buffer, purpose: string, bytes: Buffer): Buffer | null {
  const nonce = bytes.subarray(1, 1 + nonceBytes)
  const tag = bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(Buffer.from(purpose)).setAuthTag(tag)
  const text = decipher.update(bytes.subarray(1 + nonceBytes + tagBytes))
  try {
    return Buffer.concat([text, decipher.final()])
  } catch {
    return null
  }
}

const markWith = (key: Buffer, purpose: string, secret: string) =>
  createHmac('sha256', key).update(`${purpose}\0${secret}`).digest()
