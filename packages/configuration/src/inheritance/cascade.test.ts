import { expect, test } from 'vitest'
import type { Block } from '../blocks/block.ts'
import { cascade, type StandingDocument } from './cascade.ts'

const text = (id: string, body: string, children: Block[] = []): Block => ({
  id,
  type: 'text',
  fields: { body },
  ...(children.length > 0 ? { children } : {}),
})
const page = (...children: Block[]): Block => ({ id: 'root', type: 'root', fields: { title: 'Betaaldata' }, children })

const below = [
  { tenantId: 'region', path: ['national', 'region'] },
  { tenantId: 'helmond', path: ['national', 'region', 'helmond'] },
  { tenantId: 'emmen', path: ['national', 'region', 'emmen'] },
]
const untouched = (content: Block): StandingDocument => ({ content, inherited: null, own: false, withdrawn: false })

test('the override of a nested block survives three releases of the base', () => {
  const nested = (outer: string, inner: string, other: string) =>
    page(text('outer', outer, [text('inner', inner), text('brother', other)]))
  let base = nested('Betalen', 'Op de 20e', 'Bel ons')
  let helmond: StandingDocument = {
    content: nested('Betalen', 'Op de 15e', 'Bel ons'),
    inherited: base,
    own: false,
    withdrawn: false,
  }
  const releases = [
    nested('Wanneer betalen wij?', 'Op de 20e', 'Bel ons'),
    nested('Wanneer betalen wij?', 'Op de 20e', 'Bel 14 0492'),
    page(
      text('new', 'Eerst dit'),
      text('outer', 'Wanneer betalen wij?', [text('brother', 'Bel 14 0492'), text('inner', 'Op de 20e')]),
    ),
  ]
  for (const released of releases) {
    const standing = new Map([
      ['region', untouched(base)],
      ['helmond', helmond],
      ['emmen', untouched(base)],
    ])
    const outcomes = new Map(
      cascade('national', released, 'national', below, standing).map((one) => [one.tenantId, one]),
    )
    const mine = outcomes.get('helmond')
    expect(JSON.stringify(mine?.content)).toContain('Op de 15e')
    expect(mine?.ownBlocks).toEqual(['inner'])
    expect(mine?.changes.filter(({ weight }) => weight === 'conflict')).toEqual([])
    expect(outcomes.get('emmen')?.content).toEqual(released)
    expect(outcomes.get('emmen')?.inherited).toBeNull()
    base = released
    helmond = { content: mine?.content ?? base, inherited: mine?.inherited ?? null, own: false, withdrawn: false }
  }
  expect(helmond.content).toEqual(
    page(
      text('new', 'Eerst dit'),
      text('outer', 'Wanneer betalen wij?', [text('brother', 'Bel 14 0492'), text('inner', 'Op de 15e')]),
    ),
  )
})

test('a base that changes the very block that is overridden leaves the override in force and asks', () => {
  const [before, after] = [page(text('when', 'Op de 20e')), page(text('when', 'Op de 25e'))]
  const mine: StandingDocument = {
    content: page(text('when', 'Op de 15e')),
    inherited: before,
    own: false,
    withdrawn: false,
  }
  const standing = new Map([
    ['region', untouched(before)],
    ['helmond', mine],
  ])
  const outcome = cascade('national', after, 'national', below, standing).find(({ tenantId }) => tenantId === 'helmond')
  expect(outcome?.content).toEqual(page(text('when', 'Op de 15e')))
  expect(outcome?.changes).toEqual([
    {
      blockId: 'when',
      weight: 'conflict',
      reason: 'field',
      was: text('when', 'Op de 20e'),
      becomes: text('when', 'Op de 25e'),
      yours: text('when', 'Op de 15e'),
    },
  ])
})

test('what a region changed is the base of its municipalities', () => {
  const national = page(text('when', 'Op de 20e'), text('who', 'Iedereen'))
  const region: StandingDocument = {
    content: page(text('when', 'Op de 18e'), text('who', 'Iedereen')),
    inherited: national,
    own: false,
    withdrawn: false,
  }
  const released = page(text('when', 'Op de 20e'), text('who', 'Wie bijstand heeft'))
  const outcomes = cascade('national', released, 'national', below, new Map([['region', region]]))
  expect(outcomes.map(({ tenantId, from }) => [tenantId, from])).toEqual([
    ['region', 'national'],
    ['helmond', 'region'],
    ['emmen', 'region'],
  ])
  expect(outcomes[1]?.content).toEqual(page(text('when', 'Op de 18e'), text('who', 'Wie bijstand heeft')))
})

test('a tenant with a document of its own under that key, and all below it, is left alone', () => {
  const released = page(text('when', 'Op de 20e'))
  const own: StandingDocument = {
    content: page(text('eigen', 'Van ons')),
    inherited: null,
    own: true,
    withdrawn: false,
  }
  expect(cascade('national', released, 'national', below, new Map([['region', own]]))).toEqual([])
})

test('an override that says what the base came to say is no override any more', () => {
  const before = page(text('when', 'Op de 20e'))
  const mine: StandingDocument = {
    content: page(text('when', 'Op de 15e')),
    inherited: before,
    own: false,
    withdrawn: false,
  }
  const released = page(text('when', 'Op de 15e'))
  const [, outcome] = cascade(
    'national',
    released,
    'national',
    below,
    new Map([
      ['region', untouched(before)],
      ['helmond', mine],
    ]),
  )
  expect(outcome).toMatchObject({ tenantId: 'helmond', inherited: null, ownBlocks: [], changes: [] })
})
