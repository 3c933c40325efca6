import { describe, expect, test } from 'vitest'
import { groupHeadings, groupRows, nextSort, shownColumns, type Column } from './data-table-model.ts'
import { branchesOf, linesOf, moveOf, type TreeNode } from './tree-model.ts'

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  header: id,
  cell: (row) => row,
  ...more,
})

describe('columns and rows', () => {
  test('a press on a heading sorts up, then down, then up; another heading starts up', () => {
    const up = nextSort(undefined, 'name')
    expect(up).toEqual({ column: 'name', direction: 'ascending' })
    const down = nextSort(up, 'name')
    expect(down.direction).toBe('descending')
    expect(nextSort(down, 'name').direction).toBe('ascending')
    expect(nextSort(down, 'role')).toEqual({ column: 'role', direction: 'ascending' })
  })

  test('a fixed column cannot be hidden', () => {
    const shown = shownColumns([column('name', { fixed: true }), column('role')], ['name', 'role'])
    expect(shown.map(({ id }) => id)).toEqual(['name'])
  })

  test('neighbours of a group share one heading; the same group further on has its own', () => {
    const grouped = [
      column('a'),
      column('b', { group: 'G' }),
      column('c', { group: 'G' }),
      column('d'),
      column('e', { group: 'G' }),
    ]
    expect(groupHeadings(grouped)).toEqual([
      { group: undefined, span: 1 },
      { group: 'G', span: 2 },
      { group: undefined, span: 1 },
      { group: 'G', span: 1 },
    ])
  })

  test('rows keep their order inside their part', () => {
    const parts = groupRows(['a1', 'b1', 'a2'], (row) => row.charAt(0))
    expect(parts).toEqual([
      { heading: 'a', rows: ['a1', 'a2'] },
      { heading: 'b', rows: ['b1'] },
    ])
  })
})

describe('tree', () => {
  const tree: TreeNode[] = [
    {
      id: 'nl',
      label: 'Landelijk',
      children: [{ id: 'r', label: 'Regio', children: [{ id: 'g', label: 'Gemeente' }] }],
    },
    { id: 'x', label: 'Los' },
  ]
  const all = new Set(branchesOf(tree))

  test('only open branches are in sight', () => {
    expect(branchesOf(tree)).toEqual(['nl', 'r'])
    expect(linesOf(tree, all).map(({ node, level }) => `${node.id}${level}`)).toEqual(['nl0', 'r1', 'g2', 'x0'])
    expect(linesOf(tree, new Set(['nl'])).map(({ node }) => node.id)).toEqual(['nl', 'r', 'x'])
  })

  test.each([
    ['ArrowDown', 'nl', { focus: 'r' }],
    ['ArrowUp', 'nl', null],
    ['ArrowDown', 'x', null],
    ['End', 'nl', { focus: 'x' }],
    ['Home', 'g', { focus: 'nl' }],
    ['ArrowRight', 'r', { focus: 'g' }],
    ['ArrowRight', 'g', null],
    ['ArrowLeft', 'g', { focus: 'r' }],
    ['ArrowLeft', 'r', { toggle: 'r' }],
    ['ArrowLeft', 'x', null],
    ['a', 'nl', null],
  ])('%s on %s', (key, id, move) => {
    expect(moveOf(key, linesOf(tree, all), id, all)).toEqual(move)
  })

  test('right opens what is closed', () => {
    const closed = new Set<string>()
    expect(moveOf('ArrowRight', linesOf(tree, closed), 'nl', closed)).toEqual({ toggle: 'nl' })
  })
})
