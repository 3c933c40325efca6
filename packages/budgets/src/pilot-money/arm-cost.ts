import type { EffectReport } from '@vliegwiel/statistics'
import type { Assumed } from '../assumption.ts'
import { costOfPilot, effectOfReport, type PilotCost, type PilotEffect } from '../case/index.ts'
import type { Cents } from '../money/index.ts'
import type { IsoDay } from '../months.ts'
import type { ArmSpending } from './links.ts'

/** Why no cost per extra person can be told. */
export type NoCost =
  | 'no-lines'
  | 'nothing-spent'
  | 'no-outflow'
  | 'no-comparison-group'
  | 'not-computable'
  | 'no-saving'
  | 'not-possible'

export type ArmCost =
  | { readonly told: true; readonly cost: PilotCost; readonly effect: PilotEffect; readonly offered: number }
  | { readonly told: false; readonly why: NoCost }

type Report = Parameters<typeof effectOfReport>[0] & Pick<EffectReport, 'population'>

/**
 * What an extra person cost who left the benefit, from what was really spent on the arm, or why that cannot be told.
 * `outflow`: the report of the outcome that counts leaving the benefit; null when the plan has none. Everybody who was
 * assigned counts as offered the help: the money was spent for all of them.
 */
export function costOfArm(given: {
  readonly spending: ArmSpending
  readonly outflow: Report | null
  readonly savingPerYear: Assumed<Cents> | null
  readonly today: IsoDay
}): ArmCost {
  const { spending, outflow, savingPerYear, today } = given
  const no = (why: NoCost): ArmCost => ({ told: false, why })
  if (spending.lines.length === 0) return no('no-lines')
  if (spending.spent <= 0) return no('nothing-spent')
  if (outflow === null) return no('no-outflow')
  if (savingPerYear === null) return no('no-saving')
  const source = `report ${outflow.engine.inputHash}`
  const effect = effectOfReport(outflow, { value: true, source, date: today, certainty: 'derived' })
  if (!effect.ok) {
    const [first] = effect.refusals
    if (first?.code === 'no-comparison-group') return no('no-comparison-group')
    return no(first?.code === 'outcome-not-a-share' ? 'no-outflow' : 'not-computable')
  }
  const offered = outflow.population.treated.assigned
  const spent = { value: spending.spent, source: 'bookings', date: today, certainty: 'verified' as const }
  const cost = costOfPilot(spent, offered, effect.value, savingPerYear)
  return cost.ok ? { told: true, cost: cost.value, effect: effect.value, offered } : no('not-possible')
}
