export interface ToastMessage {
  text: string
  tone?: 'ok' | 'bad' | 'neutral' | undefined
  /** Takes the last act back. A message with it stays until the person closes it. */
  undo?: (() => void) | undefined
}

export interface ShownToast extends ToastMessage {
  id: number
}

const SHORTEST_MS = 5000
const PER_CHARACTER_MS = 60

/** How long a message stays, in milliseconds; null when it waits for the person. */
export function stayOf(toast: ToastMessage): number | null {
  if (toast.undo !== undefined || toast.tone === 'bad') return null
  return Math.max(SHORTEST_MS, toast.text.length * PER_CHARACTER_MS)
}

const MOST = 3

/** Adds a message; of those that go away by themselves the oldest makes room. */
export function addToast(shown: readonly ShownToast[], toast: ShownToast): ShownToast[] {
  const next = [...shown, toast]
  if (next.length <= MOST) return next
  const oldest = next.find((one) => stayOf(one) !== null) ?? next[0]
  return next.filter((one) => one !== oldest)
}
