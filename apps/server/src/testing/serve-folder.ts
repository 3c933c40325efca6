import { openDatabase } from '../process/open-database.ts'
import { readEnvironment } from '../start/environment.ts'
import { startTestServer } from './test-server.ts'

// A program of tests: serves the folder in its first argument as the built console, and says at which port.
const db = await openDatabase(readEnvironment(), () => {})
const server = await startTestServer(db, { consoleFolder: process.argv[2] ?? null })
process.stdout.write(`port ${server.port}\n`)
