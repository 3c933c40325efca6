import { enableCompileCache } from 'node:module'
import process from 'node:process'
import { claimFirst } from './start/claim-first.ts'
import { DataFolderInUse } from './start/data-folder-lock.ts'

// Stripping types and compiling costs most of a start; Node keeps both for the next one.
enableCompileCache()
const lock = await claimFirst().catch((error: unknown) => {
  if (!(error instanceof DataFolderInUse)) throw error
  console.error(error.message)
  process.exit(1)
})
const { main } = await import('./process/main.ts')
await main(lock)
