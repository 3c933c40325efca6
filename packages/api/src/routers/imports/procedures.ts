import { checkRun } from './check-run.ts'
import { chooseSheet } from './choose-sheet.ts'
import { confirmRun } from './confirm-run.ts'
import { discardRun } from './discard-run.ts'
import { fetchAnnotated } from './fetch-annotated.ts'
import { listRuns } from './list-runs.ts'
import { listTargets } from './list-targets.ts'
import { sendPiece } from './send-piece.ts'
import { showRun } from './show-run.ts'
import { stopRun } from './stop-run.ts'
import { undoRun } from './undo-run.ts'
import { uploadFile } from './upload-file.ts'

export const procedures = {
  checkRun,
  chooseSheet,
  confirmRun,
  discardRun,
  fetchAnnotated,
  listRuns,
  listTargets,
  sendPiece,
  showRun,
  stopRun,
  undoRun,
  uploadFile,
}
