export {
  isPeriod,
  mustBeDestroyed,
  type RetainedRecord,
  type Retention,
  type RetentionOpen,
  retentionOf,
  retentionProblems,
  type RetentionRule,
  type RetentionStart,
} from './retention.ts'
export { endOfTerm, reportNextDay, type TermEnd, type TermRule, workingDaysLeft } from './term.ts'
export {
  type HolidayOn,
  restOn,
  type RestReason,
  workingDayFrom,
  workingDaysAfter,
  workingDaysBetween,
} from './working-days.ts'
