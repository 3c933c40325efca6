import type { KeptClaim } from '@vliegwiel/budgets/claims'
import type { CaseInput, Parameter } from '@vliegwiel/budgets/case'
import { euros } from '@vliegwiel/budgets/money'
import {
  chooseBasis,
  keepScenario,
  readClaims,
  type ScenarioInput,
  scenarioRows,
  writeClaim,
} from '@vliegwiel/budgets/server'
import { workAs, type Seeding } from './work-as.ts'
import { outflowPeriod } from './invented-outflow.ts'

const article = { source: 'Artikel over Emmen', date: '2017-08-15', certainty: 'secondary' } as const
const invented = { source: 'Verzonnen voor de demo', date: '2025-11-01', certainty: 'assumed' } as const

/** What was said in public, on the months of Voorbeeld that have Emmen's public totals. */
const emmen: KeptClaim = {
  who: 'Emmen',
  amount: euros(8_000_000),
  unit: 'euro-in-all',
  period: outflowPeriod,
  population: 'wie in de eerste 18 maanden uit de bijstand ging',
  persons: null,
  reckoning: 'not-said',
  counterfactual: { kind: 'none' },
  source: article.source,
  date: article.date,
  about: 'own-ledger',
  saving: { value: euros(14_000), ...article },
  tolerance: { value: 100, ...invented },
  definition: { counts: null, time: null, person: 'wie uit de bijstand ging', reckoning: 'gross' },
}

const denHaag: KeptClaim = {
  ...emmen,
  who: 'Den Haag',
  amount: euros(30_000_000),
  unit: 'euro-per-year',
  period: null,
  population: '500 mensen extra per jaar',
  persons: 500,
  source: 'Artikel over Werkoffensief 500+',
  about: 'elsewhere',
  saving: null,
  definition: { counts: null, time: null, person: null, reckoning: null },
}

const ranged = (value: number, low: number, high: number): Parameter => ({ value, range: { low, high }, ...invented })
const fixed = (value: number): Parameter => ({ value, ...invented })

/** An invented investment: everything about it that is not public is made up, and says so. */
const investment: CaseInput<'gross'> = {
  persons: { reckoning: 'gross', left: ranged(100, 60, 120), deadweight: null },
  costs: [{ month: 0, cents: euros(900_000), purse: 'guidance-money' }],
  horizonMonths: 12,
  spreadMonths: 1,
  savingPerPersonYear: { value: euros(14_000), range: { low: euros(10_000), high: euros(18_000) }, ...article },
  durationMonths: ranged(12, 9, 12),
  lagMonths: fixed(0),
  returnPerYear: ranged(0, 0, 2_000),
  durableShare: fixed(10_000),
  shortMonths: fixed(0),
  discountPerYear: fixed(0),
}

const caseload = (from: number, to: number): ScenarioInput => ({
  kind: 'caseload',
  input: {
    clients: 1_000,
    from,
    to,
    pricePerFte: { value: euros(60_000), ...invented },
    savingPerExitYear: { value: euros(14_000), ...article },
  },
})

const scenarios: readonly (readonly [name: string, scenario: ScenarioInput])[] = [
  ['Investering van 900.000 euro', { kind: 'case', input: investment, seed: 1 }],
  ['Van 150 naar 100 klanten', caseload(150, 100)],
  ['Van 100 naar 50 klanten', caseload(100, 50)],
]

/** Claims and computations of the demo, at the made-up Voorbeeld alone. */
export async function seedClaims(seeding: Seeding): Promise<void> {
  await workAs(seeding, { slug: 'voorbeeld', name: 'Noor Aydin', daysAgo: 6 }, async (context) => {
    const { trx, noted } = context
    if ((await readClaims(trx, context.today)).claims.length > 0 || (await scenarioRows(trx)).length > 0) return
    for (const [title, claim] of [
      ['8 miljoen bespaard', emmen],
      ['30 miljoen per jaar', denHaag],
    ] as const) {
      const claimId = await writeClaim(context, { title, claim })
      await noted('budgets.writeClaim', 'budget-claim', claimId, title)
      if (claim.about !== 'own-ledger') continue
      await chooseBasis(context, { claimId, version: 1, basis: 'work-per-year' })
      await noted('budgets.chooseBasis', 'budget-claim', claimId, title)
    }
    for (const [name, scenario] of scenarios) {
      const scenarioId = await keepScenario(context, { name, scenario, synthetic: true })
      await noted('budgets.keepScenario', 'budget-scenario', scenarioId, name)
    }
  })
}
