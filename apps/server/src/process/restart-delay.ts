/** A process that lived so long fell over something else than its start. */
const settledMs = 30_000
const longestMs = 30_000

/**
 * Milliseconds until a process that died is replaced: at once after a life, later and later while each falls over its
 * start, so that a fault that stays does not fill the log. @param failures starts in a row that failed, this one included
 */
export function restartDelayMs({ livedMs, failures }: { readonly livedMs: number; readonly failures: number }): number {
  if (livedMs >= settledMs) return 0
  return Math.min(longestMs, 250 * 2 ** Math.min(failures - 1, 10))
}

/** Failures in a row after a process died. */
export const failuresAfter = (before: number, livedMs: number): number => (livedMs >= settledMs ? 0 : before + 1)
