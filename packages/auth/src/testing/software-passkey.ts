import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** What a browser is told when a passkey is made; the part that an authenticator looks at. */
interface Making {
  readonly challenge: string
  readonly user: { readonly id: string }
}

interface Said {
  readonly origin: string
  /** Default: the host of the origin. */
  readonly rpId?: string
  /** Default: true; a finger, a face or a PIN was asked. */
  readonly verified?: boolean
  /** What it says of itself instead of what fits. */
  readonly type?: string
  readonly userHandle?: string | null
}

const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest()

/** CBOR (RFC 8949) of what an attestation holds: small integers, short texts, bytes, maps. */
function cbor(value: number | string | Uint8Array | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, size: number) =>
    size < 24
      ? Buffer.of((major << 5) | size)
      : size < 256
        ? Buffer.of((major << 5) | 24, size)
        : Buffer.of((major << 5) | 25, size >> 8, size & 255)
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  const parts = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as Parameters<typeof cbor>[0])])
  return Buffer.concat([head(5, value.size), ...parts])
}

/**
 * An authenticator in software, from the text of WebAuthn level 3 (6.1, 6.5) and not by the library that is tested:
 * ES256, attestation "none".
 */
export class SoftwarePasskey {
  readonly credentialId = randomBytes(32)
  /** How often it signed; 0 for ever when it does not count. */
  count: number
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private userHandle = ''

  constructor(count = 0) {
    this.count = count
  }

  /** Makes the key that `options` ask for. */
  make(options: Making, said: Said) {
    this.userHandle = options.user.id
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const key = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    )
    const length = Buffer.from([0, this.credentialId.length])
    const authData = Buffer.concat([this.data(said, 0x40), Buffer.alloc(16), length, this.credentialId, key])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return {
      ...this.named(),
      response: {
        clientDataJSON: clientData(said.type ?? 'webauthn.create', options.challenge, said.origin),
        attestationObject: encoded(cbor(attestation)),
        transports: ['internal'],
      },
    }
  }

  /** Signs a challenge; a count that counts goes up. */
  sign(options: { readonly challenge: string }, said: Said) {
    if (this.count > 0) this.count += 1
    const data = this.data(said, 0)
    const client = clientData(said.type ?? 'webauthn.get', options.challenge, said.origin)
    const signed = Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))])
    const handle = said.userHandle === undefined ? this.userHandle : said.userHandle
    return {
      ...this.named(),
      response: {
        clientDataJSON: client,
        authenticatorData: encoded(data),
        signature: encoded(sign('sha256', signed, this.keys.privateKey)),
        ...(handle === null ? {} : { userHandle: handle }),
      },
    }
  }

  private named() {
    const id = encoded(this.credentialId)
    return { id, rawId: id, type: 'public-key' as const }
  }

  /** Hash of the host, flags, count. */
  private data({ origin, rpId = new URL(origin).hostname, verified = true }: Said, flags: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(this.count)
    return Buffer.concat([sha256(rpId), Buffer.of(flags | 0x01 | (verified ? 0x04 : 0)), count])
  }
}

const clientData = (type: string, challenge: string, origin: string) =>
  encoded(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })))
