import type { ReasonClass } from './budget.ts'

/** A reason as it is typed. `id` stays what it was: figures hang on it. */
export interface ReasonDraft {
  readonly key: string
  readonly id: string | null
  readonly name: string
  /** Single reasons that one figure holds together, with commas. */
  readonly combines: string
  readonly work: boolean
  readonly influenceable: 'yes' | 'no' | 'unknown'
}

/** The short word of a name: "School of beëindigd" is `school-of-beeindigd`. */
export const shortWord = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
    .replaceAll(/-$/g, '')

const said = { true: 'yes', false: 'no', unknown: 'unknown' } as const

export const draftOf = (classes: readonly ReasonClass[]): readonly ReasonDraft[] =>
  classes.length === 0
    ? [newDraft([])]
    : classes.map((one) => ({
        key: one.id,
        id: one.id,
        name: one.name,
        combines: one.combines.join(', '),
        work: one.work,
        influenceable: said[`${one.influenceable}`],
      }))

/** An empty one; nobody has said yet whether something can be done about it. */
export const newDraft = (drafts: readonly ReasonDraft[]): ReasonDraft => ({
  key: `new-${drafts.length}`,
  id: null,
  name: '',
  combines: '',
  work: false,
  influenceable: 'unknown',
})

/** The list that the server gets; what has no name is left out. */
export const listOf = (drafts: readonly ReasonDraft[]) =>
  drafts
    .filter(({ name }) => name.trim() !== '')
    .map(({ id, name, combines, work, influenceable }) => ({
      id: id ?? shortWord(name),
      name: name.trim(),
      combines: combines
        .split(',')
        .map(shortWord)
        .filter((word) => word !== ''),
      work,
      influenceable: influenceable === 'unknown' ? ('unknown' as const) : influenceable === 'yes',
    }))
