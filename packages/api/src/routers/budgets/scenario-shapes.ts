import type { CaseInput } from '@vliegwiel/budgets/case'
import { cents } from '@vliegwiel/budgets/money'
import type { ScenarioInput } from '@vliegwiel/budgets/server'
import { z } from 'zod'
import { certainty, sourced, amount } from './claim-shapes.ts'
import { purse } from './shapes.ts'

const words = (most: number) => z.string().trim().min(1).max(most)
const number = z.number().min(-1_000_000_000_000).max(1_000_000_000_000)
const months = z.number().int().min(0).max(600)

/** A value that may turn out otherwise. What is possible is the core's to say. */
const parameter = z.strictObject({
  value: number,
  source: words(300),
  date: z.iso.date(),
  certainty,
  range: z.strictObject({ low: number, high: number }).optional(),
})

/** Whole cents from 0 on. */
const cost = z.strictObject({ month: months, cents: z.number().int().min(0).max(1_000_000_000_000), purse })

const effect = z.strictObject({
  estimate: number,
  low: number,
  high: number,
  level: number,
  claim: z.enum(['effect', 'comparison']),
  estimand: z.enum(['all-assigned', 'those-who-took-part', 'treated']),
  arm: words(120),
  control: words(120),
  outcome: words(120),
  horizon: words(120),
  people: z.number().int().min(0),
  inputHash: words(200),
  computedAt: z.iso.datetime(),
})

const caseInput = z.strictObject({
  persons: z.discriminatedUnion('reckoning', [
    z.strictObject({ reckoning: z.literal('gross'), left: parameter, deadweight: parameter.nullable() }),
    z.strictObject({ reckoning: z.literal('net'), offered: z.number().int().min(0).max(1_000_000), effect }),
  ]),
  costs: z.array(cost).max(600),
  horizonMonths: months,
  spreadMonths: months,
  savingPerPersonYear: parameter,
  durationMonths: parameter,
  lagMonths: parameter,
  returnPerYear: parameter,
  durableShare: parameter,
  shortMonths: parameter,
  discountPerYear: parameter,
  costShare: parameter.optional(),
})

const caseloadInput = z.strictObject({
  clients: z.number().int(),
  from: z.number().int(),
  to: z.number().int(),
  /** null is refused with its own words: there is no usual price. */
  pricePerFte: sourced(amount).nullable(),
  savingPerExitYear: sourced(amount),
})

/** The input of a computation; a screen computes the answer from it. */
export const scenario = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), input: caseInput, seed: z.number().int().min(0).max(0xffffffff) }),
  z.strictObject({ kind: z.literal('caseload'), input: caseloadInput }),
])

export const scenarioName = words(120)

/** As the core takes it. */
export function asScenario(given: z.output<typeof scenario>): ScenarioInput {
  if (given.kind === 'case') return { ...given, input: asCase(given.input) }
  const { pricePerFte: price, savingPerExitYear: saving } = given.input
  return {
    kind: 'caseload',
    input: {
      ...given.input,
      pricePerFte: price && { ...price, value: cents(price.value) },
      savingPerExitYear: { ...saving, value: cents(saving.value) },
    },
  }
}

type Parsed = z.output<typeof caseInput>
const ranged = ({ range, ...rest }: z.output<typeof parameter>) => (range === undefined ? rest : { ...rest, range })

function asCase({ persons, costs, costShare, ...rest }: Parsed): CaseInput {
  return {
    ...rest,
    persons:
      persons.reckoning === 'net'
        ? persons
        : { ...persons, left: ranged(persons.left), deadweight: persons.deadweight && ranged(persons.deadweight) },
    costs: costs.map((one) => ({ ...one, cents: cents(one.cents) })),
    savingPerPersonYear: ranged(rest.savingPerPersonYear),
    durationMonths: ranged(rest.durationMonths),
    lagMonths: ranged(rest.lagMonths),
    returnPerYear: ranged(rest.returnPerYear),
    durableShare: ranged(rest.durableShare),
    shortMonths: ranged(rest.shortMonths),
    discountPerYear: ranged(rest.discountPerYear),
    ...(costShare === undefined ? {} : { costShare: ranged(costShare) }),
  }
}
