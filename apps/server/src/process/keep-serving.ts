import process from 'node:process'
import type { Logger } from 'pino'
import { errorFacts } from './log.ts'

/**
 * A promise that nobody waited for and that failed (a query sent after its transaction had ended) is written down; it
 * does not take everybody else's requests with it. What was asked for in it was refused already.
 */
export function keepServing(log: Pick<Logger, 'error'>): void {
  process.on('unhandledRejection', (reason) => {
    log.error({ event: 'unhandled-rejection', error: errorFacts(reason) })
  })
}
