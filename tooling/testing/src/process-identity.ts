import { readFileSync } from 'node:fs'

/** A process as it can be recognised later: a pid alone may have been given to another process since. */
export type ProcessIdentity = { pid: number; startedAt: string }

/**
 * Start time of a process in clock ticks since boot, as text; `undefined` when it does not run.
 * A zombie counts as not running. Without /proc (macOS) a living process answers 'unknown'.
 */
export function startTimeOf(pid: number): string | undefined {
  try {
    // The command name (field 2) may hold spaces and brackets, so count from its closing bracket.
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return afterName[0] === 'Z' || afterName[0] === 'X' ? undefined : afterName[19]
  } catch {
    if (process.platform === 'linux') return undefined
  }
  try {
    process.kill(pid, 0)
    return 'unknown'
  } catch {
    return undefined
  }
}

/** Does this very process still run (and not another one that received its pid)? */
export function isRunning(identity: ProcessIdentity): boolean {
  return startTimeOf(identity.pid) === identity.startedAt
}
