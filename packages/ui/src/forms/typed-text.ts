import { useEffect, useRef, type RefObject } from 'react'

// What stands typed in forms and dialogs that are open, and is not saved. It is read from the fields themselves, so that
// no form has to say it and none can forget to.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
interface Watched {
  readonly box: HTMLElement
  /** What each field held when somebody came to it. */
  readonly before: Map<Field, string>
  readonly floats: boolean
  sent: boolean
}
const watched = new Set<Watched>()

const isField = (target: unknown): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const valueOf = (field: Field) =>
  field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')
    ? String(field.checked)
    : field.value

const isTyped = ({ before }: Watched) =>
  [...before].some(([field, value]) => field.isConnected && !field.disabled && valueOf(field) !== value)

/** What stands in the fields now is what they began with: who types on, types something new. */
function settle({ before }: Watched): void {
  for (const field of before.keys()) before.set(field, valueOf(field))
}

/** Whether any open form or dialog holds something that was typed and not saved. */
export function hasTypedText(): boolean {
  return [...watched].some(isTyped)
}

/**
 * Something was saved: what was sent is no longer typed text. Called once, where every save ends. A dialog is saved as a
 * whole: its button may stand outside the form in it.
 */
export function noteSaved(): void {
  const dialogs = [...watched].filter(({ floats }) => floats)
  for (const one of watched) if (one.sent || dialogs.some(({ box }) => box.contains(one.box))) settle(one)
}

/** The person chose to let go of it. */
export function dropTypedText(): void {
  for (const one of watched) settle(one)
}

export interface TypedText {
  readonly ref: RefObject<(HTMLFormElement & HTMLDivElement) | null>
  readonly isTyped: () => boolean
  /** What stands there was sent: when it is saved, it is kept. */
  readonly noteSent: () => void
}

/** Watches the fields inside a box. `off`: nothing in it is worth asking about, such as a password. */
export function useTypedText({ floats = false, off = false }: { floats?: boolean; off?: boolean }): TypedText {
  const ref = useRef<(HTMLFormElement & HTMLDivElement) | null>(null)
  const own = useRef<Watched | null>(null)
  useEffect(() => {
    const box = ref.current
    if (box === null || off) return undefined
    const one: Watched = { box, before: new Map(), floats, sent: false }
    own.current = one
    watched.add(one)
    const remember = ({ target }: Event) => {
      if (!isField(target) || target.type === 'password' || target.type === 'file') return
      if (!one.before.has(target)) one.before.set(target, valueOf(target))
    }
    box.addEventListener('focusin', remember)
    // A press may change a box or a choice before the focus tells of it.
    box.addEventListener('pointerdown', remember)
    return () => {
      watched.delete(one)
      box.removeEventListener('focusin', remember)
      box.removeEventListener('pointerdown', remember)
    }
  }, [floats, off])
  return {
    ref,
    isTyped: () => own.current !== null && isTyped(own.current),
    noteSent: () => {
      if (own.current !== null) own.current.sent = true
    },
  }
}
