import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { PostgresBinaries } from './postgres-binaries.ts'

/** One postmaster on one data folder and port; it can be killed and started again. */
export class PostgresServer {
  private process: ChildProcess | undefined
  private readonly binaries: PostgresBinaries
  private readonly dataFolder: string
  private readonly port: number

  constructor(binaries: PostgresBinaries, dataFolder: string, port: number) {
    this.binaries = binaries
    this.dataFolder = dataFolder
    this.port = port
  }

  get pid(): number | undefined {
    return this.process?.pid
  }

  /** Resolves when the server accepts connections. After a kill -9 its orphans may still let go of the folder: waits up to 10 s. */
  async start(settings: Record<string, string>): Promise<void> {
    const deadline = Date.now() + 10_000
    for (;;) {
      const refusal = await this.tryStart(settings)
      if (refusal === undefined) return
      const orphansRemain = /shared memory block|lock file|Address already in use/.test(refusal)
      if (!orphansRemain || Date.now() > deadline) throw new Error(`PostgreSQL did not start:\n${refusal}`)
      await wait(50)
    }
  }

  private tryStart(settings: Record<string, string>): Promise<string | undefined> {
    const fixed = { listen_addresses: '127.0.0.1', unix_socket_directories: '', logging_collector: 'off' }
    const flags = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(this.binaries.postgres, ['-D', this.dataFolder, '-p', String(this.port), ...flags], {
      ...this.binaries.asUser,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { LC_ALL: 'C', TZ: 'UTC', PATH: process.env['PATH'] },
      cwd: '/',
    })
    this.process = child
    return new Promise((resolve, reject) => {
      let log = ''
      child.stderr.on('data', (chunk) => {
        // The newest part: clients that knock during recovery fill pages with their refusals.
        log = `${log}${chunk}`.slice(-20_000)
        if (log.includes('ready to accept connections')) resolve(undefined)
      })
      child.once('error', reject)
      child.once('close', () => {
        if (this.process === child) this.process = undefined
        resolve(log)
      })
    })
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const child = this.process
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
    if (this.process === child) this.process = undefined
  }

  /** For the end of the process: nothing asynchronous runs any more, so waits (at most 2 s) without the event loop. */
  quitNow(): void {
    if (this.process === undefined) return
    this.process.kill('SIGQUIT')
    const pause = new Int32Array(new SharedArrayBuffer(4))
    for (let tries = 0; tries < 200 && existsSync(join(this.dataFolder, 'postmaster.pid')); tries++)
      Atomics.wait(pause, 0, 0, 10)
  }
}
