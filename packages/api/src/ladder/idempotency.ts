import { canonicalJson } from '@vliegwiel/audit'
import type { AuthParts } from '@vliegwiel/auth/server'

/** The input of a change as callers spell it. A change without fields of its own has an index type that fits nothing. */
export type WithKey<I> = string extends keyof I ? { idempotencyKey: string } : I & { idempotencyKey: string }

export interface RequestMark {
  readonly personId: string
  readonly key: string
  readonly procedure: string
  readonly hash: Buffer
  /** The same request as a key of before marked it. */
  readonly before: readonly Buffer[]
  readonly at: Date
}

/** The mark is keyed: a request may carry a password, and a plain hash of one is as good as the password itself. */
export function markOf(
  secrets: AuthParts['secrets'],
  { input, ...request }: Omit<RequestMark, 'hash' | 'before'> & { readonly input: unknown },
): RequestMark {
  const text = canonicalJson([request.procedure, input])
  return {
    ...request,
    hash: secrets.fingerprint('request', text),
    before: secrets.fingerprints('request', text).slice(1),
  }
}
