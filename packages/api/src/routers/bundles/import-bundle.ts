import { importBundle as take } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { importGiven } from './given.ts'
import { bundleText, environmentMapping } from './shapes.ts'

/** Puts the documents of a bundle into drafts. Nothing comes into force by it; a second time changes nothing. */
export const importBundle = tenantMutation(
  {
    permission: 'bundle:import',
    objectType: 'bundle',
    base: { at: 'seen' },
    input: z.strictObject({
      text: bundleText,
      mapping: environmentMapping,
      /** Of the preview: what stood here when somebody looked. */
      seen: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    output: z.strictObject({ drafts: z.number().int(), same: z.number().int() }),
  },
  async (call) => {
    const { changes, drafts } = await take(documentContext(call), {
      ...importGiven(call.ctx, call.input),
      seen: call.input.seen,
    })
    const label = changes
      .map(({ title }) => title)
      .slice(0, 5)
      .join(', ')
    const keys = changes.map(({ kind, key, what }) => `${kind}/${key}: ${what}`)
    return done(
      { drafts, same: changes.length - drafts },
      { objectId: null, objectLabel: label, detail: { documents: keys.slice(0, 100) } },
    )
  },
)
