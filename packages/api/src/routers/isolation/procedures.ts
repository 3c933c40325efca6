import { listRuns } from './list-runs.ts'
import { runProof } from './run-proof.ts'
import { showRun } from './show-run.ts'

export const procedures = { listRuns, showRun, runProof }
