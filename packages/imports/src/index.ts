export { importCodes, ImportError, type ImportCode } from './import-error.ts'
export {
  atOnceBytes,
  chunkRows,
  importStatuses,
  importWays,
  type ImportCounts,
  type ImportRun,
  type ImportStatus,
  type ImportWay,
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
