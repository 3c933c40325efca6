import type { Block, FieldValue } from '@vliegwiel/configuration'
import { checkDocument, describeChanges, emptyDocument, structureProblems } from '@vliegwiel/configuration/kind'
import { changeBlock } from '@vliegwiel/configuration/merge'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareRules } from '../index.ts'
import { nationalParameters, parameterSubjects, type ParameterVersion } from '../parameters/index.ts'
import { isBenefitRefusal } from '../refusal.ts'
import { contact } from '../testing/some-situation.ts'
import { amountBlocks, amountFields } from './amount-blocks.ts'
import { amountBlock, amountsDocument, parametersOf } from './amounts-document.ts'
import { exampleHouseholds } from './example-households.ts'
import { lawAmountsKind } from './law-amounts-kind.ts'

const shipped = emptyDocument(lawAmountsKind, 'Bedragen van de wet')
const latest = nationalParameters.norms.at(-1)
if (latest === undefined) throw new Error('no norms')
const raise = (values: ParameterVersion['values'], percent: number) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, Math.round(((value ?? 0) * (100 + percent)) / 100)]),
  )
const norms2027: ParameterVersion = {
  ...latest,
  validFrom: '2027-01-01',
  staleAfter: '2027-06-30',
  source: 'Staatscourant 2026, 40000',
  values: raise(latest.values, 1),
}
const withBlocks = (...blocks: Block[]): Block => ({ ...shipped, children: [...(shipped.children ?? []), ...blocks] })
const january = withBlocks(amountBlock('norms', norms2027))
const changed = (fields: Record<string, FieldValue>) =>
  changeBlock(january, 'norms-2027-01-01', (block) => ({ ...block, fields: { ...block.fields, ...fields } }))
const results = (content: Block) =>
  checkDocument(lawAmountsKind, content).map(({ blockId, field, rule, severity }) => [blockId, field, rule, severity])

describe('the document with the amounts of the law', () => {
  test('begins with what the package holds, loses nothing of it, and is in order without any advice', () => {
    expect(structureProblems(lawAmountsKind, shipped)).toEqual([])
    expect(results(shipped)).toEqual([])
    const back = parametersOf(shipped)
    for (const subject of parameterSubjects)
      expect(back[subject]).toEqual(
        (nationalParameters[subject] as readonly ParameterVersion[]).map((version) => ({
          ...version,
          origin: 'document',
        })),
      )
  })

  test('every subject and every amount that the calculator knows has its field', () => {
    expect(Object.keys(amountBlocks).toSorted()).toEqual([...parameterSubjects].toSorted())
    for (const subject of parameterSubjects)
      for (const { values } of nationalParameters[subject])
        for (const key of Object.keys(values)) expect(Object.keys(amountFields(subject))).toContain(key)
  })

  test('the norms of the next January are in order', () => {
    expect(results(january)).toEqual([])
    const [change] = describeChanges(lawAmountsKind, shipped, january)
    expect(change?.sentence.nl).toBe('Bijstandsnormen “1 januari 2027” is nieuw.')
  })
})

