import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkTable } from '../criteria/check-table.ts'
import type { Condition, DecisionTable } from '../criteria/decision-table.ts'
import { capacity, daytime, fourProfiles, treated } from '../testing/example-table.ts'
import { prepareTable } from './prepare.ts'
import { suggest } from './suggest.ts'

const bound = (value: fc.Arbitrary<number>) => fc.option(fc.record({ at: value, included: fc.boolean() }))
const rangeOver = (characteristic: string, value: fc.Arbitrary<number>): fc.Arbitrary<Condition> =>
  fc.record({
    kind: fc.constant('range' as const),
    characteristic: fc.constant(characteristic),
    range: fc.record({ from: bound(value), to: bound(value) }).filter(({ from, to }) => from !== null || to !== null),
    whenUnknown: fc.constantFrom('open' as const, 'fits' as const),
    use: fc.constantFrom('decides' as const, 'decides' as const, 'shown' as const),
  })
const word: fc.Arbitrary<Condition> = fc.record({
  kind: fc.constant('among' as const),
  characteristic: fc.constant('behandeling'),
  among: fc.uniqueArray(fc.constantFrom('yes', 'no'), { minLength: 1 }),
  whenUnknown: fc.constantFrom('open' as const, 'fits' as const),
  use: fc.constant('decides' as const),
})
const percent = fc.constantFrom(0, 30, 50, 80, 100)
const score = fc.integer({ min: 1, max: 5 })
const condition = fc.oneof(rangeOver('arbeidsvermogen', percent), rangeOver('dagbesteding', score), word)
const profileKeys = ['a', 'b', 'c'] as const
const tables: fc.Arbitrary<DecisionTable> = fc
  .array(
    fc.record({
      profile: fc.constantFrom(...profileKeys),
      conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((rules) => ({
    characteristics: [capacity, treated, daytime],
    profiles: profileKeys.map((key) => ({ key, name: key })),
    rules: rules.map((one, place) => ({ ...one, id: `r${place}` })),
  }))
const value = <T>(known: fc.Arbitrary<T>) => fc.option(known, { nil: null, freq: 6 })
const person = fc.record({
  arbeidsvermogen: value(fc.constantFrom(0, 15, 29.9, 30, 40, 50, 65, 80, 90, 100)),
  behandeling: value(fc.constantFrom('yes', 'no')),
  dagbesteding: value(score),
})
const isKnown = (given: object) => Object.values(given).every((one) => one !== null)

describe('whatever the criteria', () => {
  test('each example of a finding is true: who fits two gets none, who is left out gets none', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const prepared = prepareTable(table)
        for (const { problem, example } of checkTable(table)) {
          if (example === undefined) continue
          // What the example does not name may be anything: unknown is the hardest to fit, so the rest is filled in.
          const whole = problem === 'rules-overlap' ? filled(table, example) : [example]
          if (problem === 'somebody-left-out') expect(suggest(prepared, example).profile).toBeNull()
          else expect(whole.some((one) => suggest(prepared, one).outcome === 'several')).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a table without an error never fits two profiles, and one without advice leaves nobody out', () => {
    fc.assert(
      fc.property(tables, fc.array(person, { minLength: 20, maxLength: 40 }), (table, people) => {
        const findings = checkTable(table)
        if (findings.some(({ severity }) => severity === 'error')) return
        const prepared = prepareTable(table)
        const turned = prepareTable({ ...table, rules: table.rules.toReversed() })
        const complete = !findings.some(({ problem }) => problem === 'somebody-left-out')
        for (const one of people) {
          const found = suggest(prepared, one)
          expect(found.outcome).not.toBe('several')
          expect(suggest(turned, one).profile).toBe(found.profile)
          if (isKnown(one)) expect(found.outcome).not.toBe('open')
          if (isKnown(one) && complete) expect(found.outcome).toBe('suggested')
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a suggestion is the rule read aloud: all that decides fits, or is unknown and may be', () => {
    fc.assert(
      fc.property(tables, person, (table, one) => {
        const { outcome, reasons, profile, rule } = suggest(prepareTable(table), one)
        expect(profile !== null).toBe(outcome === 'suggested')
        if (outcome !== 'suggested') return
        expect(table.rules.find(({ id }) => id === rule)?.profile).toBe(profile)
        for (const { condition: asked, verdict } of reasons)
          if (asked.use === 'decides')
            expect(verdict === 'fits' || (verdict === 'unknown' && asked.whenUnknown === 'fits')).toBe(true)
      }),
    )
  })

  test('knowing more never takes a suggestion away that rests on what was known', () => {
    const prepared = prepareTable(fourProfiles)
    fc.assert(
      fc.property(person, person, (one, more) => {
        const before = suggest(prepared, one)
        const known = Object.fromEntries(
          Object.entries(one).map(([key, held]) => [key, held ?? more[key as keyof typeof more]]),
        )
        if (before.profile !== null) expect(suggest(prepared, known).profile).toBe(before.profile)
      }),
    )
  })
})

/** An example with every value that it leaves open. */
function filled(table: DecisionTable, example: Readonly<Record<string, number | string | null>>) {
  const free = table.characteristics.filter(({ key }) => !Object.hasOwn(example, key))
  return free.reduce<Record<string, number | string | null>[]>(
    (people, one) =>
      people.flatMap((given) =>
        [null, ...(one.kind === 'choice' ? one.options : [one.least, one.most])].map((held) => ({
          ...given,
          [one.key]: held,
        })),
      ),
    [{ ...example }],
  )
}
