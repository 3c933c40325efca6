import { grantPartner as grant } from '@vliegwiel/clients/server'
import { atLocalTime } from '@vliegwiel/configuration'
import { daysAfter } from '@vliegwiel/i18n'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientId, day, reason, word, zoneOf } from './shapes.ts'

/** Lets a partner lead or help with one client, in the domains and for the days that are named. Both days count. */
export const grantPartner = clientMutation(
  {
    permission: 'partner:grant',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      clientId,
      organisationId: z.uuid(),
      part: z.enum(['lead', 'help']),
      domains: z.array(word).min(1).max(20),
      purpose: reason,
      consent: z.enum(['spoken', 'written']),
      consentOn: day,
      from: day,
      until: day,
    }),
    output: z.strictObject({ grantId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const { from, until, ...rest } = input
    const zone = await zoneOf(trx)
    const startsAt = atLocalTime(from, '00:00', zone)
    const endsAt = atLocalTime(daysAfter(until, 1), '00:00', zone)
    const granted = await grant(trx, { ...rest, startsAt, endsAt, by: subject.personId, at })
    const detail = { organisationId: input.organisationId, organisation: granted.organisation, part: input.part, until }
    return done({ grantId: granted.id }, { objectId: input.clientId, objectLabel: granted.key, detail })
  },
)
