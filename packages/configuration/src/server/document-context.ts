import type { TenantTransaction } from '@vliegwiel/db'
import { configurationError } from '../configuration-error.ts'
import type { Kind } from '../kind/kind.ts'

/** Every kind of this installation by its word; the surface composes it from the slices. */
export type Kinds = ReadonlyMap<string, Kind>

/** Who writes, in which tenant, when, and what kinds there are. */
export interface DocumentContext {
  readonly trx: TenantTransaction
  readonly kinds: Kinds
  readonly by: { readonly personId: string; readonly name: string }
  readonly at: Date
}

/** @throws configurationError kind-unknown */
export function kindOf(kinds: Kinds, word: string): Kind {
  const kind = kinds.get(word)
  if (!kind) throw configurationError('kind-unknown', { kind: word })
  return kind
}
