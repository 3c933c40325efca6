import { newId } from '@vliegwiel/db'
import type { ProcedurePath } from '../app-router.ts'
import type { ProbeIds } from './probe-inputs.ts'

type PilotPath = Extract<ProcedurePath, `pilots.${string}`>

const key = () => newId()

/** Inputs that aim at pilots and participants of somebody else. */
export const pilotProbes: Readonly<Record<PilotPath, (ids: ProbeIds) => unknown>> = {
  'pilots.amendPilot': (ids) => ({ pilotId: ids.pilotId, reason: 'Probe', version: 1, idempotencyKey: key() }),
  'pilots.closePilot': (ids) => ({ pilotId: ids.pilotId, version: 1, idempotencyKey: key() }),
  'pilots.comparePilots': (ids) => ({
    chosen: [{ id: `${ids.slug} · ${ids.documentKey}`, arm: 'help', outcome: 'probe' }],
    crosswalk: [],
  }),
  'pilots.enrolParticipants': (ids) => ({
    pilotId: ids.pilotId,
    participants: [ids.documentKey],
    version: 1,
    idempotencyKey: key(),
  }),
  'pilots.listLessons': () => ({}),
  'pilots.listParticipants': (ids) => ({ pilotId: ids.pilotId, state: null, search: null, cursor: null, limit: 50 }),
  'pilots.listPilots': () => ({}),
  'pilots.listPublished': () => ({}),
  'pilots.lockPilot': (ids) => ({ pilotId: ids.pilotId, version: 1, idempotencyKey: key() }),
  'pilots.openPilot': (ids) => ({ key: ids.documentKey, synthetic: false, source: null, idempotencyKey: key() }),
  'pilots.previewPublication': (ids) => ({ pilotId: ids.pilotId }),
  'pilots.publishPilot': (ids) => ({ pilotId: ids.pilotId, consent: 'Probe', version: 1, idempotencyKey: key() }),
  'pilots.recordOutcome': (ids) => ({
    pilotId: ids.pilotId,
    participant: ids.documentKey,
    outcome: 'probe',
    value: 1,
    cause: null,
    observedOn: '2099-01-01',
    version: 0,
    idempotencyKey: key(),
  }),
  'pilots.showPilot': (ids) => ({ pilotId: ids.pilotId }),
  'pilots.showReports': (ids) => ({ pilotId: ids.pilotId, arm: 'help', estimand: 'all-assigned' }),
  'pilots.stepParticipant': (ids) => ({
    pilotId: ids.pilotId,
    participant: ids.documentKey,
    step: 'lose',
    on: '2099-01-01',
    reason: null,
    version: 1,
    idempotencyKey: key(),
  }),
  'pilots.withdrawPublication': (ids) => ({ pilotId: ids.pilotId, reason: 'Probe', version: 1, idempotencyKey: key() }),
}
