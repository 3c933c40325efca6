import { noteSaved, useToasts } from '@vliegwiel/ui'
import { useMutation, useQueryClient, type QueryKey, type UseMutationOptions } from '@tanstack/react-query'
import { useRef } from 'react'
import { fieldText } from './field-text.ts'
import { problemOf, type Problem } from './problem.ts'

/** What a screen gives: the key is added here. Written so that an input that is a choice of shapes stays one. */
export type Given<I> = I extends unknown ? Omit<I, 'idempotencyKey'> : never

export interface Save<I, O> {
  /** Sends it. The same input sent again after a failure is the same intent and carries the same key. */
  readonly send: (input: Given<I>) => void
  /** As `send`, and answers; null when it was refused (see `problem`). */
  readonly sendAndWait: (input: Given<I>) => Promise<O | null>
  readonly busy: boolean
  /** Why it was refused; null while busy and after success. */
  readonly problem: Problem | null
  /** What is wrong with a field, by its path in the input; undefined when nothing is. */
  readonly fieldError: (field: string) => string | undefined
  /** True when somebody else saved first: read again, show both, let the person choose, and send with the new version. */
  readonly conflict: boolean
  readonly reset: () => void
}

export interface SaveSettings<O> {
  /** After it was saved; drop the draft here. */
  readonly onSaved?: (output: O) => void
  /** What is read again after it, such as `[api.people.pathKey()]`; left out: everything of this tenant that is in sight. */
  readonly reads?: readonly QueryKey[]
  /** Said in the status region. */
  readonly say?: string | ((output: O) => string)
}

/**
 * One changing call of a screen. Waiting for the API or for a new sign-in happens below it (patient-link): `busy` just
 * takes longer. The idempotency key is made once per intent, so a change that was sent twice is made once.
 * @example const save = useSave(api.tenants.renameTenant.mutationOptions(), { say: m.state_saved() })
 */
export function useSave<I extends { idempotencyKey: string }, O, E, C>(
  options: UseMutationOptions<O, E, I, C>,
  settings: SaveSettings<O> = {},
): Save<I, O> {
  const toasts = useToasts()
  const queries = useQueryClient()
  const intent = useRef<{ text: string; key: string } | null>(null)
  const mutation = useMutation({ ...options, retry: false, networkMode: 'always' })

  const underWay = useRef<{ text: string; answer: Promise<O | null> } | null>(null)

  // Pressed twice while it is under way, it is one call with one key, and both presses hear its answer.
  const sendAndWait = (given: Given<I>): Promise<O | null> => {
    const text = JSON.stringify(given)
    if (underWay.current?.text === text) return underWay.current.answer
    const answer = sendOnce(given, text).finally(() => {
      if (underWay.current?.answer === answer) underWay.current = null
    })
    underWay.current = { text, answer }
    return answer
  }
  const sendOnce = async (given: Given<I>, text: string): Promise<O | null> => {
    if (intent.current?.text !== text) intent.current = { text, key: crypto.randomUUID() }
    const input = { ...(given as object), idempotencyKey: intent.current.key } as I
    try {
      const output = await mutation.mutateAsync(input)
      intent.current = null
      noteSaved()
      const { onSaved, reads, say } = settings
      await Promise.all((reads ?? [[]]).map((queryKey) => queries.invalidateQueries({ queryKey })))
      onSaved?.(output)
      if (say !== undefined) toasts.show({ text: typeof say === 'string' ? say : say(output) })
      return output
    } catch {
      // The mutation holds the error; `problem` shows it.
      return null
    }
  }
  const problem = mutation.error === null ? null : problemOf(mutation.error)
  return {
    send: (input) => void sendAndWait(input),
    sendAndWait,
    busy: mutation.isPending,
    problem,
    fieldError: (field) => {
      const found = problem?.fields.find((one) => one.field === field || one.field.startsWith(`${field}.`))
      return found === undefined ? undefined : fieldText(found.problem)
    },
    conflict: problem?.kind === 'conflict',
    reset: mutation.reset,
  }
}
