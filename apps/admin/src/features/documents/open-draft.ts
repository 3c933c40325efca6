import type { RouterOutputs } from '@vliegwiel/api'

type Shown = RouterOutputs['documents']['showDocument']

const open: ReadonlySet<Shown['versions'][number]['state']> = new Set(['draft', 'in-review', 'approved', 'scheduled'])

/** The draft that everybody writes on, as the page shows it; null: there is none. */
export function openDraft({ versions }: Pick<Shown, 'versions'>): { number: number; revision: number } | null {
  const draft = versions.find(({ personal, state }) => !personal && open.has(state))
  return draft === undefined ? null : { number: draft.number, revision: draft.revision }
}
