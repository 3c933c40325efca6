import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clockEnvironment } from '@vliegwiel/testing/clock'
import { address, port } from './address.ts'

// The real server with the demo on an embedded database that goes away with it.
const folder = mkdtempSync(join(tmpdir(), 'vliegwiel-e2e-'))
const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
  cwd: join(import.meta.dirname, '../../..'),
  stdio: ['ignore', 'inherit', 'inherit'],
  env: {
    PATH: process.env['PATH'] ?? '',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: address,
    DATA_DIR: folder,
    VLIEGWIEL_DEMO: 'on',
    LOG_LEVEL: 'error',
    ...clockEnvironment(),
  },
})
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => child.kill(signal))
child.once('exit', (code) => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(code ?? 0)
})
