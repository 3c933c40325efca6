import type { AuditFact } from './entry.ts'

/** What stands beside an entry, and may be forgotten without changing it. */
export const saidParts = ['actor', 'label', 'detail', 'network'] as const
export type SaidPart = (typeof saidParts)[number]

/** One thing that an entry says of a person, or of the network they came from. */
export interface Said {
  readonly part: SaidPart
  /** Whose it is: a person, or the invitation that holds an address. Null: of a network, or of nobody known. */
  readonly subjectId: string | null
  readonly value: string
}

/** Kinds of objects whose name is the name of a person: also the key by which a client is known, and a list of clients. */
export const personKinds = ['account', 'person', 'invitation', 'client', 'client-list'] as const
const people: ReadonlySet<string> = new Set(personKinds)

/** The fact as it stands in the entry for good, and what stands beside it. */
export interface SplitFact {
  readonly kept: {
    readonly actorName: string | null
    readonly objectLabel: string | null
    readonly detail: Readonly<Record<string, unknown>>
    readonly prefix: string | null
  }
  readonly said: readonly Said[]
}

/** Takes out of a fact what is of people. `canonical`: writes the detail as text, the same for the same value. */
export function splitFact(fact: AuditFact, canonical: (value: unknown) => string): SplitFact {
  const aboutPerson = people.has(fact.objectType)
  const byPerson = fact.actor.personId !== null || aboutPerson
  const said: Said[] = []
  if (byPerson) said.push({ part: 'actor', subjectId: fact.actor.personId ?? fact.objectId, value: fact.actor.name })
  if (aboutPerson && fact.objectLabel !== null)
    said.push({ part: 'label', subjectId: fact.objectId, value: fact.objectLabel })
  const hidesDetail = aboutPerson && Object.keys(fact.detail).length > 0
  if (hidesDetail) said.push({ part: 'detail', subjectId: fact.objectId, value: canonical(fact.detail) })
  if (fact.network !== null) said.push({ part: 'network', subjectId: null, value: fact.network.network })
  return {
    kept: {
      actorName: byPerson ? null : fact.actor.name,
      objectLabel: aboutPerson ? null : fact.objectLabel,
      detail: hidesDetail ? {} : fact.detail,
      prefix: fact.network?.prefix ?? null,
    },
    said,
  }
}
