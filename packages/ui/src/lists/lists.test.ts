import { describe, expect, test } from 'vitest'
import { groupHeadings, groupRows, nextSort, shownColumns, type Column } from './data-table-model.ts'

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
