import { bundleContents } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { reference } from '../documents/shapes.ts'
import { chosenDocuments } from './shapes.ts'

/** What a bundle of these documents would hold: they need others, and some of those may be missing. */
export const previewExport = tenantQuery(
  {
    permission: 'bundle:export',
    input: z.strictObject({ chosen: chosenDocuments }),
    output: z.strictObject({
      documents: z.array(z.strictObject({ ...reference.shape, title: z.string(), chosen: z.boolean() })),
      missing: z.array(reference),
    }),
  },
  async (call) => {
    const { documents, missing } = await bundleContents(documentContext(call), call.input.chosen)
    const chosen = new Set(call.input.chosen.map(({ kind, key }) => `${kind}/${key}`))
    return {
      documents: documents.map(({ kind, key, title }) => ({ kind, key, title, chosen: chosen.has(`${kind}/${key}`) })),
      missing: missing.map(({ kind, key }) => ({ kind, key })),
    }
  },
)
