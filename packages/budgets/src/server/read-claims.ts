import type { TenantTransaction } from '@vliegwiel/db'
import { type BoardLine, claimBoard } from '../claims/index.ts'
import { asKnownAt } from '../ledger/index.ts'
import type { IsoDay } from '../months.ts'
import { accept } from '../refusal-words.ts'
import { claimRows, type ClaimRow } from './claim.repository.ts'
import { readLedger } from './read-ledger.ts'

export interface StandingClaim {
  readonly row: ClaimRow
  readonly line: BoardLine
}

/** Every claim, recomputed from the ledger as it was known on a day. Nothing of it is kept: it is computed anew. */
export async function readClaims(
  trx: TenantTransaction,
  knownAt: IsoDay,
): Promise<{
  readonly claims: readonly StandingClaim[]
  readonly reasons: ReadonlyMap<string, string>
}> {
  const rows = await claimRows(trx)
  const ledger = await readLedger(trx)
  const board = rows.map((row) => ({
    id: row.claim_id,
    title: row.title,
    kept: row.claim,
    basis: row.basis?.id ?? null,
  }))
  const lines = new Map(accept(claimBoard(board, asKnownAt(ledger, knownAt))).map((line) => [line.id, line]))
  return {
    claims: rows.flatMap((row) => {
      const line = lines.get(row.claim_id)
      return line === undefined ? [] : [{ row, line }]
    }),
    reasons: new Map(ledger.classes.map(({ id, name }) => [id, name])),
  }
}
