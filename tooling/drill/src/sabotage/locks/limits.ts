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

/** What keeps one client from holding the server, or guessing without end. */
export const limitLocks: readonly Sabotage[] = [
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
]
