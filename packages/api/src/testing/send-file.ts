import { newId } from '@vliegwiel/db'
import { pieceBytes } from '@vliegwiel/imports'
import type { RouterOutputs } from '../app-router.ts'
import type { Services } from '../services.ts'
import { callAs, type Caller } from './call-as.ts'

/** Sends a file in as the console does: it is announced, then its pieces follow. */
export async function sendFile(
  services: Services,
  who: Caller,
  file: { readonly target: string; readonly destination: string | null; readonly fileName: string },
  content: Uint8Array,
): Promise<RouterOutputs['imports']['sendPiece']> {
  const announced = { ...file, bytes: content.length, idempotencyKey: newId() }
  const { runId } = await callAs(services, who, 'imports.uploadFile', announced)
  let answer: RouterOutputs['imports']['sendPiece'] | undefined
  for (let at = 0; at < content.length; at += pieceBytes) {
    const base64 = Buffer.from(content.subarray(at, at + pieceBytes)).toString('base64')
    const piece = { runId, number: at / pieceBytes, base64, idempotencyKey: newId() }
    answer = await callAs(services, who, 'imports.sendPiece', piece)
  }
  if (!answer) throw new Error('An empty file is refused before it is sent')
  return answer
}
