export type {
  ChoiceColumn,
  Column,
  DateColumn,
  NumberColumn,
  TableDescription,
  TextColumn,
  Value,
  Values,
  Words,
  YesNoColumn,
} from './description/column.ts'
export { naturalKeyOf, spokenKey } from './description/natural-key.ts'
export { startDryRun, type DryRun, type Recognised } from './dry-run/dry-run.ts'
export type { CellProblem } from './dry-run/problem.ts'
export { spokenProblem } from './dry-run/problem-text.ts'
export { rowReader, type ReadRow } from './dry-run/read-row.ts'
export { annotate, type Annotated } from './export/annotate.ts'
export { looksLikeFormula, neutraliseText, restoreText } from './export/neutralise.ts'
export { outCell, type OutCell, type OutTable } from './export/out-cell.ts'
export {
  columnLetter,
  fittingMapping,
  headingFingerprint,
  mappingProblems,
  suggestMapping,
  type Mapping,
  type MappingProblem,
} from './mapping/mapping.ts'
export { bsnWatchOf, refuseBsnHeadings, withholdBsn, type BsnWatch } from './survey/withhold-bsn.ts'
export {
  startSurvey,
  verdictOf,
  type ColumnEvidence,
  type Evidence,
  type Sighting,
  type Verdict,
  type Witness,
} from './survey/column-evidence.ts'
export { limits } from './limits.ts'
export { tabularError } from './tabular-error.ts'
export { holdsBsn } from './values/bsn.ts'
export { notations, type Notation, type Notations } from './values/notation.ts'
export { showable, spokenCell, type RawCell, type RawRow } from './values/raw-cell.ts'
export { cellCodes, forms, type CellCode, type Form } from './values/read-outcome.ts'