describe('what is looked at before amounts go into force', () => {
  const about = 'norms-2027-01-01'
  test.each<[string, Record<string, FieldValue>, (string | null)[]]>([
    ['no source', { source: '' }, [about, 'source', 'field-required', 'error']],
    ['no source but spaces', { source: '   ' }, [about, 'source', 'field-value', 'error']],
    ['no first day', { validFrom: null }, [about, 'validFrom', 'field-required', 'error']],
    ['days the wrong way round', { staleAfter: '2026-12-31' }, [about, 'staleAfter', 'amounts-reversed', 'error']],
    ['a day on which two versions hold', { validFrom: '2026-12-31' }, [about, 'validFrom', 'amounts-overlap', 'error']],
    ['an amount that is missing', { couple: null }, [about, 'couple', 'amounts-missing', 'error']],
    ['half a cent', { couple: 200_000.5 }, [about, 'couple', 'field-value', 'error']],
    ['less than nothing', { couple: -1 }, [about, 'couple', 'field-value', 'error']],
    ['one amount fewer', { 'no-parents-18-20': null }, [about, 'no-parents-18-20', 'amounts-fewer', 'advice']],
    ['two digits the wrong way round', { single: 134_365 }, [about, 'single', 'amounts-jump', 'advice']],
    ['ten times as much', { single: 1_433_65 * 6 }, [about, 'single', 'amounts-jump', 'advice']],
    [
      'a day in between on which nothing holds',
      { validFrom: '2027-01-02' },
      [about, 'validFrom', 'amounts-gap', 'advice'],
    ],
    ['no last day', { staleAfter: null }, [about, 'staleAfter', 'amounts-no-end', 'advice']],
  ])('%s', (_what, fields, expected) => {
    expect(results(changed(fields))).toEqual([expected])
  })

  test('an amount that exists and is not here is said so, and may be empty', () => {
    expect(results(changed({ couple: null, status: 'unknown' }))).toEqual([])
  })

  test('a share that changed is worth a look, however little', () => {
    const sharing = { ...nationalParameters.costSharing.at(-1), validFrom: '2027-01-01', staleAfter: null }
    const next = { ...sharing, values: { ...sharing.values, 'fixed-share': 3900 } } as ParameterVersion
    expect(results(withBlocks(amountBlock('costSharing', next)))).toEqual([
      ['costsharing-2027-01-01', 'fixed-share', 'amounts-jump', 'advice'],
    ])
  })

  test('an overlap names the other version and offers the day after it', () => {
    const [found] = checkDocument(lawAmountsKind, changed({ validFrom: '2026-12-31' }))
    expect(found?.problem.nl).toBe('Op 31 december 2026 gelden twee versies: ook die van 1 juli 2026.')
    expect(found?.suggestion).toBe('2027-01-01')
  })

  test('a document without an amount is not finished', () => {
    expect(results({ ...shipped, children: [] })).toEqual([['root', null, 'amounts-none', 'error']])
  })

  // Whatever somebody does to a document: what passes can be reckoned with, and what cannot be does not pass.
  test('a document without errors always makes rules, and one with contradictions always has an error', () => {
    const days = fc.constantFrom(
      '2026-06-30',
      '2026-07-01',
      '2026-12-31',
      '2027-01-01',
      '2027-06-30',
      '2027-07-01',
      '2031-01-01',
    )
    const block = fc.record({
      subject: fc.constantFrom(...parameterSubjects),
      from: days,
      until: fc.option(days),
      raised: fc.integer({ min: -50, max: 50 }),
      left: fc.integer({ min: 0, max: 20 }),
      status: fc.constantFrom('verified', 'unverified', 'unknown'),
    })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (drawn) => {
        const blocks = drawn.map(({ subject, from, until, raised, left, status }, place): Block => {
          const last = nationalParameters[subject].at(-1) as ParameterVersion
          const made = amountBlock(subject, {
            ...last,
            validFrom: from,
            staleAfter: until,
            values: raise(last.values, raised),
          })
          const keys = Object.keys(amountFields(subject))
          const fields = { ...made.fields, status, [keys[left] ?? 'note']: null }
          return { ...made, id: `nieuw-${place}`, fields }
        })
        const content = withBlocks(...blocks)
        const errors = checkDocument(lawAmountsKind, content).filter(({ severity }) => severity === 'error')
        let refused = false
        try {
          prepareRules({ ordinance: { terms: [] }, contact, parameters: parametersOf(content) })
        } catch (error) {
          if (!isBenefitRefusal(error)) throw error
          refused = true
        }
        if (errors.length === 0) expect(refused).toBe(false)
        if (refused) expect(errors.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what new amounts do', () => {
  const below = { tenants: 17, overriding: 0 }
  const impact = (before: Block | null, after: Block) =>
    lawAmountsKind.impact?.({ key: 'bedragen', before, after, inForce: [], below }) ?? []

  test('twenty-four households, in euros, beside what they had the month before', () => {
    const [versions, households, followers] = impact(shipped, january)
    expect(versions?.count).toBe(1)
    expect(households?.details).toHaveLength(24)
    expect(exampleHouseholds).toHaveLength(24)
    expect(followers?.count).toBe(17)
    const plain = (households?.details ?? []).map(({ nl }) => nl.replaceAll('\u00a0', ' '))
    // Nobody can be told an amount of 2027 while the holiday allowance of 2027 is not known: only the norms are here.
    expect(plain[2]).toBe('Alleenstaande van 35: € 1.419,46 in december 2026, nog onbekend in januari 2027.')
  })

  test('with everything a household needs the new amount and the difference are named', () => {
    const allowance = nationalParameters.holidayAllowance.at(-1)
    if (allowance === undefined) throw new Error('no holiday allowance')
    const next = { ...allowance, validFrom: '2027-01-01', staleAfter: '2027-12-31' }
    const after = withBlocks(amountBlock('norms', norms2027), amountBlock('holidayAllowance', next))
    const [, households] = impact(shipped, after)
    const plain = (households?.details ?? []).map(({ nl }) => nl.replaceAll('\u00a0', ' '))
    expect(plain[2]).toBe('Alleenstaande van 35: € 1.419,46 in december 2026, € 1.433,65 in januari 2027 (+ € 14,19).')
    expect(households?.count).toBeGreaterThan(13)
  })

  test('a correction says what an amount was and what it becomes in that same month', () => {
    const corrected = changeBlock(shipped, 'norms-2026-07-01', (block) => ({
      ...block,
      fields: { ...block.fields, single: 142_000 },
    }))
    const [, households] = impact(shipped, corrected)
    const plain = (households?.details ?? []).map(({ nl }) => nl.replaceAll('\u00a0', ' '))
    expect(plain[2]).toBe('Alleenstaande van 35: € 1.419,46 wordt € 1.420,00 in juli 2026 (+ € 0,54).')
  })

  test('nothing changed is nothing counted, and a document that contradicts itself does not fall over', () => {
    expect(
      impact(shipped, shipped)
        .slice(0, 2)
        .map(({ count }) => count),
    ).toEqual([0, 0])
    const broken = withBlocks(amountBlock('norms', { ...norms2027, validFrom: '2026-08-01', staleAfter: '2026-07-01' }))
    expect(() => impact(shipped, broken)).not.toThrow()
    expect(impact(null, amountsDocument('Bedragen', nationalParameters))[0]?.count).toBeGreaterThan(50)
  })
})

test('amounts of the law always have a second pair of eyes, whatever a tenant settled', () => {
  expect(lawAmountsKind.fourEyes).toBe('always')
})
