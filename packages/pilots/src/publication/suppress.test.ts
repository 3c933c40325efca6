import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suppress, type EarlierVersion, type RawFigure } from './suppress.ts'

const threshold = 10

interface Person {
  readonly arm: string
  /** Version from which this person takes part, and from which each outcome is known. */
  readonly from: number
  readonly outcomes: Readonly<Record<string, { readonly since: number; readonly yes: boolean }>>
}

const outcomes = { 'left-6': 6, 'left-12': 12 }

const person = fc
  .record({
    arm: fc.constantFrom('help', 'usual'),
    from: fc.integer({ min: 1, max: 3 }),
    early: fc.record({ since: fc.integer({ min: 1, max: 4 }), yes: fc.boolean() }),
    late: fc.record({ since: fc.integer({ min: 1, max: 4 }), yes: fc.boolean() }),
  })
  .map(({ arm, from, early, late }): Person => ({
    arm,
    from,
    // Who left after six months has left after twelve; who has the late value has the early one.
    outcomes: { 'left-6': early, 'left-12': { since: Math.max(early.since, late.since), yes: early.yes || late.yes } },
  }))

type Group = ReadonlySet<Person>

/** The real groups behind the counts of one version. */
function groups(people: readonly Person[], arm: string, version: number) {
  const here = people.filter((one) => one.arm === arm && one.from <= version)
  const known = (outcome: string) => here.filter((one) => (one.outcomes[outcome]?.since ?? 9) <= version)
  return {
    assigned: new Set(here),
    of: (outcome: string) => ({
      n: new Set(known(outcome)),
      events: new Set(known(outcome).filter((one) => one.outcomes[outcome]?.yes)),
      rest: new Set(known(outcome).filter((one) => one.outcomes[outcome]?.yes === false)),
    }),
  }
}

const rawFigures = (people: readonly Person[], version: number): RawFigure[] =>
  ['help', 'usual'].flatMap((arm) =>
    Object.keys(outcomes).map((outcome) => {
      const at = groups(people, arm, version).of(outcome)
      const before = groups(people, arm, version - 1).of(outcome)
      const raw = { metric: 'outflow', cumulative: true, kind: 'share' as const }
      const changed = [...at.n].filter((one) => !before.n.has(one)).length
      const yes = at.events.size
      return { ...raw, outcome, arm, n: at.n.size, sum: yes, sumsq: yes, magnitude: yes, changed }
    }),
  )

function publishAll(people: readonly Person[], versions: number): EarlierVersion[] {
  const published: EarlierVersion[] = []
  for (let version = 1; version <= versions; version += 1) {
    const arms = ['help', 'usual'].map((arm) => ({ arm, assigned: groups(people, arm, version).assigned.size }))
    const figures = rawFigures(people, version)
    const answer = suppress({ threshold, version, arms, figures, earlier: published })
    published.push({
      arms: arms.map(({ arm }) => ({ key: arm, assigned: answer.assigned.get(arm) ?? null })),
      figures: answer.figures,
    })
  }
  return published
}

/** Every group whose size the reader was disclosed, as the real people in it. */
function knownGroups(people: readonly Person[], published: readonly EarlierVersion[], arm: string) {
  const found: { name: string; version: number; group: Group }[] = []
  const at = (version: number) => groups(people, arm, version)
  // A count that was kept tells of the version in which it first stood.
  const assigned = published.map(({ arms }) => arms.find(({ key }) => key === arm)?.assigned ?? null)
  for (const [index, { figures }] of published.entries()) {
    const first = assigned.indexOf(assigned[index] ?? null)
    const all = assigned[index] === null ? null : at(first + 1).assigned
    if (all) found.push({ name: `assigned ${first + 1}`, version: published.length, group: all })
    for (const figure of figures.filter((one) => one.arm === arm && one.counts)) {
      const { n, events, rest } = at(figure.since).of(figure.outcome)
      expect(figure.counts).toEqual({ n: n.size, events: events.size })
      const name = `${figure.outcome} ${figure.since}`
      found.push(
        { name: `n ${name}`, version: figure.since, group: n },
        { name: `yes ${name}`, version: figure.since, group: events },
        { name: `no ${name}`, version: figure.since, group: rest },
      )
      const lost = new Set([...(all ?? [])].filter((one) => !n.has(one)))
      const subtracts = all !== null && [...n].every((one) => all.has(one))
      if (subtracts) found.push({ name: `lost ${name} of ${first + 1}`, version: figure.since, group: lost })
    }
  }
  return found
}

