import { createHash } from 'node:crypto'
import { canonicalJson } from '@vliegwiel/audit'
import { conversationProblems, participations } from '@vliegwiel/clients/conversations'
import { firstChoiceProblems } from '@vliegwiel/clients/goals'
import { recordConversation as record } from '@vliegwiel/clients/server'
import { dayOf } from '@vliegwiel/i18n'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { clientMutation } from '../../ladder/client-procedure.ts'
import { demandOnScale } from './demand-on-scale.ts'
import { refuseFields } from './refuse-fields.ts'
import { clientId, day, firstAnswer, freeText, replaces, word, zoneOf } from './shapes.ts'

/**
 * Records a conversation with everything in it: what was said, the client's own answer, scores, agreements. All of it or
 * nothing. It may arrive long after it was held: its id was made where it was held, and counts once.
 */
export const recordConversation = clientMutation(
  {
    permission: 'client:change',
    objectType: 'client',
    base: { at: 'firstAnswer.replaces.version' },
    input: z.strictObject({
      clientId,
      conversationId: z.uuid(),
      form: word,
      heldAt: z.iso.datetime(),
      state: z.enum(participations),
      callBackOn: day.nullable(),
      said: z.array(z.strictObject({ part: word, text: z.string().trim().min(1).max(8_000) })).max(20),
      asked: z
        .array(z.strictObject({ characteristic: word, value: z.union([z.number(), z.string().trim().min(1).max(80)]) }))
        .max(40),
      firstAnswer: z.strictObject({ answer: firstAnswer, replaces }).nullable(),
      priority: z.strictObject({ words: freeText, domain: word.nullable() }).nullable(),
      scores: z
        .array(
          z.strictObject({
            domain: word,
            score: z.number(),
            scale: z.tuple([z.number(), z.number()]),
            note: freeText.nullable(),
          }),
        )
        .max(40),
      agreements: z
        .array(z.strictObject({ agreement: freeText, domain: word.nullable(), dueOn: day.nullable() }))
        .max(40),
    }),
    output: z.strictObject({ conversationId: z.uuid() }),
  },
  async ({ trx, input, at, subject }) => {
    const heldOn = dayOf(new Date(input.heldAt), await zoneOf(trx))
    const talk = { key: input.conversationId, client: input.clientId, day: heldOn }
    refuseFields(
      conversationProblems({ ...talk, answer: input.state, callBackOn: input.callBackOn }),
      'conversation',
      '',
    )
    if (input.firstAnswer !== null)
      refuseFields(
        firstChoiceProblems({ ...input.firstAnswer.answer, day: heldOn }),
        'firstChoice',
        'firstAnswer.answer',
      )
    input.scores.forEach((one) => demandOnScale(one))
    const { key, again } = await record(trx, {
      ...input,
      heldAt: new Date(input.heldAt),
      day: heldOn,
      sent: createHash('sha256').update(canonicalJson(input)).digest('hex'),
      author: { personId: subject.personId, organisationId: null, at },
    })
    const detail = { state: input.state, again }
    return done({ conversationId: input.conversationId }, { objectId: input.clientId, objectLabel: key, detail })
  },
)
