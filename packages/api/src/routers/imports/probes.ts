import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  checkRun: (ids) => ({ runId: ids.importId, version: 1, mapping: {}, idempotencyKey: key() }),
  chooseSheet: (ids) => ({ runId: ids.importId, version: 1, sheet: 'Blad1', idempotencyKey: key() }),
  confirmRun: (ids) => ({ runId: ids.importId, version: 1, way: 'whole', idempotencyKey: key() }),
  discardRun: (ids) => ({ runId: ids.importId, version: 1, idempotencyKey: key() }),
  fetchAnnotated: (ids) => ({ runId: ids.importId, idempotencyKey: key() }),
  listRuns: () => ({ before: null, limit: 50 }),
  listTargets: () => ({}),
  sendPiece: (ids) => ({ runId: ids.importId, number: 0, base64: 'QQpC', idempotencyKey: key() }),
  showRun: (ids) => ({ runId: ids.importId }),
  stopRun: (ids) => ({ runId: ids.importId, version: 1, idempotencyKey: key() }),
  undoRun: (ids) => ({ runId: ids.importId, version: 1, idempotencyKey: key() }),
  uploadFile: (ids) => ({
    target: 'probe',
    destination: ids.documentKey,
    fileName: 'probe.csv',
    bytes: 3,
    idempotencyKey: key(),
  }),
}
