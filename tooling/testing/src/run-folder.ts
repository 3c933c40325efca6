import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { isRunning, startTimeOf } from './process-identity.ts'

/**
 * A folder under the temporary folder that belongs to this user alone, so that root and another
 * user can test on one machine. Refuses a folder that somebody else made under that name.
 */
export function userFolder(purpose: string): string {
  const folder = join(tmpdir(), `vliegwiel-${purpose}-${userInfo().uid}`)
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  if (process.getuid !== undefined && statSync(folder).uid !== process.getuid())
    throw new Error(`${folder} belongs to another user. Remove it, or set TMPDIR to a folder of your own.`)
  return folder
}

/** A fresh folder whose name says which process it belongs to; `removeStaleRuns` removes it once that process is gone. */
export function makeRunFolder(base: string): string {
  return mkdtempSync(join(base, `run-${process.pid}-${startTimeOf(process.pid) ?? 'unknown'}-`))
}

/** Removes what killed test runs left behind, the PostgreSQL server included. */
export function removeStaleRuns(base: string): void {
  for (const name of readdirSync(base)) {
    const owner = /^run-(\d+)-(\w+)-/.exec(name)
    if (owner === null || isRunning({ pid: Number(owner[1]), startedAt: owner[2] ?? '' })) continue
    killServerOf(join(base, name))
    // Two runs may clean up at once, and a dying server still writes: what remains goes at the next run.
    try {
      rmSync(join(base, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
    } catch {
      continue
    }
  }
}

/** Kills the PostgreSQL server of a data folder, when the pid in its own file is still such a server. */
export function killServerOf(dataFolder: string): void {
  try {
    const pid = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0])
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    if (command.includes(dataFolder)) process.kill(pid, 'SIGQUIT')
  } catch {
    return
  }
}
