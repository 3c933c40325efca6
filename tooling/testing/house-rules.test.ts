import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { houseRuleFindings } from './house-rules.mjs'

let root: string
function write(path: string, content: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
const manifest = (dependencies: Record<string, string>) => JSON.stringify({ dependencies })
const ofTenants = { zod: '4.6.7', '@vliegwiel/db': '*' }
const lockOf = (packages: Record<string, unknown>) => JSON.stringify({ packages })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'vliegwiel-rules-'))
  write('package.json', manifest({}))
  write('package-lock.json', lockOf({ '': {}, 'packages/tenants': { dependencies: ofTenants } }))
  write('packages/tenants/package.json', manifest(ofTenants))
  write('packages/tenants/README.md', '# Tenants')
  write('packages/tenants/src/tenant.ts', 'export const tenant = 1\n'.repeat(400))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a repository in the house shape gives no finding', () => {
  expect(houseRuleFindings(root)).toEqual([])
})

test.each<[path: string, content: string, finding: RegExp]>([
  ['packages/tenants/src/utils/text.ts', '', /utils\/text\.ts: this name says nothing/],
  ['apps/server/src/count.ts', `const pool = new ${'pg'}.Pool({})`, /count\.ts: opens a PostgreSQL pool or client/],
  ['tooling/bench/src/fill.ts', `const client = new ${'Client'}(url)`, /fill\.ts: opens a PostgreSQL pool or client/],
  [
    'packages/pilots/src/open.ts',
    "export const deskOf = () => 'a' // takes the desk",
    /open\.ts:1: "desk\w*" is retired; write context/i,
  ],
  ['packages/api/src/tenant-errand.ts', '// nothing', /tenant-errand\.ts:1: .* is retired; write external mutation/],
  [
    'packages/i18n/messages/en/pilots.json',
    '{ "a": "People come in by lot." }',
    /"by lot" is retired; write randomisation/,
  ],
  [
    'docs/c.md',
    'It is in `packages/tenants/src/gone.ts`.',
    /docs\/c\.md: names packages\/tenants\/src\/gone\.ts, which does not/,
  ],
  ['docs/c.md', 'See [there](decisions/0099-gone.md#why).', /names docs\/decisions\/0099-gone\.md/],
  ['docs/a.md', 'Please mend the file.', /docs\/a\.md:1: "mend" is retired; write fix/],
  [
    'packages/loans/src/server/add-loan.ts',
    "trx.insertInto('loan')",
    /add-loan\.ts: SQL stands in a \*\.repository\.ts/,
  ],
  ['packages/loans/src/server/lock.ts', 'sql`select 1`.execute(trx)', /lock\.ts: SQL stands in a/],
  ['packages/loans/src/server/count.ts', 'sql<number>`count(*)`', /count\.ts: SQL stands in a/],
  ['apps/server/src/jobs/gone.ts', "trx\n  .deleteFrom('job')", /gone\.ts: SQL stands in a/],
  ['packages/auth/src/server/start-oidc.ts', 'export const none = 1', /start-oidc\.ts: holds no SQL any more/],
  ['apps/admin/src/common.ts', '', /common\.ts: this name says nothing/],
  ...(
    [
      ['cut.ts', 'export const day = (at: Date) => at.toISOString().slice(0, 10)'],
      ['cut-over-lines.tsx', 'export const day = (at: Date) =>\n  at\n    .toISOString()\n    .slice(0, 10)'],
      ['split.ts', "export const day = (at: Date) => at.toISOString().split('T')[0]"],
      ['json.ts', 'export const day = (at: Date) => at.toJSON().slice(0, 10)'],
      ['machine.ts', 'export const year = new Date().getFullYear()'],
      ['hours.ts', 'export const hour = (at: Date) => at.getHours()'],
      ['locale.ts', "export const day = (at: Date) => at.toLocaleDateString('nl')"],
      ['sql.ts', 'export const day = `select current_date`'],
      ['cast.ts', 'export const day = `select now()::date`'],
      ['words.ts', 'export const day = `select cast(now() as date)`'],
    ] as const
  ).map(([file, content]): [string, string, RegExp] => [
    `packages/tenants/src/${file}`,
    content,
    new RegExp(`${file.replace('.', String.raw`\.`)}:\\d+: .*Take dayOf`),
  ]),
  ...(
    [
      'const link = <Link href="/helmond/inhoud">Inhoud</Link>',
      'const link = <Link href={`/${slug}/inhoud`}>Inhoud</Link>',
      "const item = { href: '/account' }",
      "go('/helmond')",
      'navigate({ to: `/${slug}/pilots/${id}` })',
      "navigate({ to: '/helmond/pilots' })",
      'const there = `${here}?soort=${kind}`',
      "const there = here + '?soort=page'",
      'const there = `${slug}/inhoud`',
      'const there =\n  `/${slug}/inhoud`',
    ] as const
  ).map((content): [string, string, RegExp] => [
    'apps/admin/src/features/home/link.tsx',
    content,
    /link\.tsx:\d+: an address made by hand/,
  ]),
  ['packages/tenants/src/list.ts', 'x\n'.repeat(401), /list\.ts: 401 lines; the limit is 400/],
  [
    'packages/audit/package.json',
    manifest({ zod: '^4.6.7' }),
    /packages\/audit\/package\.json: zod is "\^4\.6\.7"; write one exact version/,
  ],
  [
    'packages/audit/package.json',
    manifest({ zod: '4.6.6' }),
    /zod stands in several versions: 4\.6\.6 \(packages\/audit\) and 4\.6\.7 \(packages\/tenants\)/,
  ],
  ['package-lock.json', '{"resolved": "https://registry.example/zod.tgz"}', /addresses of a registry/],
  ['package-lock.json', lockOf({ '': {} }), /does not fit packages\/tenants\/package\.json\. Run: npm install/],
  [
    'package-lock.json',
    lockOf({ '': {}, 'packages/tenants': { dependencies: { ...ofTenants, zod: '4.6.6' } } }),
    /does not fit packages\/tenants/,
  ],
])('%s is found out', (path, content, finding) => {
  write(path, content)
  expect(houseRuleFindings(root).join('\n')).toMatch(finding)
})

