const SQL = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql(<[^>`]*>)?`/
/** Where SQL may stand: repositories, the database package, tests and what plants rows for them, the demo, tools. */
const MAY =
  /\.repository\.ts$|\.test\.tsx?$|^packages\/db\/|^packages\/demo\/|\/testing\/|^tooling\/|^packages\/api\/src\/isolation\//

/**
 * Files of before the rule, each to be moved into a repository. The list only gets shorter: one that holds no SQL any
 * more must leave it.
 */
const NOT_YET = new Set([
  'apps/server/src/http/oidc-routes.ts',
  'apps/server/src/jobs/write-export.ts',
  'apps/server/src/jobs/night-work.ts',
  'packages/api/src/routers/invitations/accept-invitation.ts',
  'packages/api/src/routers/providers/remove-provider.ts',
  'packages/api/src/routers/providers/test-provider.ts',
  'packages/api/src/routers/session/demo-persons.ts',
  'packages/api/src/routers/session/sign-in-log.ts',
  'packages/api/src/routers/session/ways-in.ts',
  'packages/auth/src/server/accept-invitation.ts',
  'packages/auth/src/server/change-member.ts',
  'packages/auth/src/server/configure-provider.ts',
  'packages/auth/src/server/finish-oidc.ts',
  'packages/auth/src/server/invite-person.ts',
  'packages/auth/src/server/open-session.ts',
  'packages/auth/src/server/resolve-identity.ts',
  'packages/auth/src/server/sign-in-for-demo.ts',
  'packages/auth/src/server/start-oidc.ts',
])

/**
 * SQL outside a repository: what a use case asks of the database should be readable in one place.
 * @param {string} file path from the root, with /
 * @param {string} text
 * @returns {string[]} one sentence per finding
 */
export function sqlFindings(file, text) {
  if (!/\.tsx?$/.test(file) || !/^(apps|packages)\//.test(file) || MAY.test(file)) return []
  const holds = SQL.test(text)
  if (NOT_YET.has(file))
    return holds ? [] : [`${file}: holds no SQL any more. Take it off the list in tooling/testing/sql-rules.mjs.`]
  return holds ? [`${file}: SQL stands in a *.repository.ts of the package it is about. Move the query there.`] : []
}
