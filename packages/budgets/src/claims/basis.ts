import type { ReasonClass } from '../ledger/index.ts'

/**
 * By which people a claim is recomputed: classes of the ledger, and whether their number is brought to a year
 * (× 12 / months) or taken as it is over the whole period.
 */
export interface Basis {
  readonly id: string
  readonly reasons: readonly string[]
  readonly perYear: boolean
}

/** The bases that are offered for a ledger: who went to work, who could be influenced, everybody; each in two ways. */
export function offeredBases(classes: readonly ReasonClass[]): Basis[] {
  const ids = (which: (one: ReasonClass) => boolean) => classes.filter(which).map(({ id }) => id)
  const groups = [
    ['work', ids(({ work }) => work)],
    ['influenceable', ids(({ influenceable }) => influenceable === true)],
    ['everybody', ids(() => true)],
  ] as const
  return groups
    .filter(([, reasons]) => reasons.length > 0)
    .flatMap(([id, reasons]) => [
      { id: `${id}-per-year`, reasons, perYear: true },
      { id, reasons, perYear: false },
    ])
}
