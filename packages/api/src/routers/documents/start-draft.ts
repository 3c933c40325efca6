import { startDraft as start } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { reference, versionAt } from './shapes.ts'

/** Begins to write: a new document, a change of one in force, or an own version of what is inherited. */
export const startDraft = tenantMutation(
  {
    permission: 'document:write',
    objectType: 'document',
    base: { none: 'makes-new' },
    input: z.strictObject({
      ...reference.shape,
      title: z.string().trim().min(1).max(120),
      /** A draft that others do not see yet. */
      personal: z.boolean(),
      /** Means a document that is not there yet; refused when it is. */
      isNew: z.boolean().default(false),
    }),
    output: z.strictObject({ ...versionAt, made: z.boolean() }),
  },
  async (call) => {
    const { version, made } = await start(documentContext(call), call.input)
    const { document_id: documentId, number, revision } = version
    const { kind, key, title } = call.input
    return done(
      { documentId, number, revision, made },
      { objectId: documentId, objectLabel: title, detail: { kind, key, number, made } },
    )
  },
)
