import { checkDocument } from '@vliegwiel/configuration/kind'
import { describe, expect, test } from 'vitest'
import { pilotProtocolKind } from '../kinds/protocol-kind.ts'
import { someArms, someOutcome, someProtocol } from '../testing/some-protocol.ts'
import { planChanges } from './amendments.ts'
import { detectable, plannedPeople } from './detectable.ts'
import { planHash } from './plan-hash.ts'
import { primaryOutcome, protocolOf, type Outcome } from './protocol.ts'

const primary = (content = someProtocol()) => primaryOutcome(protocolOf(content)) as Outcome
const rules = (content: Parameters<typeof checkDocument>[1]) =>
  checkDocument(pilotProtocolKind, content).map(({ rule, field, severity }) => [rule, field, severity])

describe('what the plan can see', () => {
  test('177 an arm sees 15 per 100 and no less, at a third expected and 80 % power (domain.md, system 2)', () => {
    const plan = protocolOf(someProtocol())
    expect(plannedPeople(plan)).toEqual(
      new Map([
        ['help', 177],
        ['usual', 177],
      ]),
    )
    expect(detectable(plan, 'help', primary())).toMatchObject({ up: 15, down: 13, per: 100, stories: false })
  })

  test('twenty against twenty are stories: 41 or more per 100', () => {
    const plan = protocolOf(someProtocol({ root: { people: 40 } }))
    const answer = detectable(plan, 'help', primary())
    expect(answer).toMatchObject({ computable: true, stories: true })
    expect(answer.computable && answer.up).toBeGreaterThanOrEqual(41)
  })

  test('an open field is a code, not a guess', () => {
    const content = someProtocol({ outcomes: [{ ...someOutcome, expected: null }] })
    expect(detectable(protocolOf(content), 'help', primary(content))).toMatchObject({ computable: false })
  })

  test('drawing whole units sees less than drawing persons', () => {
    const clusters = someProtocol({ root: { design: 'random-cluster', clusters: 12 } })
    const [persons, units] = [someProtocol(), clusters].map((content) =>
      detectable(protocolOf(content), 'help', primary(content)),
    )
    expect(persons?.computable && units?.computable && units.up > persons.up).toBe(true)
  })

  test('what the report of a cluster trial refuses, the plan does not promise', () => {
    const plan = (clusters: number | null, kind: 'share' | 'days' = 'share', shares: [number, number] = [1, 1]) =>
      someProtocol({
        root: { design: 'random-cluster', unit: 'neighbourhood', clusters },
        arms: [
          { ...someArms.help, share: shares[0] },
          { ...someArms.usual, share: shares[1] },
        ],
        outcomes: [{ ...someOutcome, kind }],
      })
    const seen = (content: ReturnType<typeof plan>) => detectable(protocolOf(content), 'help', primary(content))
    for (const clusters of [null, 2, 7])
      expect(seen(plan(clusters))).toMatchObject({ computable: false, code: 'too-few-clusters' })
    // Eight units by one to three: two against six.
    expect(seen(plan(8, 'share', [1, 3]))).toMatchObject({ code: 'too-few-clusters' })
    expect(seen(plan(8, 'days'))).toMatchObject({ code: 'clustered' })
    expect(seen(plan(8)).computable).toBe(true)
    expect(rules(plan(7)).map(([rule]) => rule)).toContain('enough-units')
    expect(rules(plan(8, 'share', [1, 3])).map(([rule]) => rule)).toContain('enough-units')
    expect(rules(plan(8, 'days')).map(([rule]) => rule)).toContain('no-days-by-unit')
    expect(rules(plan(8)).map(([rule]) => rule)).not.toContain('enough-units')
  })

  test('fewer units see less, with the same people in them', () => {
    const up = [8, 12, 24, 80].map((clusters) => {
      const content = someProtocol({ root: { design: 'random-cluster', clusters, people: clusters * 30 } })
      const answer = detectable(protocolOf(content), 'help', primary(content))
      return answer.computable ? answer.up : Infinity
    })
    expect(up).toEqual(up.toSorted((one, other) => other - one))
    expect(up.every(Number.isFinite)).toBe(true)
  })

  test('a plan from before the rule for small strata keeps its fingerprint', () => {
    expect('smallStrata' in protocolOf(someProtocol())).toBe(false)
    const named = protocolOf(someProtocol({ root: { smallStrata: 'leave-out' } }))
    expect(named.smallStrata).toBe('leave-out')
    expect(planHash(named)).not.toBe(planHash(protocolOf(someProtocol())))
  })
})

describe('what must hold before it may come into force', () => {
  test('a whole protocol has nothing to fix', () => {
    expect(rules(someProtocol())).toEqual([])
  })

  test.each([
    ['no comparison', someProtocol({ arms: [someArms.help] }), 'one-comparison'],
    ['two main outcomes', someProtocol({ outcomes: [someOutcome, { ...someOutcome, key: 'other' }] }), 'one-primary'],
    ['no randomisation and no reason', someProtocol({ root: { design: 'not-random' } }), 'why-not-randomised'],
    ['a block that cannot be shared', someProtocol({ root: { blockSize: 5 } }), 'block-size'],
    [
      'whole units drawn where it says persons',
      someProtocol({ root: { design: 'random-cluster', clusters: 40, unit: 'person' } }),
      'unit-of-design',
    ],
    ['groups that nobody named', someProtocol({ root: { design: 'random-stratified' } }), 'a-stratum'],
    ['a word twice', someProtocol({ arms: [someArms.help, { ...someArms.usual, key: 'help' }] }), 'short-word'],
    ['nothing expected', someProtocol({ outcomes: [{ ...someOutcome, expected: null }] }), 'detectable'],
    [
      'a guarded outcome without a margin',
      someProtocol({ outcomes: [someOutcome, { ...someOutcome, key: 'health', rank: 'guardrail', margin: null }] }),
      'guarded-margin',
    ],
    [
      'a value before that is not kept',
      someProtocol({ outcomes: [{ ...someOutcome, baseline: 're75' }] }),
      'known-characteristic',
    ],
  ])('%s', (_name, content, rule) => {
    expect(rules(content).map(([found]) => found)).toContain(rule)
  })

  test('an ingredient of one’s own is advice: it stops nothing', () => {
    const own = someProtocol({ arms: [{ ...someArms.help, ingredients: ['koffie'] }, someArms.usual] })
    expect(rules(own)).toEqual([['known-ingredient', 'ingredients', 'advice']])
  })
})

describe('after the lock', () => {
  test('a changed main outcome is seen first', () => {
    const now = protocolOf(someProtocol({ outcomes: [{ ...someOutcome, months: 6 }] }))
    expect(planChanges(protocolOf(someProtocol()), now)).toEqual([
      { part: 'outcome', key: 'at-work-12', change: 'changed', weight: 'primary-outcome' },
    ])
  })

  test('the same plan has the same hash, another has another', () => {
    expect(planHash(protocolOf(someProtocol()))).toBe(planHash(protocolOf(structuredClone(someProtocol()))))
    expect(planHash(protocolOf(someProtocol({ root: { people: 355 } })))).not.toBe(planHash(protocolOf(someProtocol())))
  })
})
