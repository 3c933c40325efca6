import { kindOf, policyOf, setPolicy as settle } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { kinds } from '../../slices.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { kindWord } from './shapes.ts'

/** Settles how this tenant guards a kind: four eyes or not, how many, and which rules only advise. */
export const setPolicy = tenantMutation(
  {
    permission: 'policy:set',
    objectType: 'policy',
    input: z.strictObject({
      kind: kindWord,
      fourEyes: z.boolean(),
      approvers: z.number().int().min(1).max(3),
      advised: z.array(z.string().max(60)).max(50),
      version: z.number().int().min(0),
    }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async (call) => {
    const { kind: word, version: before, ...policy } = call.input
    const kind = kindOf(kinds, word)
    const was = await policyOf(call.trx, kind)
    const version = await settle(documentContext(call), kind, policy, before)
    return done(
      { version },
      { objectId: word, objectLabel: kind.words.many.nl, detail: { before: was, after: policy } },
    )
  },
)
