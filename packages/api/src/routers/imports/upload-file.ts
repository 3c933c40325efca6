import { openUpload } from '@vliegwiel/imports/server'
import { pieceBytes } from '@vliegwiel/imports'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { demandTarget, importContext } from './import-context.ts'

/**
 * Opens the way in for a file: who sends it may, and where its rows would go is there, before a byte of it comes. Then
 * its pieces follow (`sendPiece`). Nothing of its rows goes anywhere before a person has seen what it would do.
 */
export const uploadFile = tenantMutation(
  {
    permission: 'import:run',
    objectType: 'import',
    base: { none: 'makes-new' },
    input: z.strictObject({
      target: z.string().min(1).max(60),
      destination: z.string().min(1).max(200).nullable(),
      fileName: z.string().min(1).max(200),
      /** Size of the file. */
      bytes: z.number().int().min(0).max(2_147_483_647),
    }),
    output: z.strictObject({
      runId: z.uuid(),
      /** Bytes of every piece but the last. */
      pieceBytes: z.number().int(),
    }),
  },
  async (call) => {
    const { target, destination, fileName, bytes } = call.input
    demandTarget(call, target)
    const { runId } = await openUpload(await importContext(call), call.input)
    const trace = { objectId: runId, objectLabel: fileName, detail: { target, destination, bytes } }
    return done({ runId, pieceBytes }, trace)
  },
)
