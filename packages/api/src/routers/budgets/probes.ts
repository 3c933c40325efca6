import { idOf } from '../../isolation/side.ts'
import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

const from = { source: 'Probe', date: '2026-01-01', certainty: 'assumed' } as const
const claim = {
  who: 'Probe',
  amount: 100,
  unit: 'euro-per-year',
  period: null,
  population: 'Probe',
  persons: null,
  reckoning: 'not-said',
  counterfactual: { kind: 'none' },
  source: 'Probe',
  date: '2026-01-01',
  about: 'elsewhere',
  saving: null,
  tolerance: { value: 100, ...from },
  definition: { counts: null, time: null, person: null, reckoning: null },
} as const
const scenario = {
  kind: 'caseload',
  input: {
    clients: 100,
    from: 100,
    to: 50,
    pricePerFte: { value: 100, ...from },
    savingPerExitYear: { value: 100, ...from },
  },
} as const

const target = {
  from: '2026-01',
  to: '2026-12',
  target: { regular: { value: 1, ...from }, extra: { value: 1, ...from } },
  reasons: { regular: ['probe'], extra: ['other'] },
}

const decision = { by: 'Probe', reference: 'Probe' }

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  adoptPlan: (ids) => ({
    key: ids.documentKey,
    adoptedOn: '2026-01-01',
    decision,
    synthetic: true,
    idempotencyKey: key(),
  }),
  amendPlan: (ids) => ({ planId: idOf(ids, 'budget-plan'), version: 1, idempotencyKey: key() }),
  bookOnLine: (ids) => ({
    planId: idOf(ids, 'budget-plan'),
    line: 'probe',
    kind: 'spending',
    day: '2026-01-01',
    cents: 1,
    reference: ids.documentKey,
    source: 'Probe',
    of: null,
    idempotencyKey: key(),
  }),
  changeClaim: (ids) => ({
    claimId: idOf(ids, 'budget-claim'),
    version: 1,
    title: 'Probe',
    claim,
    idempotencyKey: key(),
  }),
  changeClasses: () => ({
    classes: [{ id: 'probe', name: 'Probe', combines: [], work: false, influenceable: false }],
    version: 1,
    idempotencyKey: key(),
  }),
  changeScenario: (ids) => ({
    scenarioId: idOf(ids, 'budget-scenario'),
    version: 1,
    name: 'Probe',
    scenario,
    idempotencyKey: key(),
  }),
  changeTarget: (ids) => ({
    targetId: idOf(ids, 'budget-target'),
    version: 1,
    name: 'Probe',
    target,
    idempotencyKey: key(),
  }),
  chooseBasis: (ids) => ({ claimId: idOf(ids, 'budget-claim'), version: 1, basis: null, idempotencyKey: key() }),
  keepScenario: () => ({ name: 'Probe', scenario, synthetic: true, idempotencyKey: key() }),
  listBookings: (ids) => ({ planId: idOf(ids, 'budget-plan'), line: 'probe', before: null, limit: 50 }),
  listClaims: () => ({ knownAt: null }),
  listPlans: () => ({}),
  listScenarios: () => ({}),
  listTargets: () => ({ knownAt: null }),
  namePilotLines: (ids) => ({
    pilotId: ids.pilotId,
    version: 0,
    links: [{ arm: 'probe', planId: idOf(ids, 'budget-plan'), line: 'probe', share: 1 }],
    idempotencyKey: key(),
  }),
  noteBenefitBudget: () => ({
    year: 2025,
    figure: 'provisional',
    cents: 100,
    synthetic: true,
    version: 0,
    idempotencyKey: key(),
    ...from,
  }),
  removeClaim: (ids) => ({ claimId: idOf(ids, 'budget-claim'), version: 1, idempotencyKey: key() }),
  removeScenario: (ids) => ({ scenarioId: idOf(ids, 'budget-scenario'), version: 1, idempotencyKey: key() }),
  removeTarget: (ids) => ({ targetId: idOf(ids, 'budget-target'), version: 1, idempotencyKey: key() }),
  showLedger: () => ({ flow: 'outflow', from: null, to: null, knownAt: null }),
  showPilotMoney: (ids) => ({ pilotId: ids.pilotId, arm: 'probe' }),
  showPlan: (ids) => ({ planId: idOf(ids, 'budget-plan') }),
  showScenario: (ids) => ({ scenarioId: idOf(ids, 'budget-scenario') }),
  showVangnet: () => ({}),
  takeBackBooking: (ids) => ({ bookingId: idOf(ids, 'budget-booking'), reason: 'Probe', idempotencyKey: key() }),
  writeClaim: () => ({ title: 'Probe', claim, idempotencyKey: key() }),
  writeTarget: () => ({ name: 'Probe', target, synthetic: true, idempotencyKey: key() }),
}