test('a package with code and without README is found out', () => {
  write('packages/audit/package.json', manifest({}))
  write('packages/audit/src/entry.ts', '')
  write('package-lock.json', lockOf({ '': {}, 'packages/tenants': { dependencies: ofTenants }, 'packages/audit': {} }))
  expect(houseRuleFindings(root)).toEqual([expect.stringMatching(/^packages\/audit: has no README\.md/)])
})

test('paths that are there, patterns and addresses elsewhere are no finding', () => {
  write(
    'docs/d.md',
    'See `packages/tenants/src/tenant.ts:12`, `packages/<word>/src`, [a](../packages/tenants/README.md), [b](https://example.org).',
  )
  expect(houseRuleFindings(root)).toEqual([])
})

test('Dutch texts, landed migrations and English that only looks like it are left alone', () => {
  write('packages/i18n/messages/nl/pilots.json', '{ "a": "Het lot beslist, aan de desk." }')
  write('packages/db/src/migrations/0001-lot.ts', '// the log of the lot')
  write('docs/b.md', 'There is a lot of work at the helpdesk in this place; the allotment was amended and told.')
  expect(houseRuleFindings(root)).toEqual([])
})

test('what is generated, built or installed is left alone', () => {
  for (const path of [
    'packages/tenants/node_modules/lodash/utils/a.js',
    'apps/admin/dist/common.js',
    'apps/admin/src/routes.gen.ts',
  ])
    write(path, 'x\n'.repeat(500))
  expect(houseRuleFindings(root)).toEqual([])
})

test('a day that is made of an instant and a zone is allowed, and so is UTC in a test', () => {
  write('packages/tenants/src/right.ts', 'export const day = dayOf(at, zone)\nexport const at = now.toISOString()')
  write('packages/tenants/src/right.test.ts', 'const day = at.toISOString().slice(0, 10)')
  expect(houseRuleFindings(root)).toEqual([])
})

test('an address of the builder, of the API and of the portal is allowed, and so is one in a test or a comment', () => {
  write('apps/admin/README.md', '# Admin')
  write('apps/admin/package.json', manifest({}))
  write('package-lock.json', lockOf({ '': {}, 'packages/tenants': { dependencies: ofTenants }, 'apps/admin': {} }))
  const allowed = [
    "address('/$slug/inhoud', { slug }, { soort })",
    'href={`/portaal/${slug}/huisstijl.css`}',
    '// `?blok=` opens one',
  ]
  write('apps/admin/src/features/home/link.tsx', allowed.join('\n'))
  write('apps/admin/src/features/home/link.stories.tsx', '<Link href="/helmond" />')
  expect(houseRuleFindings(root).filter((one) => one.includes('by hand'))).toEqual([])
})

test.each([
  'packages/loans/src/server/loan.repository.ts',
  'packages/loans/src/server/add-loan.test.ts',
  'packages/db/src/migrations/0021-loans.ts',
  'packages/api/src/isolation/prove.ts',
])('SQL may stand in %s', (path) => {
  write(path, "trx.selectFrom('loan')")
  expect(houseRuleFindings(root).filter((finding) => finding.includes('SQL'))).toEqual([])
})
