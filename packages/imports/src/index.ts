export { importError } from './import-error.ts'
export {
  atOnceBytes,
  atOnceRows,
  atOnceUnpacked,
  chunkRows,
  importStatuses,
  importWays,
  pieceBytes,
  type ImportCounts,
  type ImportPreview,
  type ImportRun,
  type ImportStatus,
  type ImportWay,
  type PreviewedChange,
} from './import-run.ts'
export type {
  GivenRow,
  ImportCall,
  ImportDestination,
  ImportTarget,
  ImportTargets,
  RowChange,
  RowRestore,
} from './import-target.ts'
