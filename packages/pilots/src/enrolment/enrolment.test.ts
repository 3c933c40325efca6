import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { protocolOf } from '../protocol/protocol.ts'
import { someArms, someProtocol } from '../testing/some-protocol.ts'
import { drawArm, replay, seedCommitment, stratumOf, type AllocationLine } from './allocate.ts'
import { enrolmentStates, enrolmentSteps, insistOnCriteria, stateAfter, stepsFrom } from './enrolment.ts'

const blocks = protocolOf(someProtocol())
const simple = protocolOf(someProtocol({ root: { design: 'random-simple' } }))
const logOf = (plan = blocks, seed = 'zaad', people = 200): AllocationLine[] =>
  Array.from({ length: people }, (_, index) => {
    const place = { stratum: 'all', position: index + 1 }
    return { ...place, number: index + 1, participant: `P${index + 1}`, arm: drawArm(plan, seed, place) }
  })

describe('the randomisation', () => {
  test('every block of four holds two of each arm, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (seed) => {
        const log = logOf(blocks, seed, 40)
        for (let from = 0; from < 40; from += 4)
          expect(log.slice(from, from + 4).filter(({ arm }) => arm === 'help')).toHaveLength(2)
      }),
    )
  })

  test('shares of 2 and 1 come out so in every block of six', () => {
    const plan = protocolOf(
      someProtocol({ root: { blockSize: 6 }, arms: [{ ...someArms.help, share: 2 }, someArms.usual] }),
    )
    expect(logOf(plan, 'zaad', 60).filter(({ arm }) => arm === 'help')).toHaveLength(40)
  })

  test('without blocks the halves differ by chance, within four standard errors of 10,000', () => {
    const helped = logOf(simple, 'zaad', 10_000).filter(({ arm }) => arm === 'help').length
    expect(Math.abs(helped - 5000)).toBeLessThan(200)
    expect(helped).not.toBe(5000)
  })

  test('the same seed draws the same again; one changed line is found', () => {
    const log = logOf()
    expect(replay(blocks, 'zaad', log)).toEqual([])
    const changed = log.map((line, index) =>
      index === 7 ? { ...line, arm: line.arm === 'help' ? 'usual' : 'help' } : line,
    )
    expect(replay(blocks, 'zaad', changed).map(({ number }) => number)).toEqual([8])
    expect(replay(blocks, 'ander zaad', log).length).toBeGreaterThan(0)
  })

  test('the commitment tells nothing of the seed, and fits no other', () => {
    expect(seedCommitment('zaad')).toMatch(/^[0-9a-f]{64}$/)
    expect(seedCommitment('zaad')).not.toBe(seedCommitment('zaadje'))
  })

  test('within groups, who has no group cannot be drawn', () => {
    const plan = protocolOf(
      someProtocol({
        root: { design: 'random-stratified' },
        covariates: [
          {
            key: 'wijk',
            name: 'wijk',
            type: 'choice',
            options: ['noord', 'zuid'],
            stratify: true,
            adjust: false,
            subgroup: false,
          },
        ],
      }),
    )
    expect(stratumOf(plan, { wijk: 'noord' })).toBe('wijk=noord')
    expect(() => stratumOf(plan, {})).toThrow(
      expect.objectContaining({ code: 'pilots:stratum-unknown', params: { covariate: 'wijk' } }),
    )
  })
})

describe('the steps of a person', () => {
  test('only those that are offered are possible', () => {
    for (const state of enrolmentStates)
      for (const step of enrolmentSteps)
        if (stepsFrom(state).includes(step)) expect(enrolmentStates).toContain(stateAfter(state, step))
        else expect(() => stateAfter(state, step)).toThrow(expect.objectContaining({ code: 'pilots:step-impossible' }))
  })

  test('who is too young for the plan is disclosed which bound', () => {
    const plan = protocolOf(
      someProtocol({
        covariates: [
          {
            key: 'age',
            name: 'leeftijd',
            type: 'number',
            options: [],
            stratify: false,
            adjust: false,
            subgroup: false,
          },
        ],
        criteria: [{ measure: 'age', least: 27, most: null, covariate: 'age' }],
      }),
    )
    expect(() => insistOnCriteria(plan, { age: 27 })).not.toThrow()
    expect(() => insistOnCriteria(plan, { age: 26 })).toThrow(
      expect.objectContaining({
        code: 'pilots:breaks-criteria',
        params: expect.objectContaining({
          covariate: 'age',
          value: 26,
          least: 27,
          limit: { nl: ', minstens 27', en: ', at least 27' },
        }),
      }),
    )
  })
})
