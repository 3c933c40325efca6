import process from 'node:process'
import type { Logger } from 'pino'
import { errorFacts } from './log.ts'

/** Milliseconds after which the process ends whatever still hangs; an orchestrator kills it at ten seconds. */
const patience = 9_500

/** On SIGTERM or SIGINT runs `stop` once and ends the process with 0. */
export function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  let stopping = false
  const begin = (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ event: 'stopping', signal })
    setTimeout(() => process.exit(0), patience).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ event: 'stop-failed', error: errorFacts(error) })
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', begin)
  process.on('SIGINT', begin)
}
