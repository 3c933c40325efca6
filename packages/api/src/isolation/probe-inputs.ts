import { newId } from '@vliegwiel/db'
import type { ProcedurePath } from '../app-router.ts'
import type { Side } from './stage.ts'

/** The ids to aim at, and the ids of who asks. */
export type ProbeIds = Side & { readonly own: Side }

const key = () => newId()

/**
 * For every procedure an input that aims at the ids of somebody else. A procedure that is missing here does not
 * compile, so none can be served without being probed.
 */
export const probeInputs: Readonly<Record<ProcedurePath, (ids: ProbeIds) => unknown>> = {
  'audit.exportEntries': () => ({ filter: {}, idempotencyKey: key() }),
  'audit.listActors': () => ({}),
  'audit.listEntries': (ids) => ({ filter: { actorId: ids.personId }, before: null, limit: 50 }),
  'audit.verifyChain': () => ({}),
  'home.showOverview': () => ({}),
  'isolation.listRuns': () => ({ limit: 30 }),
  'isolation.runProof': () => ({ idempotencyKey: key() }),
  'isolation.showRun': (ids) => ({ runId: ids.runId }),
  'jobs.fetchFile': (ids) => ({ fileId: ids.fileId, idempotencyKey: key() }),
  'jobs.followJob': (ids) => ({ jobId: ids.jobId }),
  'jobs.listJobs': () => ({ before: null, limit: 50 }),
  'jobs.retryJob': (ids) => ({ jobId: ids.jobId, idempotencyKey: key() }),
  'mail.listMail': () => ({ before: null, limit: 50 }),
  'platform.archiveTenant': (ids) => ({ tenantId: ids.tenantId, version: 1, graceDays: 30, idempotencyKey: key() }),
  'platform.createTenant': (ids) => ({
    name: 'Probe',
    kind: 'municipality',
    parentId: ids.tenantId,
    idempotencyKey: key(),
  }),
  'platform.moveTenant': (ids) => ({
    tenantId: ids.tenantId,
    parentId: ids.own.tenantId,
    version: 1,
    idempotencyKey: key(),
  }),
  'platform.renameTenant': (ids) => ({ tenantId: ids.tenantId, name: 'Probe', version: 1, idempotencyKey: key() }),
  'platform.restoreTenant': (ids) => ({ tenantId: ids.tenantId, version: 1, idempotencyKey: key() }),
  'platform.showQueue': () => ({ limit: 50 }),
  'platform.showTree': () => ({}),
  'platform.suspendTenant': (ids) => ({ tenantId: ids.tenantId, suspended: true, version: 1, idempotencyKey: key() }),
  'settings.changeSetting': () => ({
    key: 'short-name',
    value: 'Probe',
    source: null,
    sourceDate: null,
    version: 0,
    idempotencyKey: key(),
  }),
  'settings.listSettings': () => ({}),
  'tenants.exportTenant': () => ({ idempotencyKey: key() }),
  'tenants.renameTenant': () => ({ name: 'Probe', version: 1, idempotencyKey: key() }),
  'tenants.showTree': () => ({}),
  'views.listViews': () => ({ screen: 'people' }),
  'views.removeView': (ids) => ({ viewId: ids.viewId, idempotencyKey: key() }),
  'views.saveView': () => ({ screen: 'people', name: 'Probe', query: 'q=1', idempotencyKey: key() }),
  'views.shareView': (ids) => ({ viewId: ids.viewId, shared: true, version: 1, idempotencyKey: key() }),
}
