import type { Sabotage } from '../sabotage.ts'

const check = (name: string, file: string, find: string, replace: string, ...tests: string[]): Sabotage => ({
  kind: 'version',
  name,
  file: `packages/${file}`,
  find,
  replace,
  tests,
})

const tree = 'tenants/src/server/change-tree.ts'
const treeTests = ['packages/tenants/src/server', 'packages/api/src/ladder']
const newest = (found: string) => `await change(trx, { ...edit, version: ${found}.version }, `

export const versionChecks: readonly Sabotage[] = [
  check(
    'any change of a tenant',
    'tenants/src/server/tenant.repository.ts',
    "    .where('version', '=', version)\n",
    '',
    ...treeTests,
  ),
  check(
    'renaming a tenant',
    tree,
    'await change(trx, edit, { name: edit.name })',
    `${newest('before')}{ name: edit.name })`,
    ...treeTests,
  ),
  check('moving a tenant', tree, 'await change(trx, edit, { parent_id:', `${newest('node')}{ parent_id:`, ...treeTests),
  check(
    'suspending a tenant',
    tree,
    'await change(trx, edit, { status: edit.suspended',
    `${newest('node')}{ status: edit.suspended`,
    ...treeTests,
  ),
  check(
    'archiving a tenant',
    tree,
    "await change(trx, edit, { status: 'archived'",
    `${newest('node')}{ status: 'archived'`,
    ...treeTests,
  ),
  check(
    'restoring a tenant',
    tree,
    "await change(trx, edit, { status: 'active', archived_at: null",
    `${newest('node')}{ status: 'active', archived_at: null`,
    ...treeTests,
  ),
  check(
    'changing a setting',
    'tenants/src/server/setting.repository.ts',
    "    .where('version', '=', version)\n",
    '',
    ...treeTests,
  ),
  check(
    'filling a setting for the first time',
    'tenants/src/server/setting.repository.ts',
    'return result.numInsertedOrUpdatedRows === 1n',
    'return result.numInsertedOrUpdatedRows !== undefined',
    ...treeTests,
  ),
  check(
    'sharing a view',
    'api/src/routers/views/view.repository.ts',
    "    .where('version', '=', version)\n",
    '',
    'packages/api/src/ladder',
  ),
  check(
    'suspending or raising a member',
    'auth/src/server/change-member.ts',
    "    .where('version', '=', input.version)\n",
    '',
    'packages/auth/src/server/members.test.ts',
  ),
  check(
    'revoking an invitation',
    'auth/src/server/invite-person.ts',
    "    .where('version', '=', input.version)\n",
    '',
    'packages/auth/src/server/invitation.test.ts',
  ),
  check(
    'changing a provider',
    'auth/src/server/configure-provider.ts',
    'if (old.version !== version) throw',
    'if (old.version === undefined) throw',
    'packages/auth/src/server/oidc.test.ts',
    'packages/auth/src/server/members.test.ts',
  ),
  check(
    'removing a provider',
    'api/src/routers/providers/remove-provider.ts',
    'if (found.version !== version) throw',
    'if (found.version === undefined) throw',
    'packages/api/src/ladder',
  ),
  check(
    'changing the own name',
    'api/src/routers/account/account.repository.ts',
    "    .where('version', '=', version)\n",
    '',
    'packages/api/src/ladder',
  ),
]
