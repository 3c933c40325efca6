import { can } from '@vliegwiel/auth'
import { settingKeys } from '@vliegwiel/tenants'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { readOverview } from './overview.repository.ts'
import { todayOf } from '../settings/time-zone.ts'
import { workForPerson, workItem } from './work-list.ts'

const stepIds = ['contact-point', 'legal-links', 'prices', 'second-administrator', 'sign-in', 'isolation'] as const

const overview = z.strictObject({
  /** What waits for this person, most urgent first. */
  work: z.array(workItem),
  /** Setting the tenant up. A step ticks itself when the facts say so. */
  steps: z.array(z.strictObject({ id: z.enum(stepIds), done: z.boolean(), mayDo: z.boolean() })),
  counts: z.strictObject({
    people: z.number().int(),
    administrators: z.number().int(),
    openInvitations: z.number().int(),
    settingsFilled: z.number().int(),
    settingsTotal: z.number().int(),
    tenantsBelow: z.number().int(),
  }),
})

/** The first screen: what waits, what still has to be set up, what is there. Counts only, no names. */
export const showOverview = tenantQuery(
  { permission: 'tenant:read', input: z.strictObject({}), output: overview },
  async ({ trx, at, subject }) => {
    const facts = await readOverview(trx, subject.personId, at)
    const filled = new Set(facts.settings.map((row) => row.key))
    const mayFill = can(subject, 'setting:update')
    const steps: z.input<typeof overview>['steps'] = [
      { id: 'contact-point', done: filled.has('contact-point'), mayDo: mayFill },
      { id: 'legal-links', done: filled.has('legal-links'), mayDo: mayFill },
      { id: 'prices', done: filled.has('cost-per-fte') && filled.has('saving-per-person-year'), mayDo: mayFill },
      { id: 'second-administrator', done: facts.administrators >= 2, mayDo: can(subject, 'person:invite') },
      { id: 'sign-in', done: facts.providers > 0, mayDo: can(subject, 'sign-in:configure') },
      { id: 'isolation', done: facts.latestRun?.leaks === 0, mayDo: can(subject, 'isolation:run') },
    ]
    return {
      work: workForPerson({ ...facts, subject, at, today: await todayOf({ trx, at }) }),
      steps,
      counts: {
        people: facts.people,
        administrators: facts.administrators,
        openInvitations: facts.invitations.filter((row) => row.expires_at > at).length,
        settingsFilled: settingKeys.filter((key) => filled.has(key)).length,
        settingsTotal: settingKeys.length,
        tenantsBelow: facts.below,
      },
    }
  },
)
