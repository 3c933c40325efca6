import { canonicalJson } from '@vliegwiel/audit'
import type { AuthParts } from '@vliegwiel/auth/server'

/** The input of a change as callers spell it. A change without fields of its own has an index type that fits nothing. */
export type WithKey<I> = string extends keyof I ? { idempotencyKey: string } : I & { idempotencyKey: string }

export interface RequestMark {
  readonly personId: string
  readonly key: string
  readonly procedure: string
  readonly hash: Buffer
  readonly at: Date
}

/** The mark is keyed: a request may carry a password, and a plain hash of one is as good as the password itself. */
export function markOf(
  secrets: AuthParts['secrets'],
  { input, ...request }: Omit<RequestMark, 'hash'> & { readonly input: unknown },
): RequestMark {
  return { ...request, hash: secrets.fingerprint('request', canonicalJson([request.procedure, input])) }
}
