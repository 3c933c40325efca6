import type { PublicationContent } from '../publication/publication.ts'

/** One contrast of one published pilot: an arm against its control, on one outcome. */
export interface Contrast {
  readonly id: string
  readonly content: PublicationContent
  readonly arm: string
  readonly outcome: string
}

/** `same`; `differs` stops the pooling; `look` is disclosed and does not stop. */
export type GateVerdict = 'same' | 'differs' | 'look'

/** One line of the gate. `mine` and `theirs` are the values that stand beside each other. */
export interface GateLine {
  readonly subject:
    | 'ingredients'
    | 'control'
    | 'metric'
    | 'kind'
    | 'horizon'
    | 'phase'
    | 'unit'
    | 'population'
    | 'design'
  readonly verdict: GateVerdict
  readonly mine: string
  readonly theirs: string
}

/** What the gate says of one pilot beside the first. It may be pooled when no line differs. */
export interface Gate {
  readonly id: string
  readonly lines: readonly GateLine[]
  readonly comparable: boolean
}

/** Other names of ingredients or metrics that a person attached: `from` of one municipality means `to` here. */
export interface Crosswalk {
  readonly from: string
  readonly to: string
}

/**
 * May these contrasts be put in one mean? Each is held against the first: the same working ingredients in the arm, the
 * same in the control, the same metric in the same unit at the same horizon and phase, people who overlap, and both
 * at random or both not. An unknown arm or outcome is a line that differs, never a guess.
 */
export function gate(first: Contrast, others: readonly Contrast[], crosswalk: readonly Crosswalk[] = []): Gate[] {
  return others.map((other) => {
    const lines = linesBetween(first, other, crosswalk)
    return { id: other.id, lines, comparable: lines.every(({ verdict }) => verdict !== 'differs') }
  })
}

function linesBetween(first: Contrast, other: Contrast, crosswalk: readonly Crosswalk[]): GateLine[] {
  const [mine, theirs] = [facts(first, []), facts(other, crosswalk)]
  const equal = (subject: GateLine['subject'], one: string, two: string): GateLine => ({
    subject,
    verdict: one === two && one !== '' ? 'same' : 'differs',
    mine: one,
    theirs: two,
  })
  return [
    equal('ingredients', mine.ingredients, theirs.ingredients),
    equal('control', mine.control, theirs.control),
    equal('metric', mine.metric, theirs.metric),
    equal('kind', mine.kind, theirs.kind),
    equal('horizon', mine.horizon, theirs.horizon),
    equal('phase', mine.phase, theirs.phase),
    ...(mine.kind === 'mean' ? [equal('unit', mine.unit, theirs.unit)] : []),
    population(first, other),
    { ...equal('design', mine.lot, theirs.lot) },
  ]
}

function facts({ content, arm, outcome }: Contrast, crosswalk: readonly Crosswalk[]) {
  const map = (word: string) => crosswalk.find(({ from }) => from === word)?.to ?? word
  const words = (ingredients: readonly string[]) => ingredients.map(map).toSorted().join(' + ')
  const help = content.arms.find(({ key }) => key === arm)
  const control = content.arms.find(({ role }) => role === 'comparison')
  const measured = content.outcomes.find(({ key }) => key === outcome)
  return {
    ingredients: words(help?.ingredients ?? []),
    control: words(control?.ingredients ?? []),
    metric: measured ? map(measured.metric) : '',
    kind: measured?.kind ?? '',
    horizon: measured ? String(measured.months) : '',
    phase: measured?.phase ?? '',
    unit: measured?.unit ?? '',
    lot: content.design === 'not-random' ? 'not-random' : 'random',
  }
}

/**
 * People are compared by the criteria in figures. Ranges that do not touch differ; ranges that overlap partly are a
 * thing to look at; a criterion that only one side has is too.
 */
function population(first: Contrast, other: Contrast): GateLine {
  const [mine, theirs] = [first.content.criteria, other.content.criteria]
  const text = (list: typeof mine) =>
    list
      .map(({ measure, least, most }) => `${measure} ${least ?? ''}–${most ?? ''}`)
      .toSorted()
      .join(', ')
  const line = { subject: 'population' as const, mine: text(mine), theirs: text(theirs) }
  const apart = mine.some((one) =>
    theirs.some(
      (two) =>
        two.measure === one.measure &&
        ((one.least ?? -Infinity) > (two.most ?? Infinity) || (two.least ?? -Infinity) > (one.most ?? Infinity)),
    ),
  )
  if (apart) return { ...line, verdict: 'differs' }
  return { ...line, verdict: line.mine === line.theirs ? 'same' : 'look' }
}
