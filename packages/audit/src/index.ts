export { canonicalJson } from './canonical.ts'
export { auditEntry, auditFilter, auditResults } from './entry.ts'
export type { AuditActor, AuditEntry, AuditFact, AuditFilter, AuditResult, OriginNetwork } from './entry.ts'
export { platformLog } from './platform-log.ts'
export { saidParts, splitFact, type Said, type SaidPart } from './said.ts'
export { forgettingAction, networkDays } from './forgetting.ts'
export {
  anchorLine,
  anchorPlaces,
  compareWithAnchors,
  readAnchors,
  type Anchor,
  type AnchorPlaceKind,
  type AnchorProblem,
  type AnchorRecord,
  type AnchorVerdict,
} from './anchor.ts'
