import type { ImportRun } from '../import-run.ts'
import { applyRun } from './apply-run.ts'
import { checkRun } from './check-run.ts'
import type { ImportSteps } from './import-context.ts'
import { readRun } from './read-run.ts'
import { stopRun } from './stop-run.ts'
import { undoRun } from './undo-run.ts'

export const importStepWords = ['read', 'check', 'apply', 'stop', 'undo'] as const
export type ImportStep = (typeof importStepWords)[number]

/** Does one step of a run to its end, wherever it had come to. */
export function runStep(steps: ImportSteps, step: ImportStep, runId: string): Promise<ImportRun> {
  if (step === 'read') return readRun(steps, runId)
  if (step === 'check') return checkRun(steps, runId)
  if (step === 'apply') return applyRun(steps, runId)
  return step === 'stop' ? stopRun(steps, runId) : undoRun(steps, runId)
}
