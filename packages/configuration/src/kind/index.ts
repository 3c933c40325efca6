export type { CheckResult } from './check-result.ts'
export { checkDocument, hasErrors } from './check-document.ts'
export { type ChangedField, type ChangeSentence, describeChanges } from './describe-change.ts'
export { describeKind, type KindDescription } from './describe-kind.ts'
export {
  choiceField,
  colourField,
  dateField,
  euroField,
  type Field,
  linkField,
  listField,
  longTextField,
  numberField,
  percentField,
  textField,
  type Widget,
  type Words,
  yesNoField,
} from './field.ts'
export { counted, type Impact, tenantsBelow } from './impact.ts'
export { imageField, imageProblem } from './image.ts'
export {
  type BlockType,
  defineKind,
  type DocumentReference,
  emptyDocument,
  type ImpactQuestion,
  type Kind,
  titleOf,
  type Around,
} from './kind.ts'
export { structureProblems, type StructureProblem } from './structure.ts'
