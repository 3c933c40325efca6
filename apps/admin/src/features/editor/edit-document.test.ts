import { page } from '@vliegwiel/configuration'
import { describeKind, structureProblems } from '@vliegwiel/configuration/kind'
import type { Block } from '@vliegwiel/configuration/merge'
import { expect, test } from 'vitest'
import { addBlock, allowedInside, freshId, moveBlock, newBlock } from './edit-document.ts'

const kind = describeKind(page)
const text = (id: string): Block => ({ id, type: 'text', fields: { heading: null, body: id } })
const section = (id: string, ...children: Block[]): Block => ({
  id,
  type: 'section',
  fields: { heading: id },
  ...(children.length > 0 ? { children } : {}),
})
const root = (...children: Block[]): Block => ({ id: 'root', type: 'root', fields: { title: 'T' }, children })
const shape = (block: Block): string => `${block.id}${block.children ? `(${block.children.map(shape).join(' ')})` : ''}`

test('a block walks down through every place that takes it, and back up the same way', () => {
  let content = root(text('a'), section('s', text('b')), text('c'))
  const way = [shape(content)]
  for (let step = 0; step < 5; step += 1) way.push(shape((content = moveBlock(kind, content, 'a', 1))))
  expect(way).toEqual([
    'root(a s(b) c)',
    'root(s(a b) c)',
    'root(s(b a) c)',
    'root(s(b) a c)',
    'root(s(b) c a)',
    'root(s(b) c a)',
  ])
  for (const expected of way.slice(0, 4).toReversed()) {
    content = moveBlock(kind, content, 'a', -1)
    expect(shape(content)).toBe(expected)
  }
})

test('the document itself stays where it is', () => {
  const content = root(text('a'))
  expect(moveBlock(kind, content, 'root', 1)).toBe(content)
})

test('a new block of every sort is one the engine keeps as a draft', () => {
  for (const described of allowedInside(kind, 'root')) {
    const content = root()
    const made = addBlock(content, 'root', null, newBlock(described, freshId(content, described.type)))
    expect(structureProblems(page, made)).toEqual([])
  }
})

test('a new block stands behind the one it was asked for, with an id of its own', () => {
  const content = root(text('a'), text('b'))
  const ids = ['aaaaaa', 'aaaaaa', 'bbbbbb'][Symbol.iterator]()
  const random = () => ids.next().value ?? 'cccccc'
  const first = addBlock(content, 'root', 'a', text(freshId(content, 'text', random)))
  expect(shape(first)).toBe('root(a text-aaaaaa b)')
  expect(freshId(first, 'text', random)).toBe('text-bbbbbb')
})
