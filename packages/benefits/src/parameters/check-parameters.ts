import { addDays, checkDate, type IsoDate } from '../dates/iso-date.ts'
import { benefitRefusal } from '../refusal.ts'
import type { ParameterSet, ParameterStatus, ParameterSubject, ParameterVersion } from './parameter.ts'

const statuses: readonly ParameterStatus[] = ['verified', 'secondary', 'unverified', 'unknown']
export const parameterSubjects: readonly ParameterSubject[] = [
  'norms',
  'costSharing',
  'holidayAllowance',
  'disregards',
  'disregards2027',
  'premium',
  'assets',
  'gifts',
  'privatePension',
  'minimumWage',
  'pensionAge',
  'wageTax',
]

/**
 * Refuses a parameter set that could give a silent or ambiguous answer: no source, no known status, two versions on one
 * day, versions out of order, a stale date before the first day, a value that is no whole number.
 */
export function checkParameters(set: ParameterSet): void {
  for (const subject of parameterSubjects) {
    const versions: readonly ParameterVersion[] = set[subject]
    versions.forEach((version, place) => checkVersion(version, `${subject}[${place}]`, versions[place - 1]))
  }
}

function checkVersion(version: ParameterVersion, field: string, before: ParameterVersion | undefined): void {
  const from = checkDate(version.validFrom, `${field}.validFrom`, 'parameter')
  if (version.staleAfter !== null && checkDate(version.staleAfter, `${field}.staleAfter`, 'parameter') < from) {
    throw benefitRefusal('dates-reversed', `${field}.staleAfter`, 'parameter')
  }
  if (before !== undefined && before.validFrom >= from) {
    throw benefitRefusal('dates-overlap', `${field}.validFrom`, 'parameter', { date: from })
  }
  if (before?.staleAfter != null && before.staleAfter >= from) {
    throw benefitRefusal('dates-overlap', `${field}.validFrom`, 'parameter', { date: from })
  }
  if (!version.source.trim()) throw benefitRefusal('source-missing', `${field}.source`, 'parameter')
  if (!statuses.includes(version.status)) throw benefitRefusal('not-a-choice', `${field}.status`, 'parameter')
  for (const [key, value] of Object.entries(version.values)) {
    if (value !== null && (!Number.isInteger(value) || (value ?? -1) < 0)) {
      throw benefitRefusal('amount-impossible', `${field}.values.${key}`, 'parameter')
    }
  }
}

export interface StaleParameter {
  readonly subject: ParameterSubject
  readonly validFrom: string
  readonly staleAfter: string
  readonly source: string
}

/** The newest version of every subject that is past its stale date on `day`: for the banner, the alarm and a red test. */
export function staleParameters(set: ParameterSet, day: IsoDate): readonly StaleParameter[] {
  return parameterSubjects.flatMap((subject) => {
    const last = (set[subject] as readonly ParameterVersion[]).at(-1)
    return last?.staleAfter != null && last.last !== true && last.staleAfter < day
      ? [{ subject, validFrom: last.validFrom, staleAfter: last.staleAfter, source: last.source }]
      : []
  })
}

/** What holds on `day` and will be stale so many days later: somebody has to bring the next version before. */
export function agingParameters(set: ParameterSet, day: IsoDate, ahead: number): readonly StaleParameter[] {
  const stale = new Set(staleParameters(set, day).map(({ subject }) => subject))
  return staleParameters(set, addDays(day, ahead)).filter(({ subject }) => !stale.has(subject))
}
