export {
  type Caseload,
  type CaseloadClient,
  caseloadOf,
  staffGrowth,
  type WorkerCaseload,
  workersPerThousand,
} from './caseload.ts'
export { type ClientMove, type MovePreview, previewMoves } from './move-clients.ts'
