import { previewBundle } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { reference, words } from '../documents/shapes.ts'
import { importGiven } from './given.ts'
import { bundledChange, bundleText, environmentMapping } from './shapes.ts'

/** What a bundle would change here, and which names and numbers of it are to be said anew. Changes nothing. */
export const previewImport = tenantQuery(
  {
    permission: 'bundle:import',
    input: z.strictObject({ text: bundleText, mapping: environmentMapping }),
    output: z.strictObject({
      changes: z.array(bundledChange),
      /** Goes along with the import: what a colleague writes meanwhile is not replaced unseen. */
      seen: z.string(),
      environment: z.array(
        z.strictObject({
          ...reference.shape,
          blockId: z.string(),
          field: z.string(),
          label: words,
          value: z.string(),
          /** What stands in that place here; null: nothing yet. */
          here: z.string().nullable(),
        }),
      ),
    }),
  },
  async (call) => {
    const preview = await previewBundle(documentContext(call), importGiven(call.ctx, call.input))
    return { changes: preview.changes, environment: preview.environment, seen: preview.seen }
  },
)
