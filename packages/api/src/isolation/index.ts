export { procedureFacts, type ListedProcedure } from './procedures.ts'
export { proveIsolation, type IsolationProof, type ProcedureResult, type TableResult } from './prove-isolation.ts'
export { keepProof } from './proof.repository.ts'
