import { useState } from 'react'
import type { Problem } from '../../app/api/problem.ts'

/** After a conflict the version that stands there now: by then the person has read what that is. */
export function baseNow(opened: number, problem: Problem | null): number {
  const found = problem?.kind === 'conflict' ? problem.params['version'] : undefined
  return typeof found === 'number' ? found : opened
}

/**
 * The version a dialog was opened on, or the one of the conflict it ran into. It never follows a page that is read again
 * behind the dialog: that would overwrite unseen.
 */
export function useBase(version: number, problem: Problem | null): number {
  const [opened] = useState(version)
  return baseNow(opened, problem)
}
