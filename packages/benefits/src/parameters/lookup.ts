import type { IsoDate } from '../dates/iso-date.ts'
import { benefitRefusal } from '../refusal.ts'
import type { ParameterSet, ParameterSubject, ParameterUse, ParameterVersion, UsedParameter } from './parameter.ts'

/** What a tenant allows when a value is not known: to use the last known one and say so, or no answer. */
export type WhenUnknown = 'last-known' | 'refuse'

export interface LookupPolicy {
  /** The day on which the question is asked: the clock comes in as a value. */
  readonly askedOn: IsoDate
  /** The value exists in law, but not here. */
  readonly unknown: WhenUnknown
  /** The day lies after the last version, which was not stale when the question was asked. */
  readonly future: WhenUnknown
}

/**
 * The value of `key` on `day`. Refuses: `no-parameters-for-date` before the first version, `parameter-stale` when the
 * day and the question both lie past the stale date, `value-unknown` when the tenant wants no last known value.
 */
export function lookUp(
  set: ParameterSet,
  subject: ParameterSubject,
  key: string,
  day: IsoDate,
  policy: LookupPolicy,
): UsedParameter {
  const id = `${subject}.${key}`
  const versions: readonly ParameterVersion[] = set[subject]
  let place = versions.length - 1
  while (place >= 0 && (versions[place]?.validFrom ?? '') > day) place -= 1
  const version = versions[place]
  if (version === undefined) throw benefitRefusal('no-parameters-for-date', id, subject, { date: day })
  let use: ParameterUse = 'in-force'
  if (version.staleAfter !== null && day > version.staleAfter) {
    // A gap between two versions is no expectation: a later version exists, so the value of this day is simply not known.
    const known = versions[place + 1] !== undefined
    if (!known && policy.askedOn > version.staleAfter) {
      throw benefitRefusal('parameter-stale', id, subject, { date: day, staleAfter: version.staleAfter })
    }
    use = known ? 'last-known' : 'expected'
    if ((known ? policy.unknown : policy.future) === 'refuse') {
      throw benefitRefusal('value-unknown', id, subject, { date: day, lastKnown: version.validFrom })
    }
  }
  const value = version.values[key]
  if (value != null) return used(id, version, value, use)
  for (let older = place - 1; older >= 0; older -= 1) {
    const last = versions[older]
    const found = last?.values[key]
    if (last === undefined || found == null) continue
    if (policy.unknown === 'refuse') {
      throw benefitRefusal('value-unknown', id, subject, { date: day, lastKnown: last.validFrom })
    }
    return used(id, last, found, 'last-known')
  }
  throw benefitRefusal('value-unknown', id, subject, { date: day })
}

function used(id: string, version: ParameterVersion, value: number, use: ParameterUse): UsedParameter {
  const { validFrom, staleAfter, status, mark, source, note = null, origin = 'package' } = version
  return { id, value, validFrom, staleAfter, status, mark, source, note, use, origin }
}
