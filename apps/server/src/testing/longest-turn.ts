import process from 'node:process'

/**
 * Watches how long one turn of the event loop computes at most. Counts processor time as well as the clock and takes
 * the smaller: on a shared machine the clock also runs while somebody else computes (monitorEventLoopDelay cannot tell).
 */
export function watchLongestTurn() {
  let clock = performance.now()
  let used = process.cpuUsage()
  let longest = 0
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(used)
    const now = performance.now()
    longest = Math.max(longest, Math.min(now - clock, (user + system) / 1000))
    clock = now
    used = process.cpuUsage()
  }, 5)
  return {
    /** Milliseconds of the longest turn so far. */
    stop(): number {
      clearInterval(timer)
      return longest
    },
  }
}
