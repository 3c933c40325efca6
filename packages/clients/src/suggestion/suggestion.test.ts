import { describe, expect, test } from 'vitest'
import { codesOf, valueOf } from '../testing/answers.ts'
import { among, fourProfiles, range, rule, within } from '../testing/example-table.ts'
import { changedSuggestions, failedExamples } from './changed-suggestions.ts'
import { decideProfile, departuresPerRule, type ProfileDecision } from './decide-profile.ts'
import { prepareTable } from './prepare.ts'
import { suggest } from './suggest.ts'

const table = prepareTable(fourProfiles)
const verdicts = (person: Parameters<typeof suggest>[1]) =>
  suggest(table, person).reasons.map(({ condition, verdict }) => [condition.characteristic, verdict])

describe('a suggestion says why, what does not fit and what nobody knows', () => {
  test('29.999 is below 30, 30 is not, 80 is at the top', () => {
    const of = (arbeidsvermogen: number) => suggest(table, { arbeidsvermogen, behandeling: true }).profile
    expect([of(0), of(29.999), of(30), of(79.999), of(80), of(100)]).toEqual([
      'zorg',
      'zorg',
      'inkomen',
      'inkomen',
      'werk',
      'werk',
    ])
  })

  test('what is only shown stands beside it as a miss, and decides nothing', () => {
    const person = { arbeidsvermogen: 20, behandeling: 'no', dagbesteding: 4 }
    expect(suggest(table, person)).toMatchObject({
      outcome: 'suggested',
      profile: 'meedoen',
      rule: 'r-meedoen',
      ask: [],
    })
    expect(verdicts(person)).toEqual([
      ['arbeidsvermogen', 'fits'],
      ['behandeling', 'fits'],
      ['dagbesteding', 'misses'],
    ])
  })

  test('what nobody knows is asked for, and nothing is suggested instead', () => {
    expect(suggest(table, { arbeidsvermogen: 20 })).toMatchObject({
      outcome: 'open',
      profile: null,
      ask: ['behandeling', 'dagbesteding'],
    })
    expect(suggest(table, {})).toMatchObject({ outcome: 'open', profile: null })
  })

  test('a value that cannot be is unknown, and named', () => {
    for (const arbeidsvermogen of [120, -1, Number.NaN, 'veel', true])
      expect(suggest(table, { arbeidsvermogen })).toMatchObject({ profile: null, impossible: ['arbeidsvermogen'] })
    expect(suggest(table, JSON.parse('{"__proto__": 80}') as Record<string, number>).profile).toBeNull()
  })

  test('each other profile says what keeps it away', () => {
    const { others } = suggest(table, { arbeidsvermogen: 20, behandeling: 'no' })
    expect(others.map(({ profile, misses }) => [profile, misses])).toEqual([
      ['inkomen', 1],
      ['zorg', 1],
      ['werk', 1],
    ])
  })

  test('a rule that accepts unknown suggests, and says that nobody knows', () => {
    const known = prepareTable({
      ...fourProfiles,
      rules: [
        rule(
          'r',
          'meedoen',
          within('arbeidsvermogen', range(null, 30, '[)'), { whenUnknown: 'fits' }),
          among('behandeling', ['no']),
        ),
      ],
    })
    expect(suggest(known, { behandeling: false })).toMatchObject({
      outcome: 'suggested',
      profile: 'meedoen',
      ask: ['arbeidsvermogen'],
    })
  })

  test('criteria that overlap for somebody suggest nothing: none is picked', () => {
    const both = prepareTable({
      ...fourProfiles,
      rules: [
        rule('r1', 'werk', within('arbeidsvermogen', range(0, 80))),
        rule('r2', 'zorg', within('arbeidsvermogen', range(80, 100))),
      ],
    })
    expect(suggest(both, { arbeidsvermogen: 80 })).toMatchObject({ outcome: 'several', profile: null, reasons: [] })
  })
})

describe('a person decides', () => {
  const deciding = {
    decidedBy: 'Els Bakker',
    day: '2026-11-12',
    setVersion: 4,
    profiles: ['inkomen', 'zorg', 'meedoen', 'werk'],
  }
  const suggestion = { profile: 'meedoen', rule: 'r-meedoen' }

  test('confirms, or departs with a reason', () => {
    expect(valueOf(decideProfile(suggestion, { kind: 'confirm' }, deciding))).toMatchObject({
      profile: 'meedoen',
      departs: false,
      reason: null,
    })
    expect(
      valueOf(decideProfile(suggestion, { kind: 'depart', profile: 'zorg', reason: ' behandeling begint ' }, deciding)),
    ).toMatchObject({
      profile: 'zorg',
      departs: true,
      reason: 'behandeling begint',
      suggested: 'meedoen',
      setVersion: 4,
    })
  })

  test.each([
    [suggestion, { kind: 'depart', profile: 'zorg', reason: ' ' }, deciding, ['reason-missing']],
    [suggestion, { kind: 'depart', profile: 'meedoen', reason: 'x' }, deciding, ['departs-to-the-same']],
    [suggestion, { kind: 'depart', profile: 'vliegen', reason: 'x' }, deciding, ['profile-unknown']],
    [{ profile: null, rule: null }, { kind: 'confirm' }, deciding, ['nothing-suggested']],
    [suggestion, { kind: 'confirm' }, { ...deciding, decidedBy: ' ' }, ['person-missing']],
    [suggestion, { kind: 'confirm' }, { ...deciding, day: 'today' }, ['not-a-day']],
  ] as const)('refused %#', (given, choice, by, codes) => {
    expect(codesOf(decideProfile(given, choice, by))).toEqual(codes)
  })

  test('departures are counted per rule, with where they went and how sure that is: 14 of 88', () => {
    const decision = (departs: boolean, profile = 'meedoen'): ProfileDecision => ({
      profile,
      decidedBy: 'e',
      day: '2026-01-01',
      departs,
      reason: null,
      suggested: 'meedoen',
      rule: 'r-meedoen',
      setVersion: 4,
    })
    const decisions = [
      ...Array.from({ length: 74 }, () => decision(false)),
      ...Array.from({ length: 10 }, () => decision(true, 'zorg')),
      ...Array.from({ length: 4 }, () => decision(true, 'werk')),
    ]
    expect(departuresPerRule(decisions)).toEqual([
      {
        rule: 'r-meedoen',
        decided: 88,
        departed: 14,
        share: { percent: 15.9, low: 9.7, high: 25 },
        to: [
          { profile: 'zorg', count: 10 },
          { profile: 'werk', count: 4 },
        ],
      },
    ])
  })
})

describe('before other criteria come into force', () => {
  const other = prepareTable({
    ...fourProfiles,
    rules: fourProfiles.rules.map((one) =>
      one.id === 'r-werk' ? rule('r-werk', 'werk', within('arbeidsvermogen', range(80, null, '(]'))) : one,
    ),
  })

  test('people who would get another suggestion are counted, by from and to', () => {
    const people = [79, 80, 80, 81].map((arbeidsvermogen) => ({ arbeidsvermogen }))
    expect(changedSuggestions(table, other, people)).toEqual([{ from: 'werk', to: null, people: 2 }])
  })

  test('an example that comes out otherwise is shown with what the criteria say', () => {
    const examples = [{ id: 'e1', person: { arbeidsvermogen: 80 }, profile: 'werk' }]
    expect(failedExamples(table, examples)).toEqual([])
    expect(failedExamples(other, examples).map(({ example, suggestion }) => [example.id, suggestion.outcome])).toEqual([
      ['e1', 'none'],
    ])
  })
})
