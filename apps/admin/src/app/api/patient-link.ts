import type { AppRouter } from '@vliegwiel/api'
import type { Operation, TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'
import { isExpiry, waitAtGate } from '../session/sign-in-gate.ts'
import { noteAnswer, waitForTurn } from './connection.ts'
import { problemOf } from './problem.ts'

/**
 * Keeps a call alive while the API is away or the session has ended, so that no screen loses what was typed: it is
 * tried again by itself. Only what may be repeated is: reads, and changes that carry an idempotency key.
 */
export function patientLink(): TRPCLink<AppRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) => {
        let attempt = 0
        let letGo: () => void = () => undefined
        let held = false
        const run = () => {
          const call = next(op).subscribe({
            next: (value) => {
              noteAnswer()
              held = endedMeanwhile(op, value.result)
              if (held) letGo = waitAtGate(run)
              else observer.next(value)
            },
            complete: () => {
              if (!held) observer.complete()
            },
            error: (error) => {
              const problem = problemOf(error)
              if (problem.kind !== 'away') noteAnswer()
              if (problem.kind === 'away' && mayRepeat(op)) {
                attempt += 1
                const reason = problem.code === 'busy' ? 'busy' : 'lost'
                letGo = waitForTurn(attempt, reason, problem.retryAfterSeconds, run)
              } else if (problem.kind === 'signed-out' && problem.reason === null && isExpiry()) {
                letGo = waitAtGate(run)
              } else observer.error(error)
            },
          })
          if (!held) letGo = () => call.unsubscribe()
        }
        run()
        return () => letGo()
      })
}

function mayRepeat(op: Operation): boolean {
  if (op.type === 'query') return true
  return typeof op.input === 'object' && op.input !== null && 'idempotencyKey' in op.input
}

// "Who am I?" is answered with nobody, not refused; for a page that knew somebody that is an ended session too.
function endedMeanwhile(op: Operation, result: object): boolean {
  return op.path === 'session.whoAmI' && 'data' in result && result.data === null && isExpiry()
}
