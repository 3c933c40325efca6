import { networkDays } from '@vliegwiel/audit'
import { startOfDay } from '@vliegwiel/configuration'
import { dayOf, daysAfter } from '@vliegwiel/i18n'

/**
 * How many whole days each thing is kept, on the clock of the tenant whose it is, or of the platform. Counts of tries
 * and what somebody began at sign-in go the night after they lost their meaning, which is minutes
 * (`packages/auth/src/server/expired.repository.ts`); people without a tenant after a term of the installation
 * (FORGET_PEOPLE_AFTER_DAYS); files on their way in after `fileDays`, and what undoing needs after `undoDays` of
 * `packages/imports`.
 */
export const keptDays = {
  /** An answer to a change: a repeated request gets it again. */
  answers: 7,
  /** An export that waits for who asked, from the moment it was made. */
  exports: 7,
  /** A letter that was sent, or could not be. */
  letters: 90,
  /** The network of an entry of the log; its prefix stays. */
  networks: networkDays,
} as const

/** What is older than this instant was kept for `days` whole days of the calendar of `zone`, and may go at `at`. */
export function keptSince(at: Date, days: number, zone: string): Date {
  return startOfDay(daysAfter(dayOf(at, zone), -days), zone)
}
