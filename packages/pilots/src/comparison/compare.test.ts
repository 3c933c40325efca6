import { describe, expect, test } from 'vitest'
import type { PublicationContent } from '../publication/publication.ts'
import { compare } from './compare.ts'
import type { Contrast } from './comparability.ts'

function published(
  change: Partial<PublicationContent> = {},
  counts = { help: [60, 177], usual: [40, 177] },
): PublicationContent {
  return {
    format: 'vliegwiel-pilot-publication-1',
    title: 'Proef',
    question: '',
    population: '',
    design: 'random-simple',
    unit: 'person',
    planHash: 'abc',
    lockedAt: '2026-01-01T00:00:00.000Z',
    deviations: [],
    synthetic: true,
    source: null,
    threshold: 10,
    arms: [
      {
        key: 'help',
        name: 'extra hulp',
        role: 'help',
        ingredients: ['personal-contact'],
        assigned: 177,
        costPerPerson: null,
      },
      {
        key: 'usual',
        name: 'gewone hulp',
        role: 'comparison',
        ingredients: ['usual-help'],
        assigned: 177,
        costPerPerson: null,
      },
    ],
    outcomes: [
      {
        key: 'work',
        name: 'aan het werk',
        rank: 'primary',
        metric: 'at-work',
        kind: 'share',
        months: 12,
        phase: 'after',
        direction: 'more-is-better',
        unit: 'mensen',
        margin: null,
      },
    ],
    criteria: [{ measure: 'age', least: 27, most: 64 }],
    figures: Object.entries(counts).map(([arm, [events = 0, n = 0]]) => ({
      outcome: 'work',
      arm,
      counts: { events, n },
      moments: null,
      hidden: null,
      since: 1,
    })),
    engine: { name: '@vliegwiel/statistics', version: '0.2.0' },
    ...change,
  }
}

const contrast = (id: string, content = published()): Contrast => ({ id, content, arm: 'help', outcome: 'work' })
const differing = (other: PublicationContent, crosswalk: Parameters<typeof compare>[1] = []) =>
  compare([contrast('Utrecht'), contrast('Groningen', other)], crosswalk)
    .gates[0]?.lines.filter(({ verdict }) => verdict === 'differs')
    .map(({ subject, mine, theirs }) => [subject, mine, theirs])

describe('the gate (domain.md, system 6)', () => {
  const [arm, usual] = published().arms
  const [outcome] = published().outcomes
  if (!arm || !usual || !outcome) throw new Error('the example has two arms and an outcome')
  const groningen = published({
    arms: [{ ...arm, ingredients: ['no-duty-to-apply'] }, usual],
    outcomes: [{ ...outcome, metric: 'outflow', months: 24 }],
  })

  test('Utrecht against Groningen is refused with arm, outcome and horizon; there is no mean', () => {
    expect(differing(groningen)).toEqual([
      ['ingredients', 'personal-contact', 'no-duty-to-apply'],
      ['metric', 'at-work', 'outflow'],
      ['horizon', '12', '24'],
    ])
    expect(compare([contrast('Utrecht'), contrast('Groningen', groningen)]).pooled).toBeNull()
  })

  test('when those match, it pools', () => {
    const { pooled, gates } = compare([contrast('Utrecht'), contrast('Groningen')])
    expect(gates[0]?.comparable).toBe(true)
    expect(pooled?.computable && pooled.k).toBe(2)
  })

  test('a crosswalk says that another word means the same', () => {
    const other = published({ arms: [{ ...arm, ingredients: ['maatjescontact'] }, usual] })
    expect(differing(other)).toHaveLength(1)
    expect(differing(other, [{ from: 'maatjescontact', to: 'personal-contact' }])).toEqual([])
  })

  test('people who cannot overlap stop it; people who overlap in part are disclosed', () => {
    expect(differing(published({ criteria: [{ measure: 'age', least: 18, most: 26 }] }))).toEqual([
      ['population', 'age 27–64', 'age 18–26'],
    ])
    expect(differing(published({ criteria: [{ measure: 'age', least: 50, most: 64 }] }))).toEqual([])
  })

  test('randomised beside not randomised is refused', () => {
    expect(differing(published({ design: 'not-random' }))).toEqual([['design', 'random', 'not-random']])
  })

  test('a hidden figure keeps its name and its reason', () => {
    const hidden = published()
    const figures = hidden.figures.map((one) => ({ ...one, counts: null, hidden: 'small-cell' as const }))
    expect(compare([contrast('Utrecht'), contrast('Klein', { ...hidden, figures })]).hidden).toEqual([
      { id: 'Klein', why: 'small-cell' },
    ])
  })

  test('a pilot of whole units is not pooled as if its people had been drawn', () => {
    const units = published({ design: 'random-cluster' })
    const { pooled, hidden } = compare(
      ['Utrecht', 'Zeist', 'Leiden', 'Emmen', 'Assen'].map((id) => contrast(id, id === 'Zeist' ? units : undefined)),
    )
    expect(hidden).toEqual([{ id: 'Zeist', why: 'by-unit' }])
    expect(pooled?.computable && pooled.k).toBe(4)
  })

  test('below four pilots there is no verdict, however many stand in the list', () => {
    for (let k = 2; k <= 6; k++) {
      const { pooled } = compare(Array.from({ length: k }, (_, index) => contrast(`P${index}`)))
      if (!pooled?.computable) throw new Error('these can be pooled')
      expect(typeof pooled.verdict === 'string').toBe(k >= 4)
    }
  })

  test('two hundred pilots are compared, whatever the order', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      contrast(`P${index}`, published({}, { help: [50 + (index % 20), 177], usual: [40, 177] })),
    )
    const [one, other] = [compare(many), compare([many[0] as Contrast, ...many.slice(1).toReversed()])]
    expect(one.pooled).toEqual(other.pooled)
  })
})
