import { findBlock, mergeDocuments, type Block } from '@vliegwiel/configuration/merge'
import { expect, test } from 'vitest'
import { conflictKey, applyChoices, type Choice } from './merge-choices.ts'

const text = (id: string, body: string): Block => ({ id, type: 'text', fields: { body } })
const page = (...children: Block[]): Block => ({ id: 'root', type: 'root', fields: { title: 'T' }, children })
const ids = (block: Block) => (block.children ?? []).map(({ id }) => id)

function decide(base: Block, theirs: Block, mine: Block, choice: Choice): Block {
  const result = mergeDocuments(base, theirs, mine)
  expect(result.conflicts.length).toBeGreaterThan(0)
  const choices = new Map(result.conflicts.map((conflict) => [conflictKey(conflict), choice]))
  return applyChoices(result, theirs, choices)
}

test('a field: mine, theirs, or a text of both', () => {
  const [base, theirs, mine] = ['20e', '23e', '18e'].map((day) => page(text('a', day))) as [Block, Block, Block]
  expect(findBlock(decide(base, theirs, mine, { way: 'keep' }), 'a')?.fields['body']).toBe('18e')
  expect(findBlock(decide(base, theirs, mine, { way: 'take' }), 'a')?.fields['body']).toBe('23e')
  expect(findBlock(decide(base, theirs, mine, { way: 'merge', value: '18e of 23e' }), 'a')?.fields['body']).toBe(
    '18e of 23e',
  )
})

test('a block that they removed and I changed stays, or goes', () => {
  const base = page(text('a', '1'), text('b', '1'))
  const [theirs, mine] = [page(text('a', '1')), page(text('a', '1'), text('b', '2'))]
  expect(ids(decide(base, theirs, mine, { way: 'keep' }))).toEqual(['a', 'b'])
  expect(ids(decide(base, theirs, mine, { way: 'take' }))).toEqual(['a'])
})

test('a block that I removed and they changed stays away, or comes back in its place', () => {
  const base = page(text('a', '1'), text('b', '1'), text('c', '1'))
  const [theirs, mine] = [page(text('a', '1'), text('b', '2'), text('c', '1')), page(text('a', '1'), text('c', '1'))]
  expect(ids(decide(base, theirs, mine, { way: 'keep' }))).toEqual(['a', 'c'])
  expect(ids(decide(base, theirs, mine, { way: 'take' }))).toEqual(['a', 'b', 'c'])
})

test('another order: mine, or theirs with what only I have behind its neighbour', () => {
  const make = (...order: string[]) => page(...order.map((id) => text(id, id)))
  const [base, theirs, mine] = [make('a', 'b', 'c'), make('c', 'a', 'b'), make('b', 'n', 'a', 'c')]
  expect(ids(decide(base, theirs, mine, { way: 'keep' }))).toEqual(['b', 'n', 'a', 'c'])
  expect(ids(decide(base, theirs, mine, { way: 'take' }))).toEqual(['c', 'a', 'b', 'n'])
})

test('a block in two places: mine, or theirs', () => {
  const section = (id: string, ...children: Block[]): Block => ({ id, type: 'section', fields: {}, children })
  const base = page(section('s'), section('t'), text('a', '1'))
  const theirs = page(section('s', text('a', '1')), section('t'))
  const mine = page(section('s'), section('t', text('a', '1')))
  expect(findBlock(decide(base, theirs, mine, { way: 'keep' }), 't')?.children).toHaveLength(1)
  expect(findBlock(decide(base, theirs, mine, { way: 'take' }), 's')?.children).toHaveLength(1)
})