describe('suppression (T11)', () => {
  test('no group of 1 to 9 people is disclosed, nor follows by subtracting groups that lie in each other', () => {
    let disclosed = 0
    let renewed = 0
    fc.assert(
      fc.property(fc.array(person, { minLength: 20, maxLength: 600, size: 'max' }), (people) => {
        const published = publishAll(people, 4)
        disclosed += published.flatMap(({ figures }) => figures.filter(({ counts }) => counts)).length
        renewed += published.flatMap(({ figures }) => figures.filter(({ counts, since }) => counts && since > 1)).length
        for (const arm of ['help', 'usual']) {
          const known = knownGroups(people, published, arm)
          for (const { name, version, group } of known) {
            if (group.size > 0) expect(group.size, name).toBeGreaterThanOrEqual(threshold)
            for (const other of known) {
              // That a newer part lies in an older whole is chance: nobody can know it.
              const inside = other.version <= version && [...other.group].every((each) => group.has(each))
              const left = group.size - other.group.size
              if (inside && left > 0) expect(left, `${name} without ${other.name}`).toBeGreaterThanOrEqual(threshold)
            }
          }
        }
      }),
      { numRuns: 200 },
    )
    // The rule is kept by telling what can be disclosed, not by silence.
    expect(disclosed).toBeGreaterThan(500)
    expect(renewed).toBeGreaterThan(100)
  })

  const one = (n: number, sum: number, changed = n): RawFigure => ({
    outcome: 'at-work-12',
    arm: 'help',
    metric: 'at-work',
    cumulative: false,
    kind: 'share',
    n,
    sum,
    sumsq: sum,
    magnitude: sum,
    changed,
  })
  const ask = (figures: RawFigure[], assigned: number, earlier: EarlierVersion[] = []) =>
    suppress({ threshold, version: earlier.length + 1, arms: [{ arm: 'help', assigned }], figures, earlier })

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('a group of %i is hidden, and its other half with it', (small) => {
    for (const figure of [one(40, small), one(40, 40 - small), one(small, 0)]) {
      const [disclosed] = ask([figure], 60).figures
      expect(disclosed).toMatchObject({ counts: null, moments: null, hidden: 'small-cell' })
    }
  })

  test('enough people are disclosed as they are', () => {
    const answer = ask([one(40, 19)], 60)
    expect(answer.figures[0]).toMatchObject({ counts: { n: 40, events: 19 }, hidden: null, since: 1 })
    expect(answer.assigned.get('help')).toBe(60)
  })

  test('three lost people are not disclosed: the number assigned stays away', () => {
    expect(ask([one(57, 20)], 60).assigned.get('help')).toBeNull()
  })

  test('three persons more change nothing that is disclosed; thirty do', () => {
    const first = ask([one(40, 19)], 60)
    const earlier = [{ arms: [{ key: 'help', assigned: 60 }], figures: first.figures }]
    expect(ask([one(43, 20, 3)], 63, earlier).figures[0]).toMatchObject({ counts: { n: 40, events: 19 }, since: 1 })
    expect(ask([one(70, 31, 30)], 90, earlier).figures[0]).toMatchObject({ counts: { n: 70, events: 31 }, since: 2 })
  })

  test('a corrected amount of one person is not disclosed: the difference of the sums would be that person', () => {
    const mean = (sum: number, changed: number): RawFigure => ({
      ...one(40, sum, changed),
      kind: 'mean',
      sumsq: (sum * sum) / 30,
      magnitude: sum,
    })
    const first = ask([mean(4000, 40)], 60)
    const earlier = [{ arms: [{ key: 'help', assigned: 60 }], figures: first.figures }]
    expect(ask([mean(4100, 1)], 60, earlier).figures[0]).toMatchObject({ moments: { sum: 4000 }, since: 1 })
    expect(ask([mean(4100, 12)], 60, earlier).figures[0]).toMatchObject({ moments: { sum: 4100 }, since: 2 })
  })

  describe('amounts', () => {
    const amounts = (values: readonly number[]): RawFigure => {
      const sumOf = (of: (value: number) => number) => values.reduce((sum, value) => sum + of(value), 0)
      return {
        ...one(values.length, sumOf(Number)),
        kind: 'mean',
        sumsq: sumOf((value) => value * value),
        magnitude: sumOf(Math.abs),
      }
    }
    const disclosed = (values: readonly number[]) => ask([amounts(values)], 60).figures[0]
    const zeros = (many: number) => Array.from({ length: many }, () => 0)

    test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
      '%i earn and thirty do not: not disclosed, for the sums would show it',
      (earners) => {
        const values = [...zeros(30), ...Array.from({ length: earners }, (_, index) => 900 + index * 50)]
        expect(disclosed(values)).toMatchObject({ moments: null, hidden: 'traceable' })
      },
    )

    test('one amount that dwarfs forty others is not disclosed, whatever its sign', () => {
      const others = Array.from({ length: 40 }, (_, index) => 10 + index)
      expect(disclosed([...others, 50_000])).toMatchObject({ hidden: 'traceable' })
      expect(disclosed([...others, -50_000])).toMatchObject({ hidden: 'traceable' })
    })

    test('what everybody has is not disclosed', () => {
      expect(disclosed(zeros(40))).toMatchObject({ hidden: 'traceable' })
      expect(disclosed(zeros(40).map(() => 1234.56))).toMatchObject({ hidden: 'traceable' })
    })

    test('amounts that many carry are disclosed, also around zero', () => {
      const spread = Array.from({ length: 40 }, (_, index) => 600 + index * 20)
      expect(disclosed(spread)).toMatchObject({ hidden: null, moments: { n: 40, sum: 39_600 } })
      expect(disclosed(spread.map((value) => value - 990))).toMatchObject({ hidden: null, moments: { sum: 0 } })
    })
  })
})
