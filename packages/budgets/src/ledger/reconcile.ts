import { type Answer, type Refusal, refused, unless } from '../answer.ts'
import { type IsoMonth, monthOfDay, monthsOf, type Period, periodProblems } from '../months.ts'
import { type ReasonClass, singlesOf } from './class.ts'
import type { Flow, MonthFigure, Part } from './delivery.ts'
import { countedOn, eventProblems, type FlowEvent } from './events.ts'
import type { KnownLedger } from './known-at.ts'

/**
 * Why an imported count and the events differ. `recorded-later`: events that were recorded after the import was known;
 * `withdrawn-later`: events that were withdrawn after it; `other-reason`: the same number of people under another
 * reason; `unexplained`: what is left.
 */
export type DifferenceWhy = 'recorded-later' | 'withdrawn-later' | 'other-reason' | 'unexplained'

/** One group of reasons in one month. Classes that share a reason are compared together: nothing is divided. */
export interface ReconciledGroup {
  readonly imported: readonly string[]
  readonly derived: readonly string[]
  readonly importedCount: number
  readonly derivedCount: number
  /** derived − imported; the parts of `why` add up to it. */
  readonly difference: number
  readonly why: readonly { readonly kind: DifferenceWhy; readonly count: number }[]
}

export type ReconciledMonth =
  | { readonly kind: 'agrees' | 'differs'; readonly month: IsoMonth; readonly groups: readonly ReconciledGroup[] }
  | { readonly kind: 'not-imported'; readonly month: IsoMonth; readonly derivedCount: number }

/** An imported ledger beside the events of the register, month by month, both as known on the day of the import's ledger. */
export function reconcile(
  imported: KnownLedger,
  events: readonly FlowEvent[],
  eventClasses: readonly ReasonClass[],
  period: Period,
  flow: Flow = 'outflow',
): Answer<readonly ReconciledMonth[]> {
  const problems: Refusal[] = [...periodProblems(period, 'period'), ...eventProblems(events, eventClasses)]
  if (problems.length > 0) return refused(...problems)
  const groups = groupsOf(imported.classes, eventClasses)
  const ofFlow = Map.groupBy(
    events.filter((event) => event.flow === flow),
    ({ day }) => monthOfDay(day),
  )
  return unless(problems, () =>
    monthsOf(period).map((month) => {
      const figure = imported.figures.find((one) => one.flow === flow && one.month === month)
      const ofMonth = ofFlow.get(month) ?? []
      if (figure === undefined)
        return {
          kind: 'not-imported',
          month,
          derivedCount: ofMonth.filter((event) => countedOn(event, imported.day)).length,
        }
      return reconcileMonth(figure, ofMonth, groups, imported.day)
    }),
  )
}

interface Group {
  readonly imported: readonly string[]
  readonly derived: readonly string[]
}

/** Classes of both sides that hold a reason in common, directly or by way of others. */
function groupsOf(one: readonly ReasonClass[], other: readonly ReasonClass[]): Group[] {
  const all = [
    ...one.map((held) => ({ side: 'imported' as const, id: held.id, singles: new Set(singlesOf(held)) })),
    ...other.map((held) => ({ side: 'derived' as const, id: held.id, singles: new Set(singlesOf(held)) })),
  ]
  let open: { members: typeof all; singles: Set<string> }[] = []
  for (const held of all) {
    const touching = open.filter(({ singles }) => [...held.singles].some((one) => singles.has(one)))
    open = [
      ...open.filter((group) => !touching.includes(group)),
      {
        members: [...touching.flatMap(({ members }) => members), held],
        singles: new Set([...held.singles, ...touching.flatMap((group) => [...group.singles])]),
      },
    ]
  }
  const ids = (members: typeof all, side: string) => members.filter((one) => one.side === side).map(({ id }) => id)
  return open.map(({ members }) => ({ imported: ids(members, 'imported'), derived: ids(members, 'derived') }))
}

function reconcileMonth(
  figure: MonthFigure,
  events: readonly FlowEvent[],
  groups: readonly Group[],
  day: string,
): ReconciledMonth {
  const rows = groups.map((group) => {
    const own = events.filter(({ reason }) => group.derived.includes(reason))
    const now = own.filter((event) => countedOn(event, day))
    const then = own.filter((event) => countedOn(event, figure.knownAt))
    const importedCount = sumOver(figure.parts, group.imported)
    return {
      ...group,
      importedCount,
      derivedCount: now.length,
      recordedLater: now.filter((event) => !then.includes(event)).length,
      withdrawnLater: then.filter((event) => !now.includes(event)).length,
      rest: then.length - importedCount,
    }
  })
  const restOfMonth = rows.reduce((sum, { rest }) => sum + rest, 0)
  const told = rows
    .filter(({ importedCount, derivedCount }) => importedCount > 0 || derivedCount > 0)
    .map(({ recordedLater, withdrawnLater, rest, ...group }): ReconciledGroup => {
      const why: { kind: DifferenceWhy; count: number }[] = [
        { kind: 'recorded-later', count: recordedLater },
        { kind: 'withdrawn-later', count: 0 - withdrawnLater },
        { kind: restOfMonth === 0 ? 'other-reason' : 'unexplained', count: rest },
      ]
      return {
        ...group,
        difference: group.derivedCount - group.importedCount,
        why: why.filter(({ count }) => count !== 0),
      }
    })
  const differs = told.some(({ difference, why }) => difference !== 0 || why.length > 0)
  return { kind: differs ? 'differs' : 'agrees', month: figure.month, groups: told }
}

const sumOver = (parts: readonly Part[], ids: readonly string[]): number =>
  parts.filter(({ reason }) => ids.includes(reason)).reduce((sum, { count }) => sum + count, 0)
