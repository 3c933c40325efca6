import type { Services } from '@vliegwiel/api/server'
import { atAccounts } from '@vliegwiel/db'
import { dayOf } from '@vliegwiel/i18n'
import { beatNight, endNight, takeNight } from '@vliegwiel/jobs/server'
import { everyNight } from './schedule.ts'

/** How often the process that is at it says so. */
const beatMs = 30_000

/**
 * Does the work of a night once, whichever processes run and however often the queue hands it out: a queue takes work
 * that lasts long for lost and hands it out again. What failed is left for the next try.
 */
export async function onceANight(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  work: () => Promise<void>,
): Promise<'done' | 'not-ours'> {
  const takenAt = clock()
  const night = dayOf(takenAt, everyNight.zone)
  if (!(await atAccounts(db, (trx) => takeNight(trx, night, takenAt)))) return 'not-ours'
  const taken = { night, takenAt }
  // A beat that does not come through is made up for by the next.
  const beating = setInterval(() => {
    atAccounts(db, (trx) => beatNight(trx, taken, clock())).catch(() => undefined)
  }, beatMs)
  beating.unref()
  let doneAt: Date | null = null
  try {
    await work()
    doneAt = clock()
  } finally {
    clearInterval(beating)
    await atAccounts(db, (trx) => endNight(trx, taken, doneAt))
  }
  return 'done'
}
