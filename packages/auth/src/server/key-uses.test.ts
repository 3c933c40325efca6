import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../../..')

/**
 * Every place that leans on the key of the installation, and what becomes of it when the key is replaced (decision 0049).
 * A new place turns this test red: say here how it is renewed, and do it.
 */
const uses: Readonly<Record<string, string>> = {
  'packages/auth/src/server/secret-box.ts': 'the box itself: reads every key that is given, writes with the newest',
  'packages/auth/src/server/auth-parts.ts': 'makes the box',
  'packages/auth/src/server/check-code.ts': 'apps for codes: opened; sealed anew by resealPersons',
  'packages/auth/src/server/second-factor.ts': 'apps for codes: sealed and opened; sealed anew by resealPersons',
  'packages/auth/src/server/configure-provider.ts': 'client secrets; sealed anew by resealProviders',
  'packages/auth/src/server/reseal.repository.ts': 'seals anew',
  'packages/auth/src/server/recovery-code.repository.ts':
    'only a keyed hash is kept: compared under every key, counted by countOldRecoveryCodes',
  'packages/clients/src/server/identity.repository.ts': 'keys of clients; wrapped anew by rewrapTenantKeys',
  'packages/api/src/signed-ticket.ts': 'tickets of minutes and hours: compared under every key',
  'packages/api/src/ladder/idempotency.ts': 'marks of requests, for days: compared under every key',
  'packages/api/src/portal/portal-host-token.ts':
    'records in DNS of others: compared under every key; named by keys renew',
  'packages/api/src/routers/bundles/given.ts':
    'the signature of bundles: signed with the newest, those of before trusted as own',
  'packages/configuration/src/server/sign-bundle.ts': 'derives the key of bundles from what it is given',
  'packages/db/src/logins.ts':
    'passwords of logins and the signed scope: migrate makes them anew, the server starts again',
  'apps/server/src/process/make-services.ts': 'hands the keys on',
  'apps/server/src/process/main.ts': 'hands the keys on',
  'apps/server/src/process/logins.ts': 'logins: the newest key alone',
  'apps/server/src/command-line/run-command-line.ts': 'hands the keys on',
  'apps/server/src/command-line/commands/seed-demo.ts': 'fills the demo with the newest key',
  'apps/server/src/start/secret-key.ts': 'the key of a trial installation, in a file',
}

const leans = [
  /\b(?:secrets|wrapper|secretBox\([^)]*\))\s*\.(?:seal|open|reseal|fingerprints?)\(/,
  /\.secrets\s*\.(?:seal|open|reseal|fingerprints?)\(/,
  /\bsecrets\b[^;]{0,80}\.fingerprints?\(/s,
  /\bhkdfSync\(/,
  /\bsecretBox\(/,
  /(?<!`)\bsecretKeyIn\(/,
  /\bauthParts\(/,
]

test('every use of the key is known, and what becomes of it when the key is replaced', () => {
  const files = globSync(['packages/*/src/**/*.ts', 'apps/server/src/**/*.ts'], { cwd: root })
  const found = files
    .filter((file) => !/\.test\.ts$|\/testing\//.test(file))
    .filter((file) => {
      const text = readFileSync(join(root, file), 'utf8')
      return leans.some((pattern) => pattern.test(text))
    })
  expect(found.toSorted()).toEqual(Object.keys(uses).toSorted())
})
