import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '@vliegwiel/testing'
import { clockAhead, clockEnvironment } from '@vliegwiel/testing/clock'
import { address, port } from './address.ts'

// The real server with the demo, on a database that goes away with it. On PostgreSQL, which answers in a process of its
// own: two browsers wait less. As if it were another day: on the embedded one, whose clock is that of the server.
const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-e2e-'))
const postgres = clockAhead() === 0 ? await startPostgres() : undefined
const databaseUrl = await postgres?.createDatabase('demo')
const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
  cwd: join(import.meta.dirname, '../../..'),
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: address,
    DATA_DIR: folder,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    VLIEGWIEL_DEMO: 'on',
    LOG_LEVEL: 'error',
    ...clockEnvironment(),
  },
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  void (postgres?.stop() ?? Promise.resolve()).then(() => process.exit(code ?? 0))
})
