import { useQueryClient } from '@tanstack/react-query'
import { m } from '@vliegwiel/i18n'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { inLanguage } from '../../blocks/kinds.ts'
import { readBase64 } from '../../files/read-base64.ts'

export interface Announced {
  readonly target: string
  readonly destination: string | null
}

/** A file of which some pieces are in already. */
export interface OpenFile {
  readonly runId: string
  readonly pieceBytes: number
  /** Bytes that are in. */
  readonly received: number
}

/**
 * Sends a file in pieces, each a request of its own that waits and is tried again by itself. `onSent` hears of one that
 * is whole; one that cannot be read stays here, with the reason.
 */
export function useUpload(onSent: (runId: string) => void) {
  const api = useTenantApi()
  const queries = useQueryClient()
  const [sent, setSent] = useState<{ readonly done: number; readonly total: number } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const open = useSave(api.imports.uploadFile.mutationOptions(), { reads: [] })
  const piece = useSave(api.imports.sendPiece.mutationOptions(), { reads: [] })
  const sendRest = async (file: File, { runId, pieceBytes, received }: OpenFile) => {
    for (let at = received; at < file.size; at += pieceBytes) {
      setSent({ done: at, total: file.size })
      const base64 = await readBase64(file.slice(at, at + pieceBytes))
      const answer = await piece.sendAndWait({ runId, number: Math.floor(at / pieceBytes), base64 })
      if (answer === null) return
      if (answer.refusal !== null) return setProblem(inLanguage(answer.refusal))
    }
    onSent(runId)
  }
  const guarded = async (work: () => Promise<void>) => {
    setProblem(null)
    open.reset()
    piece.reset()
    setSent({ done: 0, total: 0 })
    try {
      await work()
    } catch {
      setProblem(m.imports_file_unread())
    } finally {
      setSent(null)
      // However it ended: the list shows what is there now.
      await queries.invalidateQueries({ queryKey: api.imports.pathKey() })
    }
  }
  return {
    sent,
    problem: problem ?? open.problem?.text ?? piece.problem?.text ?? null,
    fail: setProblem,
    /** A new file. */
    send: (to: Announced, file: File) =>
      guarded(async () => {
        const opened = await open.sendAndWait({ ...to, fileName: file.name, bytes: file.size })
        if (opened !== null) await sendRest(file, { ...opened, received: 0 })
      }),
    /** The rest of one that was cut off. */
    goOn: (file: File, half: OpenFile) => guarded(() => sendRest(file, half)),
  }
}
