import { authParts, passwordHasher } from '@vliegwiel/auth/server'
import type { Database } from '@vliegwiel/db'
import type { JobTicket } from '@vliegwiel/jobs'
import type { Services } from '../services.ts'

/** The moment at which tests begin; each passes its own on. */
export const noon = new Date('2026-11-23T12:00:00.000Z')
export const later = (seconds: number, from = noon) => new Date(from.getTime() + seconds * 1000)

/** A password that passes the rule. */
export const goodPassword = 'vier gele fietsbellen'

/** Cheap hashing: its cost has a test of its own in `@vliegwiel/auth`. */
const passwords = passwordHasher({ ln: 4, r: 8, p: 1 })
export const cheapHash = (password: string) => passwords.hash(password)

export interface TestServices extends Services {
  /** Tickets that were handed to the queue. */
  readonly tickets: JobTicket[]
  /** Lines of the structured log. */
  readonly lines: { readonly event: string; readonly facts: Readonly<Record<string, unknown>> }[]
}

/** Services on a test database, with a queue and a log that only remember. */
export function testServices(db: Database, over: Partial<Services> = {}): TestServices {
  const tickets: JobTicket[] = []
  const lines: TestServices['lines'] = []
  return {
    db,
    auth: authParts({
      db,
      secretKey: 'a secret key for the tests, 32+ long',
      passwords,
      outbound: { allowLoopback: true },
    }),
    clock: () => noon,
    publicUrl: 'https://console.voorbeeld.example',
    demo: false,

    enqueue: (ticket) => tickets.push(ticket),
    log: (_level, event, facts) => lines.push({ event, facts }),
    tickets,
    lines,
    ...over,
  }
}
