import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  amendPilot: (ids) => ({ pilotId: ids.pilotId, reason: 'Probe', version: 1, idempotencyKey: key() }),
  closePilot: (ids) => ({ pilotId: ids.pilotId, version: 1, idempotencyKey: key() }),
  comparePilots: (ids) => ({
    chosen: [{ id: `${ids.slug} · ${ids.documentKey}`, arm: 'help', outcome: 'probe' }],
    crosswalk: [],
  }),
  enrolParticipants: (ids) => ({
    pilotId: ids.pilotId,
    participants: [ids.documentKey],
    version: 1,
    idempotencyKey: key(),
  }),
  listLessons: () => ({}),
  listParticipants: (ids) => ({ pilotId: ids.pilotId, state: null, search: null, cursor: null, limit: 50 }),
  listPilots: () => ({}),
  listPublished: () => ({}),
  lockPilot: (ids) => ({ pilotId: ids.pilotId, version: 1, idempotencyKey: key() }),
  openPilot: (ids) => ({ key: ids.documentKey, synthetic: false, source: null, idempotencyKey: key() }),
  previewPublication: (ids) => ({ pilotId: ids.pilotId }),
  publishPilot: (ids) => ({ pilotId: ids.pilotId, consent: 'Probe', version: 1, idempotencyKey: key() }),
  recordOutcome: (ids) => ({
    pilotId: ids.pilotId,
    participant: ids.documentKey,
    outcome: 'probe',
    value: 1,
    cause: null,
    observedOn: '2099-01-01',
    version: 0,
    idempotencyKey: key(),
  }),
  showPilot: (ids) => ({ pilotId: ids.pilotId }),
  showReports: (ids) => ({ pilotId: ids.pilotId, arm: 'help', estimand: 'all-assigned' }),
  stepParticipant: (ids) => ({
    pilotId: ids.pilotId,
    participant: ids.documentKey,
    step: 'lose',
    on: '2099-01-01',
    reason: null,
    version: 1,
    idempotencyKey: key(),
  }),
  withdrawPublication: (ids) => ({ pilotId: ids.pilotId, reason: 'Probe', version: 1, idempotencyKey: key() }),
}
