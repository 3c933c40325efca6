import { idOf } from '../../isolation/side.ts'
import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

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
  changeClasses: () => ({
    classes: [{ id: 'probe', name: 'Probe', combines: [], work: false, influenceable: false }],
    version: 1,
    idempotencyKey: key(),
  }),
  listBookings: (ids) => ({ planId: idOf(ids, 'budget-plan'), line: 'probe', before: null, limit: 50 }),
  listPlans: () => ({}),
  showLedger: () => ({ flow: 'outflow', from: null, to: null, knownAt: null }),
  showPlan: (ids) => ({ planId: idOf(ids, 'budget-plan') }),
  takeBackBooking: (ids) => ({ bookingId: idOf(ids, 'budget-booking'), reason: 'Probe', idempotencyKey: key() }),
}
