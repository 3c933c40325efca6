const tasks = new Set<() => void>()
let listening = false

/**
 * Runs a synchronous task when this process ends, by itself or by SIGINT, SIGTERM or SIGHUP.
 * Answers a function that withdraws it. (After kill -9 the next run removes it instead.)
 */
export function atExit(task: () => void): () => void {
  tasks.add(task)
  if (!listening) listen()
  return () => tasks.delete(task)
}

function listen(): void {
  listening = true
  process.once('exit', runAll)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      runAll()
      // Another listener (a test runner) ends the process in its own way; without one, do what the signal asks.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal)
    })
  }
}

function runAll(): void {
  for (const task of tasks) task()
  tasks.clear()
}
