import type { Sabotage } from '../sabotage.ts'

const procedures = ['packages/api/src/procedures.test.ts']
const table = ['packages/auth/src/permission-matrix.test.ts']

const weaker = (procedure: string, file: string, asked: string, instead: string, around = ''): Sabotage => ({
  kind: 'permission',
  name: `${procedure} asks ${instead} for ${asked}`,
  file: `packages/api/src/routers/${file}`,
  find: `permission: '${asked}'${around}`,
  replace: `permission: '${instead}'${around}`,
  tests: procedures,
})

const cell = (name: string, find: string, replace: string): Sabotage => ({
  kind: 'permission',
  name,
  file: 'packages/auth/src/permission-matrix.ts',
  find,
  replace,
  tests: table,
})

const gate = (name: string, file: string, find: string, replace: string): Sabotage => ({
  kind: 'permission',
  name,
  file: `packages/api/src/${file}`,
  find,
  replace,
  tests: [...procedures, 'packages/api/src/ladder'],
})

export const permissionLocks: readonly Sabotage[] = [
  weaker('settings.changeSetting', 'settings/change-setting.ts', 'setting:update', 'setting:read'),
  weaker('tenants.renameTenant', 'tenants/rename-tenant.ts', 'tenant:update', 'tenant:read'),
  weaker('tenants.exportTenant', 'tenants/export-tenant.ts', 'tenant:export', 'tenant:read'),
  weaker('audit.listEntries', 'audit/list-entries.ts', 'audit:read', 'setting:read'),
  // The same roles hold both words today; it would differ the day a cell does.
  weaker('audit.exportEntries', 'audit/export-entries.ts', 'audit:export', 'audit:read'),
  weaker('isolation.runProof', 'isolation/run-proof.ts', 'isolation:run', 'isolation:read'),
  weaker('mail.listMail', 'mail/list-mail.ts', 'mail:read', 'tenant:read'),
  weaker('views.shareView', 'views/share-view.ts', 'view:share', 'view:save'),
  weaker('jobs.retryJob', 'jobs/retry-job.ts', 'job:retry', 'job:read'),
  weaker('people.listPeople', 'people/list-people.ts', 'person:read', 'tenant:read'),
  weaker('people.invitePerson', 'people/invite-person.ts', 'person:invite', 'person:read'),
  weaker('people.setRoles', 'people/set-roles.ts', 'role:grant', 'role:read'),
  weaker('people.setPersonStatus', 'people/set-person-status.ts', 'person:suspend', 'person:read'),
  weaker('people.resetSecondFactor', 'people/reset-second-factor.ts', 'person:suspend', 'person:read'),
  weaker('providers.requireSecondFactor', 'providers/require-second-factor.ts', 'sign-in:configure', 'tenant:read'),
  weaker('providers.saveProvider', 'providers/save-provider.ts', 'sign-in:configure', 'tenant:read'),
  weaker('platform.createTenant', 'platform/create-tenant.ts', 'tenant:create', 'tenant:read'),
  weaker('platform.moveTenant', 'platform/change-tenant.ts', 'tenant:move', 'tenant:read'),
  cell(
    'an editor reads the log',
    "'audit:read':        [no,      yes,          no, ",
    "'audit:read':        [no,      yes,          yes,",
  ),
  cell('the operator exports a tenant', "'tenant:export':     [no, ", "'tenant:export':     [yes,"),
  cell(
    'an administrator raises themselves',
    "'role:grant':        [no,      other,",
    "'role:grant':        [no,      yes,  ",
  ),
  cell(
    'a partner retries the jobs of others',
    "'job:retry':         [yes,     yes,          own,   own,    own,       no,     no ]",
    "'job:retry':         [yes,     yes,          own,   own,    own,       yes,    no ]",
  ),
  gate(
    'the gate of every procedure',
    'ladder/refusals.ts',
    'if (!mayTry(subject, permission)) throw',
    'if (!mayTry(subject, permission) && permission === undefined) throw',
  ),
  gate(
    'the gate of reads of a tenant',
    'ladder/tenant-procedure.ts',
    'demandLogged({ ctx, access: tenantAccess(ctx), path }, spec.permission, logged?.objectType ?? word(path))',
    'void tenantAccess(ctx)',
  ),
  gate(
    'the gate of changes of a tenant',
    'ladder/tenant-procedure.ts',
    'admit: (call) => demandLogged(call, permission, objectType)',
    'admit: async () => {}',
  ),
  gate(
    'the gate of external mutations',
    'ladder/external-mutation.ts',
    'admit: (call) => demandLogged(call, permission, objectType)',
    'admit: async () => {}',
  ),
  gate(
    'the gate of reads of the operator',
    'ladder/operator-procedure.ts',
    "demandOnPlatform(step, spec.permission, 'platform')",
    'void platformAccess(step.ctx)',
  ),
  gate(
    'the gate of changes of the operator',
    'ladder/operator-procedure.ts',
    'demandOnPlatform(call, permission, objectType)',
    'void platformAccess(call.ctx)',
  ),
  gate(
    'the question about the object',
    'ladder/tenant-procedure.ts',
    'if (!can(access.subject, permission, context)) throw',
    'if (!can(access.subject, permission, context) && permission === undefined) throw',
  ),
  gate('a job of somebody else', 'routers/jobs/follow-job.ts', '    insist({ ownerId: found.startedBy })\n', ''),
  gate(
    'another’s view removed',
    'routers/views/remove-view.ts',
    'if (view.owner_id !== subject.personId) throw',
    'if (view.owner_id === undefined) throw',
  ),
  gate(
    'changing the account while looking as a role',
    'ladder/account-procedure.ts',
    'if (ctx.viewAs !== null) throw',
    'if (ctx.viewAs === undefined) throw',
  ),
]
