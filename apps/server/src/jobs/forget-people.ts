import { platformLog } from '@vliegwiel/audit'
import { forgetSubjects } from '@vliegwiel/audit/server'
import { forgetAccount, forgetMember, listLeavers, membersOf, type Leaver } from '@vliegwiel/auth/server'
import { atAccounts, forgetInLog, inTenant, type Database } from '@vliegwiel/db'
import { dayOf, daysAfter, DEFAULT_ZONE } from '@vliegwiel/i18n'
import { forgetMailTo } from '@vliegwiel/mail/server'
import { keptDays, keptSince } from './kept-days.ts'

/** Somebody without a tenant, and the day on which they are forgotten. */
export interface ToForget extends Leaver {
  /** On the clock of the platform. */
  readonly on: string
  readonly due: boolean
}

/** Everybody whom no tenant lets in any more, whoever comes first in front: the preview, and the work list. */
export async function peopleToForget(db: Database, at: Date, days: number): Promise<ToForget[]> {
  const leavers = await atAccounts(db, listLeavers, { readOnly: true })
  const edge = keptSince(at, days, DEFAULT_ZONE)
  return leavers
    .filter(({ forgotten, tenantIds }) => !forgotten || tenantIds.length > 0)
    .map((leaver) => ({
      ...leaver,
      on: daysAfter(dayOf(leaver.since, DEFAULT_ZONE), days + 1),
      due: leaver.forgotten || leaver.since < edge,
    }))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.personId.localeCompare(b.personId))
}

/** Forgets everybody whose term is over. Answers how many; who was begun on in an earlier night is finished. */
export async function forgetPeople(db: Database, at: Date, days: number): Promise<number> {
  const due = (await peopleToForget(db, at, days)).filter((one) => one.due)
  for (const leaver of due) await forgetPerson(db, leaver, at)
  return due.length
}

/**
 * Forgets one person: the account first, so that nobody comes in meanwhile, then what each tenant holds, then the names
 * beside the logs. Cut off half-way it is taken up again: the work list finds the tenants that still hold a name.
 */
export async function forgetPerson(
  db: Database,
  { personId, tenantIds, forgotten }: Pick<Leaver, 'personId' | 'tenantIds' | 'forgotten'>,
  at: Date,
): Promise<void> {
  if (!forgotten && !(await atAccounts(db, (trx) => forgetAccount(trx, personId, at)))) return
  for (const tenantId of tenantIds) {
    await inTenant(db, { tenantId }, async (trx) => {
      const member = await forgetMember(trx, personId, at)
      if (member === null) return
      await forgetMailTo(trx, member.email)
      await forgetSubjects(trx, member.subjects, at)
    })
    await forgetInLog(db, tenantId, keptSince(at, keptDays.networks, DEFAULT_ZONE))
  }
  await inTenant(db, platformLog, (trx) => forgetSubjects(trx, [personId], at))
  await forgetInLog(db, platformLog.tenantId, keptSince(at, keptDays.networks, DEFAULT_ZONE))
}

/** Forgets somebody of whom no tenant holds a member any more, now and not after a term. */
export async function forgetOrphan(db: Database, personId: string, at: Date): Promise<void> {
  const left = await atAccounts(db, (trx) => membersOf(trx, personId), { readOnly: true })
  if (left === 0) await forgetPerson(db, { personId, tenantIds: [], forgotten: false }, at)
}
