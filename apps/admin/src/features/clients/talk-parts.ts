import { m } from '@vliegwiel/i18n'
import type { Words } from './client.ts'

export type PartSort = 'start' | 'own-choice' | 'life-domains' | 'worker-view' | 'agreements' | 'joining-in'

export interface TalkPart {
  readonly sort: PartSort
  readonly heading: string
  readonly questions: readonly string[]
}

const headings: Readonly<Record<PartSort, () => string>> = {
  start: m.clients_part_start,
  'own-choice': m.clients_part_own_choice,
  'life-domains': m.clients_part_domains,
  'worker-view': m.clients_part_worker,
  agreements: m.clients_part_agreements,
  'joining-in': m.clients_part_joining,
}
const sorts = Object.keys(headings) as PartSort[]

/**
 * The parts of a conversation in the order of the municipality. What must be there always is: the client's own choice,
 * and whether somebody joins in.
 */
export function partsOf(form: Words['form']): readonly TalkPart[] {
  const own = (form?.parts ?? []).flatMap(({ sort, heading, questions }): TalkPart[] => {
    const known = sorts.find((one) => one === sort)
    return known === undefined ? [] : [{ sort: known, heading, questions }]
  })
  const parts = own.length > 0 ? own : sorts.map((sort) => ({ sort, heading: headings[sort](), questions: [] }))
  const missing = (['own-choice', 'joining-in'] as const).filter((sort) => !parts.some((one) => one.sort === sort))
  return [...parts, ...missing.map((sort) => ({ sort, heading: headings[sort](), questions: [] }))]
}
