import { idOf, type ProbeRows, type Side } from '../../isolation/side.ts'

const text = (value: string) => `'${value}'`
const json = (value: unknown) => text(JSON.stringify(value))
const now = 'now()'
const day = text('2026-01-01')

const from = (source: string) => ({ source, date: '2026-01-01', certainty: 'assumed' })

/** A claim and a scenario that can be read: a neighbour's list would show them. */
const claimOf = (secret: string) => ({
  who: secret,
  amount: 100,
  unit: 'euro-per-year',
  period: null,
  population: secret,
  persons: null,
  reckoning: 'not-said',
  counterfactual: { kind: 'none' },
  source: secret,
  date: '2026-01-01',
  about: 'elsewhere',
  saving: null,
  tolerance: { value: 100, ...from(secret) },
  definition: { counts: null, time: null, person: null, reckoning: null },
})
const scenarioOf = (secret: string) => ({
  kind: 'caseload',
  input: {
    clients: 100,
    from: 100,
    to: 50,
    pricePerFte: { value: 100, ...from(secret) },
    savingPerExitYear: { value: 100, ...from(secret) },
  },
})

const targetOf = (secret: string) => ({
  from: '2026-01',
  to: '2026-12',
  target: { regular: { value: 1, ...from(secret) }, extra: { value: 1, ...from(secret) } },
  reasons: { regular: ['probe'], extra: ['other'] },
})

/** One row for each table of the slice: what a neighbour tries to reach. Values are SQL. */
export function rows(side: Side, secret: string): ProbeRows {
  const plan = { plan_id: text(idOf(side, 'budget-plan')) }
  const booking = { booking_id: text(idOf(side, 'budget-booking')) }
  const line = { ...plan, line: text('probe') }
  const written = { by_name: text(secret), created_at: now, changed_at: now }
  const decision = { by: secret, reference: secret }
  return {
    ledger_class_list: {
      classes: json([{ id: 'probe', name: secret, combines: [], work: true, influenceable: true }]),
      changed_at: now,
    },
    ledger_delivery: {
      delivery_id: text(idOf(side, 'ledger-delivery')),
      flow: text('outflow'),
      known_at: day,
      source: text(secret),
      by_name: text(secret),
      at: now,
    },
    ledger_month: {
      flow: text('outflow'),
      month: text('2025-12'),
      known_at: day,
      stage: text('final'),
      parts: json([{ reason: secret, count: 1 }]),
      total: '1',
      origin: text('file'),
      delivery_id: text(idOf(side, 'ledger-delivery')),
    },
    budget_plan: {
      ...plan,
      key: text(side.documentKey),
      name: text(secret),
      council: json({ id: 'probe', years: [] }),
      document_from: now,
      adopted_on: day,
      decision: json(decision),
      by_name: text(secret),
      created_at: now,
    },
    budget_amendment: {
      ...plan,
      number: '1',
      amendment: json({ id: 'probe', day: '2026-01-01', reason: secret, decision, changes: [] }),
      by_name: text(secret),
      at: now,
    },
    budget_line: {
      ...line,
      place: '0',
      year: text('2026'),
      year_from: text('2026-01'),
      year_to: text('2026-12'),
      name: text(secret),
      purse: text('guidance-money'),
      funding: text(secret),
      kind: text('other'),
      council_cents: '1000',
      budget_cents: '1000',
    },
    budget_booking: {
      ...booking,
      ...line,
      number: '1',
      kind: text('commitment'),
      day,
      cents: '1',
      reference: text(secret),
      source: text(secret),
      moved_committed: '1',
      moved_spent: '0',
      moved_repaid: '0',
      by_name: text(secret),
      at: now,
    },
    budget_commitment: { ...booking, ...line, cents: '1', open_cents: '1' },
    budget_claim: {
      claim_id: text(idOf(side, 'budget-claim')),
      title: text(secret),
      claim: json(claimOf(secret)),
      ...written,
    },
    budget_scenario: {
      scenario_id: text(idOf(side, 'budget-scenario')),
      name: text(secret),
      kind: text('caseload'),
      input: json(scenarioOf(secret)),
      ...written,
    },
    benefit_budget_figure: {
      year: '2025',
      figure: text('final'),
      number: '1',
      cents: '100',
      source: text(secret),
      source_date: day,
      certainty: text('assumed'),
      by_name: text(secret),
      at: now,
    },
    budget_pilot: {
      pilot_id: text(side.pilotId),
      links: json([{ arm: secret, planId: idOf(side, 'budget-plan'), line: 'probe', share: 1 }]),
      by_name: text(secret),
      changed_at: now,
    },
    budget_target: {
      target_id: text(idOf(side, 'budget-target')),
      name: text(secret),
      target: json(targetOf(secret)),
      ...written,
    },
  }
}
