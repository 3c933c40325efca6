import type { RouterOutputs } from '@vliegwiel/api'
import { differences } from '@vliegwiel/configuration/merge'

type Previewed = RouterOutputs['documents']['previewDocuments']['documents'][number]

/** A document as it will stand (or stood), held against today. */
export interface ComparedDocument extends Previewed {
  readonly difference: 'same' | 'new' | 'changed' | 'gone'
  /** Ids of blocks that are other than today. */
  readonly marked: ReadonlySet<string>
  /** Blocks of today that are not there then. */
  readonly removed: number
}

/** Every document of a moment beside today's; what is there today and not then comes last, as gone. */
export function compareWithToday(then: readonly Previewed[], today: readonly Previewed[]): ComparedDocument[] {
  const name = ({ kind, key }: Previewed) => `${kind}/${key}`
  const now = new Map(today.map((one) => [name(one), one]))
  const shown = new Set(then.map(name))
  return [
    ...then.map((one) => compared(one, now.get(name(one)))),
    ...today
      .filter((one) => !shown.has(name(one)))
      .map((one) => ({ ...one, difference: 'gone' as const, marked: new Set<string>(), removed: 0 })),
  ]
}

function compared(one: Previewed, now: Previewed | undefined): ComparedDocument {
  const none = { marked: new Set<string>(), removed: 0 }
  if (now === undefined) return { ...one, ...none, difference: 'new' }
  const found = differences(now.content, one.content)
  const removed = found.filter(({ kind }) => kind === 'removed').length
  const marked = new Set(found.filter(({ kind }) => kind !== 'removed').map(({ id }) => id))
  const changed = found.length > 0 || now.status !== one.status
  return { ...one, marked, removed, difference: changed ? 'changed' : 'same' }
}
