export { actorsInLog, type AuditingTransaction } from './entry.repository.ts'
export { listEntries, type AuditPage } from './list-entries.ts'
export { recordFact } from './record-fact.ts'
export { verifyChain, type ChainVerdict } from './verify-chain.ts'
