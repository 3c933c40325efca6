import type { MonthIndex } from '../dates/iso-date.ts'
import type { UsedBefore } from '../norm/household.ts'
import type { TermsOnDay } from '../rules/ordinance.ts'
import type { MonthsUsed } from './month-disregard.ts'

/**
 * Months used of each rule before a job that begins in `first`. Months of which nobody knows the rule count for n, and
 * what exceeds the months of n for r and z, which follow it; for art. 34a at most those since it holds.
 */
export function spreadMonthsUsed(given: UsedBefore, terms: TermsOnDay, first: MonthIndex): MonthsUsed {
  const { unspecified } = given
  if (unspecified === 0) return { n: given.n, r: given.r, z: given.z, new: given.new }
  const later = Math.max(0, unspecified - terms['n-months'])
  const [year = '2027', month = '01'] = terms['regime-2027-from'].split('-')
  const since = Math.max(0, first - (Number(year) * 12 + Number(month) - 1))
  return { n: unspecified, r: later, z: later, new: Math.min(unspecified, since) }
}
