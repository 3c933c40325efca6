import { useSyncExternalStore } from 'react'

// Calls that got "not signed in" while a session was known wait here, with everything that was typed still on the
// page, until the person has signed in again in the dialog over it.
const waiting = new Set<() => void>()
const listeners = new Set<() => void>()
let known = false
let closed = false

function tell(): void {
  for (const listener of listeners) listener()
}

/** Whether a session is known: only then is "not signed in" an expiry and not a first visit. */
export function noteSession(exists: boolean): void {
  known = exists
}

/** True when the call should wait for a new sign-in instead of failing. */
export function isExpiry(): boolean {
  return known
}

/** Holds a call until the person is signed in again; the answer lets go of it. */
export function waitAtGate(go: () => void): () => void {
  const pass = () => {
    waiting.delete(pass)
    go()
  }
  waiting.add(pass)
  closed = true
  tell()
  return () => waiting.delete(pass)
}

/** The person signed in again: every held call goes on. */
export function openGate(): void {
  closed = false
  for (const pass of waiting) pass()
  tell()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** True while calls wait for a new sign-in. */
export function useGateClosed(): boolean {
  return useSyncExternalStore(subscribe, () => closed)
}
