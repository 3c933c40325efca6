import type { Block, Fields } from '@vliegwiel/configuration'
import type { Assumed } from '../assumption.ts'
import { type Cents, isCents, NOTHING } from '../money/cents.ts'
import { monthOfDay } from '../months.ts'
import type { Amendment, Change, InvestmentPlan, LineCost, PlanLine, Purse } from '../plan/index.ts'

/** Where a part of a plan stands in its document, by the path that a refusal names: `years.0.lines.2`. */
export type BlockPlaces = ReadonlyMap<string, string>

/** A document as the plan reads it, and where its parts stand. What a draft leaves open comes as empty text or null. */
export interface ReadPlan {
  readonly title: string
  readonly plan: InvestmentPlan
  readonly amendments: readonly Amendment[]
  readonly places: BlockPlaces
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
/** An amount that was not filled in is no 0: it is refused as no amount. */
const amount = (value: unknown): Cents => (isCents(value) ? value : (Number.NaN as Cents))
const blocksOf = (block: Block, ...types: string[]) => (block.children ?? []).filter(({ type }) => types.includes(type))

/** Reads an investment plan out of its document. Nothing is judged here; `checkPlan` and `amend` do that. */
export function planOf(content: Block): ReadPlan {
  const places = new Map<string, string>()
  const years = blocksOf(content, 'year').map((year, place) => {
    places.set(`years.${place}`, year.id)
    const lines = blocksOf(year, 'line').map((line, at) => {
      places.set(`years.${place}.lines.${at}`, line.id)
      return lineOf(line.fields)
    })
    const { name, firstDay, lastDay } = year.fields
    return { id: text(name), from: monthOfDay(text(firstDay)), to: monthOfDay(text(lastDay)), lines }
  })
  const amendments = blocksOf(content, 'amendment').map((block, place): Amendment => {
    places.set(`amendments.${place}`, block.id)
    const parts = blocksOf(block, 'change', 'new-line')
    for (const [at, part] of parts.entries()) places.set(`amendments.${place}.changes.${at}`, part.id)
    const { day, reason, decidedBy, reference } = block.fields
    return {
      id: block.id,
      day: text(day),
      reason: text(reason),
      decision: { by: text(decidedBy), reference: text(reference) },
      changes: parts.map(changeOf),
    }
  })
  return { title: text(content.fields['title']), plan: { id: content.id, years }, amendments, places }
}

function lineOf(fields: Fields): PlanLine {
  return {
    id: text(fields['key']),
    name: text(fields['name']),
    purse: text(fields['purse']) as Purse,
    funding: text(fields['funding']),
    cost: costOf(fields),
  }
}

function costOf(fields: Fields): LineCost {
  const sourced = (value: unknown): Assumed<Cents> => ({
    value: amount(value),
    source: text(fields['source']),
    date: text(fields['sourceDate']),
    certainty: 'assumed',
  })
  const main = sourced(fields['amount'])
  switch (fields['kind']) {
    case 'staff': {
      const price = fields['pricePerFte']
      const fte = fields['fte']
      return {
        kind: 'staff',
        fteHundredths: typeof fte === 'number' ? fte / 100 : Number.NaN,
        pricePerFte: typeof price === 'number' ? sourced(price) : null,
      }
    }
    case 'contract':
      return { kind: 'contract', partner: text(fields['partner']), amount: main }
    case 'loan-fund':
      return { kind: 'loan-fund', amount: main, repayments: sourced(fields['repayments'] ?? NOTHING) }
    case 'training':
      return { kind: 'training', amount: main }
    default:
      return { kind: 'other', amount: main }
  }
}

function changeOf({ type, fields }: Block): Change {
  if (type === 'new-line') return { kind: 'add', year: text(fields['year']), line: lineOf(fields) }
  const line = text(fields['line'])
  const moved = amount(fields['amount'])
  switch (fields['kind']) {
    case 'transfer': {
      const by = text(fields['purseDecidedBy'])
      const reference = text(fields['purseReference'])
      const decided = by === '' && reference === '' ? {} : { purseDecision: { by, reference } }
      return { kind: 'transfer', from: line, to: text(fields['to']), cents: moved, ...decided }
    }
    case 'lower':
      return { kind: 'lower', line, cents: moved }
    default:
      return { kind: 'raise', line, cents: moved, funding: text(fields['funding']) }
  }
}
