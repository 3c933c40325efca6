import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  failingDays,
  hostNameOf,
  hostProof,
  hostState,
  isAllowedPortalHost,
  missingProof,
  standingAfter,
  type HostStanding,
} from './portal-host.ts'

const at = new Date('2026-11-23T12:00:00Z')
const days = (count: number) => new Date(at.getTime() + count * 86_400_000)

describe('a host name has one spelling', () => {
  test.each([
    ['Werk.Utrecht.example', 'werk.utrecht.example'],
    ['werk.utrecht.example.', 'werk.utrecht.example'],
    ['werk.utrecht.example:443', 'werk.utrecht.example'],
    ['WERK.utrecht.example.:8443', 'werk.utrecht.example'],
    ['wérk.example', 'xn--wrk-bma.example'],
    ['XN--WRK-BMA.example', 'xn--wrk-bma.example'],
    ['ｗｅｒｋ.example', 'werk.example'],
    ['werk。example', 'werk.example'],
  ])('%s is %s', (written, name) => expect(hostNameOf(written)).toBe(name))

  test.each([
    '127.0.0.1',
    '[::1]',
    '0x7f.1',
    '2130706433',
    '127.1',
    '',
    ' ',
    'a b',
    'a@b.example',
    'a/b',
    'a\\b.example',
    'a..b',
    '%77erk.example',
    'a?b',
    'a#b',
  ])('%j is no name', (written) => expect(hostNameOf(written)).toBeNull())

  test('what it answers is its own spelling', () => {
    fc.assert(
      fc.property(fc.domain(), fc.constantFrom('', '.', ':80', '.:443'), (name, end) => {
        const read = hostNameOf(`${name.toUpperCase()}${end}`)
        if (read !== null) expect(hostNameOf(read)).toBe(read)
        expect(read).toBe(hostNameOf(name))
      }),
    )
  })
})

describe('which names a tenant may wish for', () => {
  const platform = 'vliegwiel.overheid.example:8443'
  test.each([
    'vliegwiel.overheid.example',
    'a.vliegwiel.overheid.example',
    'overheid.example',
    'example',
    'localhost',
    'werk.localhost',
    'printer.local',
    'db.internal',
    '127.0.0.1',
    '1.0.0.127.in-addr.arpa',
    'Werk.example',
    'werk.example.',
  ])('not %s', (host) => expect(isAllowedPortalHost(host, platform)).toBe(false))
  test.each(['werk.utrecht.example', 'mijnvliegwiel.overheid.example', 'overheid.example.nl'])('%s', (host) =>
    expect(isAllowedPortalHost(host, platform)).toBe(true),
  )
})

describe('what proves a name', () => {
  const proof = hostProof('werk.example', 'ours')
  test.each([
    [{ records: ['v=spf1 -all', 'vliegwiel-portal=ours'], file: null }, null],
    [{ records: null, file: 'vliegwiel-portal=ours\n' }, null],
    [{ records: ['vliegwiel-portal=theirs'], file: null }, 'other-record'],
    [{ records: ['vliegwiel-portal=ours or so'], file: 'no' }, 'other-record'],
    [{ records: [], file: null }, 'no-record'],
    [{ records: [], file: '<html>vliegwiel-portal=ours</html>' }, 'no-record'],
    [{ records: null, file: null }, 'not-reached'],
  ] as const)('%j: missing %s', (found, missing) => expect(missingProof(found, proof)).toBe(missing))
})

describe('how a name stands', () => {
  const never: HostStanding = { provedAt: null, failingSince: null, problem: null }
  test('unproved, proved, failing for some days, and then no longer in use', () => {
    const without = standingAfter(never, 'no-record', at)
    const proved = standingAfter(without, null, at)
    const failing = standingAfter(proved, 'not-reached', days(1))
    const still = standingAfter(failing, 'no-record', days(failingDays))
    const gone = standingAfter(still, 'no-record', days(failingDays + 1))
    expect([without, proved, failing, still, gone].map(hostState)).toEqual([
      'unproved',
      'proved',
      'failing',
      'failing',
      'unproved',
    ])
    expect(hostState(standingAfter(still, null, days(failingDays)))).toBe('proved')
  })

  test('nothing but a proof makes it proved', () => {
    const looks = fc.array(fc.constantFrom('no-record', 'other-record', 'not-reached', 'proved-elsewhere'), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(looks, (problems) => {
        let standing = never
        for (const [day, problem] of problems.entries()) standing = standingAfter(standing, problem, days(day))
        expect(standing.provedAt).toBeNull()
      }),
    )
  })
})
