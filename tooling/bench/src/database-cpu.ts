import { readFileSync, readdirSync } from 'node:fs'
import { openClient } from '@vliegwiel/db/connections'

/** Reads how many seconds of processor time a PostgreSQL server has used so far: all its processes, gone ones too. */
export async function databaseCpu(url: string): Promise<() => number> {
  const client = await openClient(url)
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  const postmaster = fieldsOf(rows[0]?.pid ?? 0)[1]
  await client.end()
  return () => {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    // utime and stime of what runs; cutime and cstime of the postmaster for what has ended.
    return processes.reduce((sum, pid) => {
      const fields = fieldsOf(Number(pid))
      if (pid === postmaster) return sum + ticks(fields, 11, 12, 13, 14)
      return fields[1] === postmaster ? sum + ticks(fields, 11, 12) : sum
    }, 0)
  }
}

/** /proc/<pid>/stat after the name; a process that has just ended has none. */
function fieldsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
  } catch {
    return []
  }
}

/** Ticks are 10 ms. */
const ticks = (fields: readonly string[], ...places: readonly number[]) =>
  places.reduce((sum, place) => sum + Number(fields[place] ?? 0), 0) / 100
