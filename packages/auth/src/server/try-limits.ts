import { createHash } from 'node:crypto'

/** Minutes that a try counts. */
export const tryMinutes = 15

export type TryLimit = {
  readonly bucket: string
  readonly limit: number
  /**
   * Strict: the count starts again only after 15 minutes without a counted try, so no 15 minutes hold
   * more than `limit`. Not strict: it starts again 15 minutes after the first; an office of a hundred
   * people behind one address would otherwise never get its count back.
   */
  readonly strict: boolean
}

/** Tries at one account: 10 in any 15 minutes (T12). The bucket is hashed: typed addresses are personal data. */
export function accountLimit(action: string, bucket: string): TryLimit {
  return {
    bucket: `${action}/account/${createHash('sha256').update(bucket).digest('base64url')}`,
    limit: 10,
    strict: true,
  }
}

/** Letters that anybody can have sent to one address: 3 in any 15 minutes, whoever asks. */
export function letterLimit(bucket: string): TryLimit {
  return { ...accountLimit('letter', bucket), limit: 3 }
}

/** Tries from one network address over all mailboxes. Successful ones are given back. */
export function addressLimit(action: string, bucket: string): TryLimit {
  return { bucket: `${action}/address/${bucket}`, limit: 50, strict: false }
}
