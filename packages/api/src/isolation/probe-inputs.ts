import { newId } from '@vliegwiel/db'
import type { ProcedurePath } from '../app-router.ts'
import { documentProbes } from './probe-documents.ts'
import type { Side } from './stage.ts'

/** The ids to aim at, and the ids of who asks. */
export type ProbeIds = Side & { readonly own: Side }

const key = () => newId()
/** A code, not a password: checking one takes a third of a second by design. */
const proof = { code: '000000' }
const token = 'probe'.repeat(8)

/**
 * For every procedure an input that aims at the ids of somebody else. A procedure that is missing here does not
 * compile, so none can be served without being probed.
 */
export const probeInputs: Readonly<Record<ProcedurePath, (ids: ProbeIds) => unknown>> = {
  ...documentProbes,
  'account.changeLanguage': () => ({ language: 'nl', idempotencyKey: key() }),
  'account.changeName': () => ({ displayName: 'Probe', version: 1, idempotencyKey: key() }),
  'account.changePassword': () => ({ proof, password: 'vier gele fietsbellen', idempotencyKey: key() }),
  'account.confirmSecondFactor': () => ({ code: '000000', idempotencyKey: key() }),
  'account.renewRecoveryCodes': () => ({ proof, idempotencyKey: key() }),
  'account.showAccount': () => ({}),
  'account.signOutElsewhere': () => ({ idempotencyKey: key() }),
  'account.startSecondFactor': () => ({ proof, idempotencyKey: key() }),
  'account.stopSecondFactor': () => ({ proof, idempotencyKey: key() }),
  'audit.exportEntries': () => ({ filter: {}, idempotencyKey: key() }),
  'audit.listActors': () => ({}),
  'audit.listEntries': (ids) => ({ filter: { actorId: ids.personId }, before: null, limit: 50 }),
  'audit.verifyChain': () => ({}),
  'home.showOverview': () => ({}),
  'invitations.acceptInvitation': () => ({ token, account: null }),
  'invitations.showInvitation': () => ({ token }),
  'isolation.listRuns': () => ({ limit: 30 }),
  'isolation.runProof': () => ({ idempotencyKey: key() }),
  'isolation.showRun': (ids) => ({ runId: ids.runId }),
  'jobs.fetchFile': (ids) => ({ fileId: ids.fileId, idempotencyKey: key() }),
  'jobs.followJob': (ids) => ({ jobId: ids.jobId }),
  'jobs.listJobs': () => ({ before: null, limit: 50 }),
  'jobs.retryJob': (ids) => ({ jobId: ids.jobId, idempotencyKey: key() }),
  'mail.listMail': () => ({ before: null, limit: 50 }),
  'people.explainRight': (ids) => ({ personId: ids.personId, permission: 'audit:read', context: {} }),
  'people.invitePerson': () => ({ email: 'probe@probe.example', roles: ['auditor'], idempotencyKey: key() }),
  'people.listInvitations': () => ({}),
  'people.listPeople': () => ({
    text: null,
    status: null,
    role: null,
    sort: 'name',
    direction: 'asc',
    after: null,
    limit: 50,
  }),
  'people.revokeInvitation': (ids) => ({ invitationId: ids.invitationId, version: 1, idempotencyKey: key() }),
  'people.setPersonStatus': (ids) => ({
    personId: ids.personId,
    status: 'suspended',
    version: 1,
    idempotencyKey: key(),
  }),
  'people.setRoles': (ids) => ({ personId: ids.personId, roles: ['auditor'], version: 1, idempotencyKey: key() }),
  'people.showMatrix': () => ({}),
  'people.startViewAs': () => ({ role: 'auditor', idempotencyKey: key() }),
  'people.stopViewAs': () => ({ role: 'auditor', idempotencyKey: key() }),
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
  'providers.listProviders': () => ({}),
  'providers.removeProvider': (ids) => ({ providerId: ids.providerId, version: 1, idempotencyKey: key() }),
  'providers.saveProvider': (ids) => ({
    providerId: ids.providerId,
    version: 1,
    issuer: 'https://probe.example',
    clientId: 'probe',
    label: 'Probe',
    enabled: true,
    idempotencyKey: key(),
  }),
  'providers.testProvider': (ids) => ({ providerId: ids.providerId, idempotencyKey: key() }),
  'session.confirmSecondFactor': () => ({ challenge: token, code: '000000' }),
  'session.demoPersons': () => ({}),
  'session.signIn': () => ({ email: 'probe@probe.example', password: 'probe' }),
  'session.signInAsDemo': (ids) => ({ personId: ids.personId }),
  'session.signOut': () => ({}),
  'session.waysIn': (ids) => ({ slug: ids.slug }),
  'session.whoAmI': () => ({}),
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
