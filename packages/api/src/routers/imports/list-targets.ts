import { newId } from '@vliegwiel/db'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { words } from '../documents/shapes.ts'
import { importContext, mayInto } from './import-context.ts'

/** What this person may import into, and where to. */
export const listTargets = tenantQuery(
  {
    permission: 'import:run',
    input: z.strictObject({}),
    output: z.strictObject({
      targets: z.array(
        z.strictObject({
          word: z.string(),
          title: words,
          explanation: words,
          /** null: there is only one place. */
          destinations: z
            .array(z.strictObject({ key: z.string(), label: z.string() }))
            .readonly()
            .nullable(),
        }),
      ),
    }),
  },
  async (call) => {
    const context = await importContext(call)
    const targets = []
    for (const target of mayInto(call)) {
      const destinations = (await target.destinations?.({ ...context, destination: null, runId: newId() })) ?? null
      targets.push({ word: target.word, ...target.words, destinations })
    }
    return { targets }
  },
)
