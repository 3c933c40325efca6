import { key, moment } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  addToRelease: (ids) => ({
    releaseId: ids.releaseId,
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    idempotencyKey: key(),
  }),
  cancelRelease: (ids) => ({ releaseId: ids.releaseId, version: 1, idempotencyKey: key() }),
  listReleases: () => ({ limit: 50 }),
  moveRelease: (ids) => ({
    releaseId: ids.releaseId,
    version: 1,
    name: 'Probe',
    moment,
    idempotencyKey: key(),
  }),
  planRelease: (ids) => ({
    name: 'Probe',
    moment,
    versions: [{ documentId: ids.documentId, number: 1, revision: 1 }],
    idempotencyKey: key(),
  }),
  releaseInEmergency: (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    reason: 'Probe',
    idempotencyKey: key(),
  }),
  releaseNow: (ids) => ({
    name: 'Probe',
    versions: [{ documentId: ids.documentId, number: 1, revision: 1 }],
    idempotencyKey: key(),
  }),
  removeFromRelease: (ids) => ({
    documentId: ids.documentId,
    number: 1,
    revision: 1,
    idempotencyKey: key(),
  }),
}
