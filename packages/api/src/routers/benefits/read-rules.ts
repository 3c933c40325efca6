import { ordinanceOf, parametersOf, paymentCalendarOf, subjectVersions } from '@vliegwiel/benefits/kinds'
import { staleParameters } from '@vliegwiel/benefits/parameters'
import { dayOf } from '@vliegwiel/i18n'
import type { SettingValue } from '@vliegwiel/tenants'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { notPersonal } from '../../ladder/personal.ts'
import { documentsNow, documentsThen } from '../documents/documents-at-moment.ts'
import { soleKeys } from '../../portal/sole-keys.ts'
import { allSettled } from '../settings/read-setting.ts'
import { zoneIn } from '../settings/time-zone.ts'
import { amountVersion, term } from './shapes.ts'

/**
 * What the calculator in the console works with: the rules in force, the payment days, and whom to call. Of another day:
 * what held then, or what will hold with all that is planned here and above, as the portal shows it. The reckoning is
 * done in the browser, so that nothing about a client ever comes here.
 */
export const readRules = tenantQuery(
  {
    permission: 'benefit:read',
    door: 'ahead',
    input: z.strictObject({
      /** The day to reckon on; null: today. */
      day: z.iso.date().nullable(),
    }),
    output: z.strictObject({
      today: z.iso.date(),
      /** The day to reckon on: today, or the one that was asked for. */
      day: z.iso.date(),
      name: z.string(),
      /** The team that can be called. */
      contact: z
        .strictObject({ team: z.string(), phone: notPersonal(z.string(), 'of a team'), hours: z.string() })
        .nullable(),
      rules: z.strictObject({ since: z.iso.datetime(), fromName: z.string(), terms: z.array(term) }).nullable(),
      calendar: z
        .strictObject({
          rule: z.strictObject({
            day: z.number().int(),
            month: z.enum(['same', 'next']),
            onRestDay: z.enum(['before', 'after', 'stays']),
            goodFridayRests: z.boolean(),
          }),
          exceptions: z.array(z.strictObject({ period: z.string(), date: z.string(), reason: z.string() })),
        })
        .nullable(),
      /** The amounts of the law that a document here or above holds; null: those of the software. */
      amounts: z
        .strictObject({ fromName: z.string(), since: z.iso.datetime(), versions: z.array(amountVersion) })
        .nullable(),
      /** Subjects of the law of which no newer version is here, past their date. */
      stale: z.array(z.strictObject({ subject: z.string(), staleAfter: z.iso.date() })),
    }),
  },
  async ({ trx, at, membership, input }) => {
    const setting = await allSettled(trx)
    const contact = setting('contact-point')
    const today = dayOf(at, zoneIn(setting))
    const day = input.day ?? today
    const documents = day === today ? documentsNow(trx, at) : await documentsThen(trx, { day, releaseId: null }, at)
    const rules = await documents.read('benefit-rules', soleKeys['benefit-rules'])
    const calendar = await documents.read('payment-calendar', soleKeys['payment-calendar'])
    const amounts = await documents.read('law-amounts', soleKeys['law-amounts'])
    const content = amounts?.status === 'in-force' ? amounts.content : null
    return {
      today,
      day,
      name: setting('official-name') ?? membership.tenant.name,
      contact: contact === null ? null : calledAt(contact),
      rules:
        rules?.status === 'in-force'
          ? {
              since: rules.valid_from.toISOString(),
              fromName: rules.from_name,
              terms: ordinanceOf(rules.content).terms.map(({ until = null, ...one }) => ({ ...one, until })),
            }
          : null,
      calendar: calendar?.status === 'in-force' ? calendarAnswer(paymentCalendarOf(calendar.content)) : null,
      amounts:
        amounts === undefined || content === null
          ? null
          : {
              fromName: amounts.from_name,
              since: amounts.valid_from.toISOString(),
              versions: subjectVersions(content).map((version) => ({
                ...version,
                values: Object.fromEntries(Object.entries(version.values).map(([key, value]) => [key, value ?? null])),
              })),
            },
      stale: staleParameters(parametersOf(content), day).map(({ subject, staleAfter }) => ({ subject, staleAfter })),
    }
  },
)

const calledAt = ({ team, phone, hours }: SettingValue<'contact-point'>) => ({ team, phone, hours })

function calendarAnswer({ rule, exceptions }: ReturnType<typeof paymentCalendarOf>) {
  const { day, month, onRestDay, goodFridayRests = true } = rule
  return {
    rule: { day, month, onRestDay, goodFridayRests },
    exceptions: exceptions.map(({ period, date, reason }) => ({ period, date, reason })),
  }
}
