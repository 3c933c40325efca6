export { canonicalJson } from './canonical.ts'
export { auditEntry, auditFilter, auditResults } from './entry.ts'
export type { AuditActor, AuditEntry, AuditFact, AuditFilter, AuditResult } from './entry.ts'
