import { createPrivateKey, createPublicKey, hkdfSync, sign, verify, type KeyObject } from 'node:crypto'
import type { BundleSignature } from '../bundle/bundle.ts'

/** The DER frame of an Ed25519 private key around its 32 bytes (RFC 8410). */
const frame = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The key with which an installation signs its bundles: always the same for the same secret. */
export function bundleKey(secretKey: Buffer): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secretKey, '', 'vliegwiel bundle signature', 32))
  return createPrivateKey({ key: Buffer.concat([frame, seed]), format: 'der', type: 'pkcs8' })
}

/** The public half, base64: what another installation is told to trust. */
export function publicBundleKey(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}

export function signBundle(key: KeyObject, text: string): BundleSignature {
  return {
    algorithm: 'ed25519',
    key: publicBundleKey(key),
    value: sign(null, Buffer.from(text), key).toString('base64'),
  }
}

/**
 * Is this text signed by a key that we trust? `foreign`: rightly signed, by somebody we do not know.
 * `tampered`: the text is not the one that was signed.
 */
export function signatureProblem(
  text: string,
  signature: BundleSignature,
  trusted: readonly string[],
): 'tampered' | 'foreign' | null {
  try {
    const key = createPublicKey({ key: Buffer.from(signature.key, 'base64'), format: 'der', type: 'spki' })
    if (key.asymmetricKeyType !== 'ed25519') return 'tampered'
    if (!verify(null, Buffer.from(text), key, Buffer.from(signature.value, 'base64'))) return 'tampered'
  } catch {
    return 'tampered'
  }
  return trusted.includes(signature.key) ? null : 'foreign'
}
