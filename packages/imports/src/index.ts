export type {
  GivenRow,
  ImportCall,
  ImportPlace,
  ImportTarget,
  ImportTargets,
  RowChange,
  RowRestore,
} from './import-target.ts'
