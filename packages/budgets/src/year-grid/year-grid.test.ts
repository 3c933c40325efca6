import type { Block } from '@vliegwiel/configuration'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, refusalsOf, valueOf } from '../testing/answers.ts'
import { someLine, somePlan, someYear } from '../testing/plan-document.ts'
import {
  begin,
  type CellChange,
  cellText,
  copyBlock,
  type GridState,
  inverseOf,
  lookAtPaste,
  noHistory,
  pressed,
  purseTotals,
  readBlock,
  readCell,
  redo,
  remember,
  stillStanding,
  undo,
  withChanges,
  yearGrid,
} from './index.ts'

const staff = (id: string, fte: number | null) =>
  someLine(id, { name: 'Klantregie', kind: 'staff', fte, pricePerFte: 8_400_000, amount: null })
const fund = (id: string, amount: number | null) =>
  someLine(id, { name: 'Fonds', kind: 'loan-fund', amount, repayments: 100 })
const plan: Block = somePlan(
  someYear('2026', [staff('a', 40_000), fund('b', 10_000), someLine('c', { name: 'Cursus', amount: 500 })]),
  someYear('2027', [staff('a2', null), fund('b2', 20_000)]),
)
const grid = yearGrid(plan)
const at = (row: number, column: number) => ({ from: { row, column }, to: { row, column } })
const values = (document: Block) => yearGrid(document).rows.map(({ cells }) => cells.map((cell) => cell?.value))

describe('the grid of a plan', () => {
  test('has a column a year and a row for each number of a line; a year without the line has no cell', () => {
    expect(grid.years.map(({ name }) => name)).toEqual(['2026', '2027'])
    expect(grid.rows.map(({ name, kind, cells }) => [name, kind, ...cells.map((cell) => cell && cell.value)])).toEqual([
      ['Klantregie', 'fte', 40_000, null],
      ['Klantregie', 'price', 8_400_000, 8_400_000],
      ['Fonds', 'amount', 10_000, 20_000],
      ['Fonds', 'repayments', 100, 100],
      ['Cursus', 'amount', 500, null],
    ])
    expect(grid.rows[4]?.cells[1]).toBeNull()
  })

  test('an unknown cell makes its total unknown, and is no 0', () => {
    const [first] = purseTotals(plan)
    expect(first?.years[0]).toBe(33_600_000 + 10_000 + 500)
    expect(first?.years[1]).toBeNull()
  })

  test('two lines of one name in one year are two rows: no line is left out', () => {
    const twins = somePlan(someYear('2026', [someLine('a', { name: 'X' }), someLine('b', { name: 'X' })]))
    expect(yearGrid(twins).rows.map(({ cells }) => cells[0]?.blockId)).toEqual(['a', 'b'])
  })
})

describe('what is typed', () => {
  test.each([
    ['1.250,50', ',', 125_050],
    ['€ 1.250', ',', 125_000],
    ['1250,5', ',', 125_050],
    ['', ',', null],
    ['?', ',', null],
    ['ntb', ',', undefined],
    ['1,250.50', ',', undefined],
    ['1,250.50', '.', 125_050],
    ['1.25', ',', undefined],
    ['-5', ',', undefined],
    ['99999999999999', ',', undefined],
  ] as const)('%s with %s', (text, sign, cents) => expect(readCell(text, 'amount', sign)).toBe(cents))

  test('FTE is kept in hundredths of a percent', () => {
    expect(readCell('1,5', 'fte', ',')).toBe(15_000)
    expect(cellText(15_000, 'fte', ',')).toBe('1,50')
  })

  test('what is copied is read back as the same, in both languages', () => {
    const kind = fc.constantFrom('amount', 'price', 'repayments', 'fte' as const)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_00 }), kind, fc.constantFrom(',', '.'), (drawn, of, sign) => {
        const value = of === 'fte' ? (drawn % 100_000) * 100 : drawn
        expect(readCell(cellText(value, of, sign), of, sign)).toBe(value)
      }),
    )
  })

  test('a block of a workbook with tabs, quotes and line ends is read cell by cell', () => {
    expect(readBlock('1\t2\r\n3\t"a ""b""\tc\nd"\r\n')).toEqual([
      ['1', '2'],
      ['3', 'a "b"\tc\nd'],
    ])
    const cell = fc.stringMatching(/^[a-z0-9",.\t\n]{0,5}$/)
    const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (block) => {
        const text = block.map((row) => row.map(quote).join('\t')).join('\r\n')
        expect(readBlock(`${text}\r\n`)).toEqual(block)
      }),
    )
  })
})

