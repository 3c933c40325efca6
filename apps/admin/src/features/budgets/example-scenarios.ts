import { caseOfDraft, newCase } from './case-draft.ts'
import type { KeptScenario } from './budget.ts'

const from = { source: 'Artikel over Emmen', date: '2017-08-15', certainty: 'secondary' as const }
const note = { source: 'Notitie (verzonnen)', date: '2026-11-01', certainty: 'assumed' as const }

const typed = (value: string, low = '', high = '') => ({ value, low, high, ...from })

/** The 900,000 case with ranges, made up on public amounts; for stories. */
function emmen(): KeptScenario['scenario'] {
  const draft = newCase('2026-11-26')
  const read = caseOfDraft({
    ...draft,
    cost: '900.000',
    parameters: {
      ...draft.parameters,
      persons: typed('100', '60', '120'),
      savingPerPersonYear: typed('14.000', '10.000', '18.000'),
      durationMonths: typed('12', '9', '12'),
      returnPerYear: typed('0', '0', '20'),
    },
  })
  if (!read.ok) throw new Error(JSON.stringify(read.wrong))
  return { kind: 'case', input: { ...read.input, costs: [...read.input.costs] }, seed: 1 }
}

const caseload = (to: number): KeptScenario['scenario'] => ({
  kind: 'caseload',
  input: {
    clients: 1_000,
    from: to === 100 ? 150 : 100,
    to,
    pricePerFte: { value: 6_000_000, ...note },
    savingPerExitYear: { value: 1_400_000, ...from },
  },
})

const kept = (number: number, name: string, scenario: KeptScenario['scenario']): KeptScenario => ({
  scenarioId: `019ab000-0000-7000-8000-0000000000d${number}`,
  version: 1,
  name,
  scenario,
  synthetic: true,
  by: 'Noor Aydin',
  changedAt: '2026-11-20T10:00:00Z',
})

export const exampleScenarios: readonly KeptScenario[] = [
  kept(1, 'Investering van 900.000', emmen()),
  kept(2, 'Van 150 naar 100', caseload(100)),
  kept(3, 'Van 100 naar 50', caseload(50)),
]
