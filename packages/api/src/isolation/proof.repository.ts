import { newId, type TenantTransaction } from '@vliegwiel/db'
import type { IsolationProof } from './prove-isolation.ts'

/** Keeps a proof as a run of the tenant in scope. Answers its id. */
export async function keepProof(trx: TenantTransaction, proof: IsolationProof): Promise<string> {
  const runId = newId()
  await trx
    .insertInto('isolation_run')
    .values({
      run_id: runId,
      started_at: proof.startedAt,
      finished_at: proof.finishedAt,
      engine: proof.engine,
      tables: proof.tables.length,
      procedures: proof.procedures.length,
      probes: proof.probes,
      leaks: proof.leaks,
      detail: JSON.stringify({
        tables: proof.tables,
        procedures: proof.procedures,
        uncovered: proof.uncovered,
        scope: proof.scope,
      }),
    })
    .execute()
  return runId
}

/** The last runs, newest first, without what they tried. */
export function newestRuns(trx: TenantTransaction, limit: number) {
  return trx
    .selectFrom('isolation_run')
    .select(['run_id', 'started_at', 'finished_at', 'engine', 'tables', 'procedures', 'probes', 'leaks'])
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute()
}

export function findRun(trx: TenantTransaction, runId: string) {
  return trx.selectFrom('isolation_run').selectAll().where('run_id', '=', runId).executeTakeFirst()
}
