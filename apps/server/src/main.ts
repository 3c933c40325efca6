import { enableCompileCache } from 'node:module'

// Stripping types and compiling costs most of a start; Node keeps both for the next one.
enableCompileCache()
const { main } = await import('./process/main.ts')
await main()
