import type { IsoDay } from '../months.ts'
import type { Certainty, Unit } from '../assumption.ts'
import type { Formula, FormulaStep } from './formula.ts'

/** A piece of a formula as it is written out, from left to right. Values carry their name, unit and source. */
export type FormulaToken =
  | {
      readonly kind: 'value'
      readonly name: string
      readonly of: string | null
      readonly value: number
      readonly unit: Unit
      readonly from: { readonly source: string; readonly date: IsoDay; readonly certainty: Certainty } | null
    }
  | { readonly kind: 'sign'; readonly sign: FormulaSign }

export const formulaSigns = ['+', '−', '×', ':', '(', ')', '⌈', '⌉', '≈('] as const
export type FormulaSign = (typeof formulaSigns)[number]

const signOf = { plus: '+', minus: '−', times: '×', per: ':' } as const
/** How strongly a step holds its parts together. */
const strength = { plus: 1, minus: 1, times: 2, per: 2 } as const

const sign = (one: FormulaSign): FormulaToken => ({ kind: 'sign', sign: one })

/** A formula in one line, with no more brackets than it needs: 857 × 14,000 × 12 : 18. `⌈…⌉` rounds up, `≈(…)` half up. */
export function formulaTokens(formula: Formula): FormulaToken[] {
  if (formula.kind === 'value') {
    const { name, of = null, value, unit, from = null } = formula
    return [{ kind: 'value', name, of, value, unit, from }]
  }
  if (formula.kind === 'round-up') return [sign('⌈'), ...inside(formula), sign('⌉')]
  if (formula.kind === 'whole') return [sign('≈('), ...inside(formula), sign(')')]
  const { kind } = formula
  const own = strength[kind]
  return formula.of.flatMap((part, place) => {
    const tokens = formulaTokens(part)
    const between = place === 0 ? [] : [sign(signOf[kind])]
    return [...between, ...(needsBrackets(part, own, kind, place) ? [sign('('), ...tokens, sign(')')] : tokens)]
  })
}

const inside = ({ of }: FormulaStep): FormulaToken[] => of.flatMap(formulaTokens)

/** A weaker step inside a stronger one, or anything but a value behind a minus or a division. */
function needsBrackets(part: Formula, own: number, kind: keyof typeof strength, place: number): boolean {
  if (part.kind === 'value' || part.kind === 'round-up' || part.kind === 'whole') return false
  const inner = strength[part.kind]
  if (inner < own) return true
  const orderMatters = kind === 'minus' || kind === 'per' || (kind === 'times' && part.kind === 'per')
  return place > 0 && orderMatters && inner === own
}
