import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cents, euros } from '../money/index.ts'
import { costOfArm, type LineMoney, linkProblems, type PilotLink, spendingOfArm } from './index.ts'

const line = (name: string, spent: number, more: Partial<LineMoney> = {}): LineMoney => ({
  planId: 'p',
  line: name,
  name: name.toUpperCase(),
  spent: euros(spent),
  repaid: euros(0),
  committed: euros(0),
  ...more,
})
const lines = [line('buddys', 40_000, { committed: euros(85_000) }), line('fonds', 61_000, { repaid: euros(12_000) })]
const link = (name: string, share: number, arm = 'help'): PilotLink => ({ arm, planId: 'p', line: name, share })
const problems = (links: readonly PilotLink[], others: readonly PilotLink[] = []) =>
  linkProblems(
    { pilotId: 'one', links },
    { arms: ['help', 'more'], lines, others: [{ pilotId: 'two', links: others }] },
  )

describe('the lines that pay a pilot', () => {
  test.each<[string, readonly PilotLink[], readonly PilotLink[], readonly string[]]>([
    ['a whole line', [link('buddys', 10_000)], [], []],
    ['a line of which another pilot has the rest', [link('buddys', 4_000)], [link('buddys', 6_000)], []],
    ['more of a line than there is', [link('buddys', 4_001)], [link('buddys', 6_000)], ['line-shared-over']],
    ['over two arms of one pilot', [link('buddys', 6_000), link('buddys', 6_000, 'more')], [], ['line-shared-over']],
    ['an arm that is not there', [link('buddys', 1, 'nobody')], [], ['arm-not-there']],
    ['a line that is not there', [link('nothing', 1)], [], ['line-unknown']],
    ['the same line twice', [link('fonds', 1), link('fonds', 1)], [], ['name-twice']],
    ['nothing of a line', [link('fonds', 0)], [], ['share-impossible']],
  ])('%s', (_what, links, others, codes) => {
    expect(problems(links, others).map(({ code }) => code)).toEqual(codes)
  })

  test('what is spent is shared out once, whatever shares pass', () => {
    const share = fc.integer({ min: 1, max: 10_000 })
    const some = fc.array(fc.tuple(fc.constantFrom('buddys', 'fonds'), share, fc.constantFrom('help', 'more')), {
      maxLength: 6,
    })
    fc.assert(
      fc.property(some, some, (own, others) => {
        const [mine, theirs] = [own, others].map((all) => all.map(([name, of, arm]) => link(name, of, arm)))
        if (problems(mine ?? [], theirs ?? []).length > 0 || problems(theirs ?? []).length > 0) return
        const all = [...(mine ?? []), ...(theirs ?? [])]
        const shared = ['help', 'more'].map((arm) => spendingOfArm(arm, all, lines).spent)
        // Each share is rounded once: never more than half a cent off.
        expect((shared[0] ?? 0) + (shared[1] ?? 0)).toBeLessThanOrEqual(euros(40_000 + 49_000) + all.length)
      }),
    )
  })

  test('repaid loans are not spent, and what is promised stands apart', () => {
    const { spent, committed } = spendingOfArm('help', [link('buddys', 5_000), link('fonds', 10_000)], lines)
    expect([spent, committed]).toEqual([euros(20_000 + 49_000), euros(42_500)])
  })
})

const people = { assigned: 68, started: 60, analysed: 60, lost: 8 }
const report = (low: number, estimate: number, high: number) =>
  ({
    claim: 'effect',
    main: { computable: true, estimate, interval: { low, high, level: 0.95 } },
    outcome: { id: 'uit', kind: 'share', direction: 'more-is-better', horizon: '12' },
    contrast: { arm: 'help', control: 'usual' },
    estimand: 'all-assigned',
    population: { all: people, treated: people, control: people },
    engine: { name: '@vliegwiel/statistics', version: '1', estimator: 'x', inputHash: 'abc' },
    computedAt: '2026-11-20T10:00:00.000Z',
  }) as unknown as Parameters<typeof costOfArm>[0]['outflow']

describe('cost per extra person', () => {
  const today = '2026-11-26'
  const spending = spendingOfArm('help', [link('buddys', 10_000)], lines)
  const savingPerYear = { value: euros(14_000), source: 'setting', date: today, certainty: 'secondary' } as const
  const ask = (others: Partial<Parameters<typeof costOfArm>[0]>) =>
    costOfArm({ spending, outflow: report(0.05, 0.1, 0.2), savingPerYear, today, ...others })

  test('from what was booked: 40,000 for 6.8 extra people, with both ends', () => {
    const found = ask({})
    expect(found).toMatchObject({
      told: true,
      offered: 68,
      cost: {
        breakEven: 3,
        enough: 'yes',
        perExtraPerson: {
          kind: 'bounded',
          low: cents(Math.round(4_000_000 / 13.6)),
          estimate: cents(Math.round(4_000_000 / 6.8)),
          high: cents(Math.round(4_000_000 / 3.4)),
        },
      },
    })
  })

  test('where the effect may be nothing only the least is told', () => {
    expect(ask({ outflow: report(-0.02, 0.06, 0.14) })).toMatchObject({
      cost: { perExtraPerson: { kind: 'may-be-any' }, enough: 'cannot-tell' },
    })
  })

  test.each<[string, Partial<Parameters<typeof costOfArm>[0]>, string]>([
    ['without lines', { spending: spendingOfArm('more', [], lines) }, 'no-lines'],
    [
      'before anything was booked',
      { spending: spendingOfArm('help', [link('x', 1)], [line('x', 0)]) },
      'nothing-spent',
    ],
    ['without an outcome that counts leaving', { outflow: null }, 'no-outflow'],
    ['without a saving that somebody settled', { savingPerYear: null }, 'no-saving'],
  ])('%s it says why not', (_what, others, why) => expect(ask(others)).toEqual({ told: false, why }))
})
