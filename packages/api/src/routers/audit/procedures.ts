import { exportEntries } from './export-entries.ts'
import { listActors } from './list-actors.ts'
import { listEntries } from './list-entries.ts'
import { verifyChain } from './verify-chain.ts'

export const procedures = { listEntries, listActors, verifyChain, exportEntries }
