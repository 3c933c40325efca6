import { useSyncExternalStore } from 'react'

/** `lost`: no answer at all. `busy`: an answer that says "later". */
export type Connection = 'fine' | 'lost' | 'busy'

const FIRST_WAIT_MS = 700
const LONGEST_WAIT_MS = 10_000

let state: Connection = 'fine'
const listeners = new Set<() => void>()
const waiting = new Set<() => void>()

function change(to: Connection): void {
  if (state === to) return
  state = to
  for (const listener of listeners) listener()
}

/** A call got an answer: the banner goes, and everything that waits is tried at once. */
export function noteAnswer(): void {
  change('fine')
  retryAll()
}

/** Tries everything that waits now: the person asked, or the device is online again. */
export function retryAll(): void {
  for (const retry of waiting) retry()
}

/**
 * Waits before the next try, longer each time, but never longer than ten seconds; ends early when the device comes
 * online. The answer stops the wait.
 */
export function waitForTurn(
  attempt: number,
  reason: Exclude<Connection, 'fine'>,
  seconds: number | null,
  go: () => void,
) {
  change(reason)
  const wait = seconds === null ? Math.min(FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS) : seconds * 1000
  const retry = () => {
    stop()
    go()
  }
  // A little chance, so that a thousand consoles do not knock at the same instant.
  const timer = setTimeout(retry, Math.min(wait, LONGEST_WAIT_MS) * (0.85 + Math.random() * 0.3))
  const stop = () => {
    clearTimeout(timer)
    waiting.delete(retry)
  }
  waiting.add(retry)
  return stop
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('online', retryAll)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('online', retryAll)
  }
}

export function useConnection(): Connection {
  return useSyncExternalStore(subscribe, () => state)
}
