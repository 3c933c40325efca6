export type { Check, CheckStatus } from './checks.ts'
export { effectReport, ENGINE_VERSION } from './effect-report.ts'
export type { EffectReport } from './effect-report.ts'
export { canonical, inputHash } from './input-hash.ts'
export type { MainEstimate } from './main-estimate.ts'
export type { MoneyReport } from './money.ts'
export type {
  ArmPeople,
  DesignFacts,
  DesignKind,
  EffectReportInput,
  Estimand,
  MoneyFacts,
  OutcomeFacts,
  PlanFacts,
  PlannedFacts,
  ReportData,
} from './report-input.ts'
export type { Claim, Direction, SentenceFacts } from './sentence-facts.ts'
export { roundedInterval } from './rounding.ts'
export type { RoundedInterval } from './rounding.ts'
export { defaultTexts } from './default-texts.ts'
export type { SentenceTexts } from './sentence-texts.ts'
export { inPlainWords } from './words.ts'
export type { WordsLanguage, WordsNames } from './words.ts'
