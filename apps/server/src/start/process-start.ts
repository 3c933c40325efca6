import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/**
 * Start time of a running process (clock ticks since boot, as text); `undefined` when it has ended.
 * A pid alone does not do: the system gives it to another process later. Systems without /proc answer
 * 'unknown' for any living process.
 */
export function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return startOnLinux(pid)
  try {
    process.kill(pid, 0)
    return 'unknown'
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? 'unknown' : undefined
  }
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Field 2, the command's name, may hold spaces and brackets; fields 3 and 22 count from its end.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ended = fields[0] === 'Z' || fields[0] === 'X'
    return ended ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** Identity of the current boot: a claim from before a restart of the machine is void. */
export function bootOfThisMachine(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    // Rounded to ten minutes, since the clock may be set while the machine runs.
    return `boot-${Math.round((Date.now() / 1000 - uptime()) / 600)}`
  }
}
