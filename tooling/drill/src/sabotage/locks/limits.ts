import type { Sabotage } from '../sabotage.ts'

const lock = (name: string, file: string, find: string, replace: string, ...tests: string[]): Sabotage => ({
  kind: 'limit',
  name,
  file,
  find,
  replace,
  tests,
})

const guard = 'apps/server/src/http/connections/guard-connections.ts'
const readers = 'apps/server/src/http/connections/reader-watch.ts'
const memory = 'apps/server/src/http/connections/memory.test.ts'

const doors = 'apps/server/src/http/limits/open-doors.test.ts'
const processes = 'apps/server/src/process/two-processes.test.ts'
const jobTests = 'packages/jobs/src/server/jobs.test.ts'

/** What keeps one client from holding the server, or guessing without end. */
export const limitLocks: readonly Sabotage[] = [
  lock(
    'each process counts a network by itself',
    'apps/server/src/http/limits/network-limits.ts',
    'if (at.getTime() < aloneUntil) return alone',
    'if (at.getTime() > aloneUntil) return alone',
    'apps/server/src/http/limits/network-limits.test.ts',
    processes,
  ),
  lock(
    'the work of a night is done by every process',
    'packages/jobs/src/server/night.repository.ts',
    'return taken !== undefined',
    'return taken !== null',
    'apps/server/src/jobs/once-a-night.test.ts',
  ),
  lock(
    'a job is ended by a process that lost it',
    'packages/jobs/src/server/job.repository.ts',
    ".where('started_at', '=', takenAt)",
    ".where('started_at', '>=', takenAt)",
    jobTests,
  ),
  lock(
    'requests of one connection answered all at once',
    guard,
    'if (!line.answering) return answer(',
    "if (line.network !== '') return answer(",
    memory,
  ),
  lock(
    'any number of requests waiting on one connection',
    guard,
    'line.waiting.length >= limits.waiting)',
    'line.waiting.length >= limits.waiting * 100)',
    memory,
  ),
  lock(
    'a reader that takes nothing keeps its connection',
    readers,
    'if (now - reader.movedAt >= this.#limits.stalledMs) return true',
    'if (now - reader.movedAt >= this.#limits.stalledMs * 100) return true',
    memory,
  ),
  lock(
    'each address of a line counts by itself',
    'apps/server/src/http/limits/network-limits.ts',
    'const bucket = `${door} ${addressBucket(address)}`',
    'const bucket = `${door} ${address}`',
    doors,
  ),
  lock(
    'a procedure for everybody without a count',
    'apps/server/src/http/call-procedures.ts',
    "if (seconds !== null) throw apiError('too-many-tries'",
    "if (seconds === -1) throw apiError('too-many-tries'",
    doors,
  ),
  lock(
    'a page for everybody without a count',
    'apps/server/src/http/page-routes.ts',
    'if (seconds === null) await next()',
    'if (seconds !== -1) await next()',
    doors,
  ),
  lock(
    'a large body of a stranger',
    'apps/server/src/http/api-route.ts',
    'session === null ? strangerLimit : bodyLimit',
    'session === null ? bodyLimit : bodyLimit',
    doors,
  ),
  lock(
    'an owner kept out by the tries of a stranger',
    'packages/auth/src/server/sign-in-with-password.ts',
    '`${emailBucket(input.email)} ${addressBucket(input.address)}`',
    '`${emailBucket(input.email)} ${addressBucket(input.email)}`',
    'packages/auth/src/server/sign-in-with-password.test.ts',
  ),
  lock(
    'letters without end to one address',
    'packages/auth/src/server/invite-person.ts',
    'toAddress.length >= lettersAnHour.address ?',
    'toAddress.length >= lettersAnHour.address * 100 ?',
    'packages/auth/src/server/invitation.test.ts',
  ),
  lock(
    'an address with a leading zero',
    'packages/auth/src/network-address.ts',
    'return ipaddr.IPv4.isValidFourPartDecimal(four) ?',
    'return ipaddr.IPv4.isValid(four) ?',
    'packages/auth/src/network-address.test.ts',
  ),
]
