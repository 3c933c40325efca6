import { type Answer, refusal, type Refusal, unless } from '../answer.ts'
import { type Cents, isCents, minus, NOTHING, plus, sumOf } from '../money/cents.ts'
import { isDay, type IsoDay, mustBeDay } from '../months.ts'
import { budgetOf, type InvestmentPlan, type LineCost, lineProblems, type PlanLine, type Purse } from './plan.ts'

/** Who decided, and where that can be read. */
export interface Decision {
  readonly by: string
  readonly reference: string
}

/**
 * A change of what a line may cost. A transfer stays within one purse; across purses it needs a decision of its own,
 * because a saving in one never pays the other by itself.
 */
export type Change =
  | {
      readonly kind: 'transfer'
      readonly from: string
      readonly to: string
      readonly cents: Cents
      readonly purseDecision?: Decision
    }
  | { readonly kind: 'raise'; readonly line: string; readonly cents: Cents; readonly funding: string }
  | { readonly kind: 'lower'; readonly line: string; readonly cents: Cents }
  /** A line that the council did not have; it names its own source of money. */
  | { readonly kind: 'add'; readonly year: string; readonly line: PlanLine }

/** A change during the year, visible for good. */
export interface Amendment {
  readonly id: string
  readonly day: IsoDay
  readonly reason: string
  readonly decision: Decision
  readonly changes: readonly Change[]
}

/** The plan as the council took it, and every amendment since. The council's version is never written over. */
export interface PlanHistory {
  readonly council: InvestmentPlan
  readonly adoptedOn: IsoDay
  readonly decision: Decision
  readonly amendments: readonly Amendment[]
}

/** A line as the council took it and as it is now. */
export interface LineNow {
  readonly line: string
  readonly year: string
  readonly purse: Purse
  readonly kind: LineCost['kind']
  readonly council: Cents
  readonly now: Cents
}

/** The lines as they were at the end of a day; before the day of adoption there are none. @throws RangeError for no day */
export function linesOn({ council, adoptedOn, amendments }: PlanHistory, day: IsoDay): LineNow[] {
  mustBeDay(day)
  if (day < adoptedOn) return []
  const lines = council.years.flatMap((year) =>
    year.lines.map((line): LineNow => {
      const budget = budgetOf(line, year)
      return { line: line.id, year: year.id, purse: line.purse, kind: line.cost.kind, council: budget, now: budget }
    }),
  )
  return amendments
    .filter((one) => one.day <= day)
    .reduce((all, { changes }) => changes.reduce(applied(council), all), lines)
}

const applied =
  (council: InvestmentPlan) =>
  (lines: LineNow[], change: Change): LineNow[] => {
    if (change.kind !== 'add')
      return lines.map((line) => ({ ...line, now: plus(line.now, movedBy(change, line.line)) }))
    const { line, year } = change
    const period = council.years.find(({ id }) => id === year)
    if (period === undefined) return lines
    const now = budgetOf(line, period)
    return [...lines, { line: line.id, year, purse: line.purse, kind: line.cost.kind, council: NOTHING, now }]
  }

/** What a change does to one line. */
function movedBy(change: Exclude<Change, { kind: 'add' }>, line: string): Cents {
  const on = (id: string, amount: Cents) => (id === line ? amount : NOTHING)
  switch (change.kind) {
    case 'transfer':
      return minus(on(change.to, change.cents), on(change.from, change.cents))
    case 'raise':
      return on(change.line, change.cents)
    case 'lower':
      return minus(NOTHING, on(change.line, change.cents))
  }
}

/**
 * Adds an amendment, or says what is wrong with it. `booked` is what is committed and spent on a line: no line goes
 * below it. An amendment is not earlier than the one before.
 */
export function amend(
  history: PlanHistory,
  amendment: Amendment,
  booked: (line: string) => Cents,
): Answer<PlanHistory> {
  const { id, day, reason, decision, changes } = amendment
  const last = history.amendments.at(-1)?.day ?? history.adoptedOn
  const before = linesOn(history, last)
  const problems: Refusal[] = [
    ...(isDay(day) ? [] : [refusal('not-a-day', 'day', { value: String(day) })]),
    ...(isDay(day) && day < last ? [refusal('amendment-too-early', 'day', { day, last })] : []),
    ...(history.amendments.some((one) => one.id === id) ? [refusal('name-twice', 'id', { name: id })] : []),
    ...(reason.trim() === '' ? [refusal('name-missing', 'reason')] : []),
    ...decisionProblems(decision, 'decision'),
    ...problemsInOrder(history, changes, before),
  ]
  const after = problems.length === 0 ? changes.reduce(applied(history.council), before) : []
  const tooLow = after
    .filter(({ line, now }) => now < 0 || now < booked(line))
    .map(({ line, now }) => refusal('below-booked', 'changes', { line, now, booked: booked(line) }))
  return unless([...problems, ...tooLow], () => ({ ...history, amendments: [...history.amendments, amendment] }))
}

const decisionProblems = ({ by, reference }: Decision, field: string): Refusal[] =>
  by.trim() === '' || reference.trim() === '' ? [refusal('decision-missing', field)] : []

/** One change after another: a line that is added first can be given money by the next. */
function problemsInOrder({ council }: PlanHistory, changes: readonly Change[], before: LineNow[]): Refusal[] {
  let lines = before
  return changes.flatMap((change, place) => {
    const field = `changes.${place}`
    const found =
      change.kind === 'add' ? addProblems(change, lines, council, field) : changeProblems(change, lines, field)
    if (found.length === 0) lines = applied(council)(lines, change)
    return found
  })
}

function addProblems(
  { line, year }: Extract<Change, { kind: 'add' }>,
  lines: readonly LineNow[],
  { years }: InvestmentPlan,
  field: string,
): Refusal[] {
  const taken = new Set(lines.map((one) => one.line))
  return [
    ...(years.some(({ id }) => id === year) ? [] : [refusal('name-missing', `${field}.year`, { year })]),
    ...lineProblems(line, `${field}.line`, taken),
  ]
}

function changeProblems(change: Exclude<Change, { kind: 'add' }>, lines: readonly LineNow[], field: string): Refusal[] {
  const ids = change.kind === 'transfer' ? [change.from, change.to] : [change.line]
  const unknown = ids.filter((id) => !lines.some(({ line }) => line === id))
  return [
    ...unknown.map((line) => refusal('line-unknown', field, { line })),
    ...(isCents(change.cents) && change.cents > 0
      ? []
      : [refusal('amount-impossible', `${field}.cents`, { value: String(change.cents) })]),
    ...(change.kind === 'transfer' && change.from === change.to
      ? [refusal('name-twice', `${field}.to`, { name: change.to })]
      : []),
    ...(change.kind === 'raise' && change.funding.trim() === '' ? [refusal('source-missing', `${field}.funding`)] : []),
    ...(change.kind === 'transfer' && unknown.length === 0 ? purseProblems(change, lines, field) : []),
  ]
}

function purseProblems(
  { from, to, purseDecision }: Extract<Change, { kind: 'transfer' }>,
  lines: readonly LineNow[],
  field: string,
): Refusal[] {
  const purseOf = (id: string) => lines.find(({ line }) => line === id)?.purse ?? ''
  if (purseOf(from) === purseOf(to)) return []
  if (purseDecision !== undefined) return decisionProblems(purseDecision, `${field}.purseDecision`)
  return [refusal('purse-crossed', field, { from: purseOf(from), to: purseOf(to) })]
}

/** What all lines may cost together. */
export const sumOfLines = (lines: readonly LineNow[]): Cents => sumOf(lines.map(({ now }) => now))
