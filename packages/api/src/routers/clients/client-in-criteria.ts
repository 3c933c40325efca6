import { ladderKey, ladderOf, profileSetKey, profileSetOf, type ProfileSet } from '@vliegwiel/clients/kinds'
import { readFacts } from '@vliegwiel/clients/server'
import { knownOfClient, type KnownValue } from '@vliegwiel/clients/suggestion'
import { inForceOf } from '@vliegwiel/configuration/server'
import type { ClientTransaction, TenantTransaction } from '@vliegwiel/db'
import { dayOf } from '@vliegwiel/i18n'
import { zoneOf } from './shapes.ts'

/** One client as the criteria in force see them. `set`: null when no set is in force here. */
export interface ClientInCriteria {
  readonly key: string
  readonly today: string
  readonly known: KnownValue[]
  /** `version`: the number of the version in force; 0 for one that follows another tenant. */
  readonly set: { readonly content: ProfileSet; readonly version: number } | null
}

/** @returns undefined for a client that who asks may not see */
export async function clientInCriteria(
  trx: ClientTransaction,
  clientId: string,
  at: Date,
): Promise<ClientInCriteria | undefined> {
  const zone = await zoneOf(trx)
  const [facts, documents] = await Promise.all([
    readFacts(trx, clientId, (instant) => dayOf(instant, zone)),
    // What was configured is readable at this door, as at that of the tenant.
    inForceOf(
      trx as unknown as TenantTransaction,
      [
        { kind: 'profile-set', key: profileSetKey },
        { kind: 'ladder', key: ladderKey },
      ],
      at,
    ),
  ])
  if (facts === undefined) return undefined
  const standing = (name: string) => {
    const row = documents.get(name)
    return row?.status === 'in-force' ? row : undefined
  }
  const row = standing(`profile-set/${profileSetKey}`)
  const ladder = standing(`ladder/${ladderKey}`)
  const today = dayOf(at, zone)
  const steps = ladder === undefined ? [] : ladderOf(ladder.content).map(({ key }) => key)
  const set = row === undefined ? null : { content: profileSetOf(row.content), version: row.number ?? 0 }
  return {
    key: facts.key,
    today,
    known: set === null ? [] : knownOfClient(set.content.origins, facts, { today, steps }),
    set,
  }
}