describe('pasting', () => {
  test('a block that fits is looked at first, and changes only what differs', () => {
    const { changes, cells } = valueOf(
      lookAtPaste(
        grid,
        at(2, 0),
        [
          ['100', '300'],
          ['1', '2'],
        ],
        ',',
      ),
    )
    expect(cells.every(({ wrong }) => wrong === null)).toBe(true)
    expect(changes.map(({ blockId, field, after }) => [blockId, field, after])).toEqual([
      ['b2', 'amount', 30_000],
      ['b2', 'repayments', 200],
    ])
  })

  test('one cell that is no amount is named and nothing is pasted, unless it is set to unknown', () => {
    const found = valueOf(lookAtPaste(grid, at(2, 0), [['250', 'ntb']], ','))
    expect(found.changes).toEqual([])
    expect(found.cells.filter(({ wrong }) => wrong !== null)).toEqual([
      { row: 2, column: 1, text: 'ntb', wrong: 'not-a-number' },
    ])
    expect(found.asUnknown?.map(({ after }) => after)).toEqual([25_000, null])
  })

  test('a year without the line takes nothing, and cannot be set to unknown', () => {
    const found = valueOf(lookAtPaste(grid, at(4, 0), [['1', '2']], ','))
    expect(found.cells[1]?.wrong).toBe('no-line')
    expect([found.changes, found.asUnknown]).toEqual([[], null])
  })

  test('a block of another shape is refused with its size', () => {
    expect(
      refusalsOf(
        lookAtPaste(
          grid,
          at(3, 1),
          [
            ['1', '2'],
            ['3', '4'],
            ['5', '6'],
          ],
          ',',
        ),
      ),
    ).toEqual([{ code: 'block-shape', field: 'block', values: { rows: 3, columns: 2, roomRows: 2, roomColumns: 1 } }])
    expect(codesOf(lookAtPaste(grid, at(0, 0), [['1', '2'], ['3']], ','))).toEqual(['block-shape'])
  })

  test('one cell fills the selection', () => {
    const selection = { from: { row: 3, column: 1 }, to: { row: 2, column: 0 } }
    expect(valueOf(lookAtPaste(grid, selection, [['7']], ',')).changes).toHaveLength(4)
  })

  test('copied and pasted on itself it changes nothing', () => {
    const text = copyBlock(grid, { row: 0, column: 0 }, { row: 3, column: 1 }, ',')
    expect(valueOf(lookAtPaste(grid, at(0, 0), readBlock(text), ',')).changes).toEqual([])
  })

  test('whatever is pasted: all of it or nothing, and no cell outside of the block', () => {
    const text = fc.constantFrom('1', '20,5', '', 'ntb', '3.000')
    const block = fc.array(fc.array(text, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    const place = fc.record({ row: fc.nat(4), column: fc.nat(1) })
    fc.assert(
      fc.property(block, place, (drawn, from) => {
        const answer = lookAtPaste(grid, { from, to: from }, drawn, ',')
        if (!answer.ok) return
        const { cells, changes } = answer.value
        if (cells.some(({ wrong }) => wrong !== null)) expect(changes).toEqual([])
        const after = values(withChanges(plan, changes))
        values(plan).forEach((row, down) =>
          row.forEach((value, over) => {
            const pasted = cells.find((cell) => cell.row === down && cell.column === over)
            if (pasted === undefined || changes.length === 0) expect(after[down]?.[over]).toBe(value)
          }),
        )
      }),
    )
  })
})

describe('keys', () => {
  const size = { rows: 5, columns: 2 }
  const press = (state: GridState, key: string, more: { ctrl?: boolean; shift?: boolean } = {}) =>
    pressed(state, { key, ctrl: false, shift: false, ...more }, size, '12')

  test('type replaces, F2 and Enter go on, Escape leaves it, Enter writes and goes down', () => {
    expect(press(begin, '5').state.typing).toBe('5')
    expect(press(begin, 'F2').state.typing).toBe('12')
    expect(press(press(begin, '5').state, 'Escape')).toMatchObject({ act: 'none', state: { typing: null } })
    expect(press(press(begin, '5').state, 'Enter')).toMatchObject({ act: 'write-and-move', state: { at: { row: 1 } } })
    expect(press(press(begin, '5').state, 'ArrowLeft').act).toBe('leave')
  })

  test('shift selects, ctrl goes to the end, Tab is not ours, ctrl-Z takes back', () => {
    const chosen = press(press(begin, 'ArrowDown', { shift: true }).state, 'ArrowRight', { shift: true }).state
    expect([chosen.at, chosen.anchor]).toEqual([
      { row: 1, column: 1 },
      { row: 0, column: 0 },
    ])
    expect(press(begin, 'ArrowDown', { ctrl: true }).state.at).toEqual({ row: 4, column: 0 })
    expect(press(begin, 'Tab').act).toBe('leave')
    expect([press(begin, 'z', { ctrl: true }).act, press(begin, 'z', { ctrl: true, shift: true }).act]).toEqual([
      'undo',
      'redo',
    ])
    expect(press(begin, 'v', { ctrl: true }).act).toBe('leave')
  })

  test('no row of keys leads out of the grid', () => {
    const key = fc.constantFrom(
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'Home',
      'End',
      'Enter',
      '7',
      'Escape',
      'F2',
    )
    const pressing = fc.record({ key, ctrl: fc.boolean(), shift: fc.boolean() })
    fc.assert(
      fc.property(fc.array(pressing, { maxLength: 40 }), fc.nat(6), fc.nat(4), (keys, rows, columns) => {
        let state: GridState = begin
        for (const one of keys) state = pressed(state, one, { rows, columns }, '1').state
        for (const { row, column } of [state.at, state.anchor]) {
          expect(row >= 0 && row < Math.max(rows, 1)).toBe(true)
          expect(column >= 0 && column < Math.max(columns, 1)).toBe(true)
        }
      }),
    )
  })
})

describe('undo', () => {
  test('after any edits, taking all of it back gives the plan of before, and doing it again that of after', () => {
    const edit = fc.record({ row: fc.nat(3), column: fc.nat(1), after: fc.option(fc.nat(9_999)) })
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let [document, history] = [plan, noHistory]
        for (const { row, column, after } of edits) {
          const cell = yearGrid(document).rows[row]?.cells[column]
          if (!cell) continue
          const changes: CellChange[] = [{ blockId: cell.blockId, field: cell.field, before: cell.value, after }]
          document = withChanges(document, changes)
          history = remember(history, changes)
        }
        const done = values(document)
        for (let step = undo(history); step !== null; step = undo(history)) {
          document = withChanges(document, inverseOf(step.step))
          history = step.history
        }
        expect(values(document)).toEqual(values(plan))
        for (let step = redo(history); step !== null; step = redo(history)) {
          document = withChanges(document, step.step)
          history = step.history
        }
        expect(values(document)).toEqual(done)
      }),
    )
  })

  test('a cell that somebody else changed since then stays theirs', () => {
    const changes: CellChange[] = [{ blockId: 'b', field: 'amount', before: 10_000, after: 1 }]
    const theirs = withChanges(withChanges(plan, changes), [{ blockId: 'b', field: 'amount', before: 1, after: 77 }])
    expect(stillStanding(yearGrid(theirs), inverseOf(changes))).toEqual([])
    expect(stillStanding(yearGrid(withChanges(plan, changes)), inverseOf(changes))).toHaveLength(1)
  })
})
