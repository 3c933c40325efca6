import { findBlock, type Block } from '@vliegwiel/configuration/merge'
import { useMemo, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import type { KindDescription } from '../../blocks/kinds.ts'
import type { Decision } from '../../blocks/question.ts'
import { baseMerge, clashMerge, mergedWith, pendingOf, type Pending } from './pending.ts'
import type { BaseChange, Finding, Version } from './version.ts'
import type { Writing, WritingState } from './writing.ts'

interface Given {
  readonly kind: KindDescription
  readonly version: Version
  readonly changes: readonly BaseChange[]
  readonly writing: Writing<Finding>
  readonly state: WritingState<Finding>
}

const none: ReadonlyMap<string, Decision> = new Map()

/** What must be decided about this version, one block after the other, and what happens with each decision. */
export function usePending({ kind, version, changes, writing, state }: Given) {
  const api = useTenantApi()
  const deciding = useSave(api.documents.decideBaseChange.mutationOptions())
  const [decisions, setDecisions] = useState(none)
  const [later, setLater] = useState<readonly string[]>([])
  const { content, clash } = state
  const clashing = useMemo(() => clashMerge(kind, content, clash), [kind, content, clash])
  // While two texts wait to become one, the base comes after it: its text is still open.
  const rebasing = useMemo(() => (clash ? null : baseMerge(kind, content, version)), [kind, content, version, clash])
  const pending = pendingOf(kind, [clashing, rebasing], changes, content, decisions)
  const [asked] = pending.filter(({ question }) => !later.includes(question.id))

  const finish = (merge: typeof clashing, all: ReadonlyMap<string, Decision>): boolean => {
    const done = merge === null ? null : mergedWith(merge, all)
    if (done === null || merge === null) return false
    if (merge.from === 'clash') writing.decide(done)
    else writing.rebase(done, version.currentSince)
    setDecisions(none)
    return true
  }
  const decideInbox = async (change: BaseChange, decision: Decision) => {
    // The decision is written into the draft by the API: what is typed goes first, what comes back is read.
    if (!(await writing.saveNow())) return
    const { changeId, version: at } = change
    const fields = decision.way === 'merge' ? mutable(decision.values) : null
    const stands = findBlock(writing.get().content, change.blockId)
    const onto = stands ? mutable(stands.fields) : null
    await deciding.sendAndWait({ changeId, version: at, decision: decision.way, fields, onto })
  }
  const decide = ({ question, from, change }: Pending, decision: Decision) => {
    if (change !== undefined) {
      void decideInbox(change, decision)
      return
    }
    const all = new Map(decisions).set(question.id, decision)
    if (!finish(from === 'clash' ? clashing : rebasing, all)) setDecisions(all)
  }
  const total = pending.length + decisions.size
  return {
    pending,
    asked,
    at: decisions.size + 1,
    total,
    later: pending.filter(({ question }) => later.includes(question.id)).length,
    decide,
    putOff: (one: Pending) => setLater((before) => [...before, one.question.id]),
    /** Comes back to what was put off: all of it, or one block. */
    resume: (blockId?: string) =>
      setLater((before) =>
        blockId === undefined
          ? []
          : before.filter((id) => !pending.some((one) => one.question.id === id && one.question.blockId === blockId)),
      ),
    /** Something came into force that is in nobody's way. */
    quietRebase: rebasing !== null && rebasing.questions.length === 0 ? () => finish(rebasing, none) : undefined,
    busy: deciding.busy,
    problem: deciding.problem,
  }
}

const mutable = (values: Readonly<Record<string, Block['fields'][string]>>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? [...value] : value]),
  ) as Record<string, string | number | boolean | string[] | null>
