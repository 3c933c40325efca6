import { Secret, TOTP } from 'otpauth'

/** Seconds of one step (RFC 6238); what authenticator apps assume. */
export const totpPeriod = 30
/** Bytes of a secret: 160 bits, RFC 4226 R6. */
export const totpSecretBytes = 20

export type TotpAnswer =
  | { readonly ok: true; readonly step: number }
  | { readonly ok: false; readonly reason: 'wrong' | 'replayed' }

/** The secret as a person can type it when the camera fails (base32). */
export function totpSecretText(secret: Uint8Array): string {
  return new Secret({ buffer: bytesOf(secret) }).base32
}

/** The otpauth:// address inside the QR code. */
export function totpUri(secret: Uint8Array, email: string, issuer: string): string {
  return new TOTP({
    issuer,
    label: email,
    secret: new Secret({ buffer: bytesOf(secret) }),
    period: totpPeriod,
  }).toString()
}

/**
 * Checks a code with one step of leeway to both sides. A step that was accepted before, and all
 * before it, is refused: a code read over a shoulder works at most once (RFC 6238, 5.2).
 * @param lastStep the last accepted step of this person, null when none
 */
export function verifyTotp(secret: Uint8Array, code: string, at: Date, lastStep: number | null): TotpAnswer {
  const token = code.replace(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return { ok: false, reason: 'wrong' }
  const delta = TOTP.validate({
    token,
    secret: new Secret({ buffer: bytesOf(secret) }),
    period: totpPeriod,
    timestamp: at.getTime(),
    window: 1,
  })
  if (delta === null) return { ok: false, reason: 'wrong' }
  const step = Math.floor(at.getTime() / 1000 / totpPeriod) + delta
  return lastStep !== null && step <= lastStep ? { ok: false, reason: 'replayed' } : { ok: true, step }
}

// otpauth takes a whole ArrayBuffer; a Buffer may be a window on a larger pool.
function bytesOf(secret: Uint8Array): ArrayBuffer {
  return Uint8Array.from(secret).buffer
}
