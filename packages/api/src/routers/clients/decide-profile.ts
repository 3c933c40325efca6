import { clientError } from '@vliegwiel/clients'
import { profileSetKey, readyTable } from '@vliegwiel/clients/kinds'
import { addProfile } from '@vliegwiel/clients/server'
import { decideProfile as decide, suggest } from '@vliegwiel/clients/suggestion'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { clientInCriteria } from './client-in-criteria.ts'
import { clientId, reason, word } from './shapes.ts'

const refusals = {
  'nothing-suggested': () => clientError('nothing-suggested'),
  'departs-to-the-same': () => clientError('departs-to-the-same'),
  'profile-unknown': () => clientError('profile-unknown'),
} as const

/** A named person confirms what was suggested, or departs from it with a reason. The rules are asked again first. */
export const decideProfile = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { none: 'makes-new' },
    input: z.strictObject({
      clientId,
      /** What the screen showed as suggested; null: nothing. */
      suggested: word.nullable(),
      choice: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('confirm') }),
        z.strictObject({ kind: z.literal('depart'), profile: word, reason }),
      ]),
    }),
    output: z.strictObject({ profileId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const seen = await clientInCriteria(trx, input.clientId, at)
    if (seen === undefined) throw clientError('client-not-found')
    const table = seen.set === null ? null : readyTable(seen.set.content)
    if (seen.set === null || table === null) throw clientError('no-profile-set')
    const person = Object.fromEntries(seen.known.map(({ characteristic, value }) => [characteristic, value]))
    const suggestion = suggest(table, person)
    if (suggestion.profile !== input.suggested) throw clientError('suggestion-changed')
    const decided = decide(suggestion, input.choice, {
      decidedBy: subject.personId,
      day: seen.today,
      setVersion: seen.set.version,
      profiles: seen.set.content.profiles.map(({ key }) => key),
    })
    if (!decided.ok) {
      const code = decided.refusals[0]?.code as keyof typeof refusals
      throw (refusals[code] ?? refusals['profile-unknown'])()
    }
    const { profile, suggested, reason: departure, day, setVersion, rule } = decided.value
    const profileId = await addProfile(trx, {
      clientId: input.clientId,
      set: profileSetKey,
      setVersion,
      profile,
      suggested,
      departure,
      // What the rules knew when it was decided, so that it can be looked at later.
      reasons: { rule, known: seen.known },
      day,
      personId: subject.personId,
      at,
    })
    const detail = { departs: departure !== null }
    return done({ profileId }, { objectId: input.clientId, objectLabel: seen.key, detail })
  },
)
