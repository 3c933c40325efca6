import { daysAfter } from '@vliegwiel/i18n'
import type { IsoDay } from '../day.ts'
import type { CharacteristicOrigin } from '../kinds/profile-set.ts'

/** What is kept about one client, as far as criteria may look at it. Days are 'YYYY-MM-DD'. */
export interface ClientFacts {
  readonly birthYear: number | null
  readonly benefitStart: IsoDay | null
  /** Percent of the minimum wage, and when it was found. */
  readonly workCapacity: { readonly percent: number; readonly on: IsoDay } | null
  /** The newest step on the ladder, by its key. */
  readonly step: { readonly key: string; readonly on: IsoDay } | null
  /** The newest score in each life domain. */
  readonly scores: ReadonlyMap<string, { readonly score: number; readonly on: IsoDay }>
  /** The newest answer to each question that was asked. */
  readonly asked: ReadonlyMap<string, { readonly value: number | string; readonly on: IsoDay }>
}

/** A value that criteria may see, with the day from which it is. */
export interface KnownValue {
  readonly characteristic: string
  readonly value: number | string
  readonly on: IsoDay
}

const months = (from: IsoDay, to: IsoDay) => {
  const [startYear = 0, startMonth = 0, startDay = 0] = from.split('-').map(Number)
  const [endYear = 0, endMonth = 0, endDay = 0] = to.split('-').map(Number)
  return (endYear - startYear) * 12 + endMonth - startMonth - (endDay < startDay ? 1 : 0)
}

/**
 * What is known of a client on a day, by characteristic of the set. What nobody knows is left out, and so is an age: of
 * a birth year alone it is not known to the day, except where both years that it can be say the same.
 * @param steps keys of the ladder, lowest first
 */
export function knownOfClient(
  origins: readonly CharacteristicOrigin[],
  facts: ClientFacts,
  { today, steps }: { readonly today: IsoDay; readonly steps: readonly string[] },
): KnownValue[] {
  return origins.flatMap(({ key, origin, domain }): KnownValue[] => {
    const found = valueOf(origin, domain, key)
    return found === null ? [] : [{ characteristic: key, ...found }]
  })

  function valueOf(origin: string, domain: string | null, key: string): Omit<KnownValue, 'characteristic'> | null {
    if (origin === 'work-capacity')
      return facts.workCapacity && { value: facts.workCapacity.percent, on: facts.workCapacity.on }
    if (origin === 'months-on-benefit')
      return facts.benefitStart === null || facts.benefitStart > today
        ? null
        : { value: months(facts.benefitStart, today), on: today }
    if (origin === 'ladder-step') {
      const place = facts.step === null ? -1 : steps.indexOf(facts.step.key)
      return place === -1 || facts.step === null ? null : { value: place + 1, on: facts.step.on }
    }
    if (origin === 'life-domain') {
      const found = domain === null ? undefined : facts.scores.get(domain)
      return found === undefined ? null : { value: found.score, on: found.on }
    }
    if (origin === 'asked') return facts.asked.get(key) ?? null
    // On the last day of a year everybody born in it has had the birthday of that year.
    const lastOfYear = daysAfter(today, 1).slice(0, 4) !== today.slice(0, 4)
    return origin === 'age' && facts.birthYear !== null && lastOfYear
      ? { value: Number(today.slice(0, 4)) - facts.birthYear, on: today }
      : null
  }
}
