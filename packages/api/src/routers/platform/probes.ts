import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  archiveTenant: (ids) => ({ tenantId: ids.tenantId, version: 1, graceDays: 30, idempotencyKey: key() }),
  createTenant: (ids) => ({
    name: 'Probe',
    kind: 'municipality',
    parentId: ids.tenantId,
    idempotencyKey: key(),
  }),
  moveTenant: (ids) => ({
    tenantId: ids.tenantId,
    parentId: ids.own.tenantId,
    version: 1,
    idempotencyKey: key(),
  }),
  previewMove: (ids) => ({ tenantId: ids.tenantId, parentId: ids.own.tenantId }),
  renameTenant: (ids) => ({ tenantId: ids.tenantId, name: 'Probe', version: 1, idempotencyKey: key() }),
  restoreTenant: (ids) => ({ tenantId: ids.tenantId, version: 1, idempotencyKey: key() }),
  showQueue: () => ({ limit: 50 }),
  showTree: () => ({}),
  suspendTenant: (ids) => ({ tenantId: ids.tenantId, suspended: true, version: 1, idempotencyKey: key() }),
}
