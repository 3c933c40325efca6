import './year-grid.css'
import { purseWords } from '@vliegwiel/budgets/kinds'
import { type GridRow, isSelected, purseTotals } from '@vliegwiel/budgets/year-grid'
import { formatCount, formatEuro, m } from '@vliegwiel/i18n'
import { Button, StatusChip } from '@vliegwiel/ui'
import Undo2 from 'lucide-react/icons/undo-2'
import { Fragment, useEffect, useRef } from 'react'
import { inLanguage } from '../../blocks/kinds.ts'
import type { MainPanelProps } from './panels.ts'
import { useYearGrid, whatWords } from './use-year-grid.ts'
import { YearGridPaste } from './year-grid-paste.tsx'

const shown = (value: number | null, { kind }: Pick<GridRow, 'kind'>): string =>
  value === null ? '?' : kind === 'fte' ? formatCount(value / 10_000) : formatEuro(value, { whole: true })

/** The amounts of a plan over its years, which work by keyboard like a spreadsheet. The blocks below stay as they are. */
export default function YearGrid(props: MainPanelProps) {
  const { content, change } = props
  const it = useYearGrid(props)
  const { grid, state, said, waiting } = it
  const table = useRef<HTMLTableElement>(null)
  const focused = useRef(false)
  const { row: atRow, column: atColumn } = state.at
  const typing = state.typing !== null
  useEffect(() => {
    if (!focused.current) return
    const cell = table.current?.querySelector<HTMLElement>(`[data-place="${atRow} ${atColumn}"]`)
    ;(cell?.querySelector('input') ?? cell)?.focus()
  }, [atRow, atColumn, typing])
  if (grid.rows.length === 0) return null
  const chosen = grid.rows[atRow]
  const groups = [...Map.groupBy(grid.rows, ({ purse }) => purse)]
  const totals = new Map(purseTotals(content).map((one) => [one.purse, one.years]))
  return (
    <section className="ygr" aria-label={m.editor_grid_title()}>
      <div className="ygr-head">
        <h2>{m.editor_grid_title()}</h2>
        {change !== undefined && (
          <Button
            size="small"
            icon={Undo2}
            disabledReason={it.history.done.length === 0 ? m.editor_grid_nothing() : undefined}
            onClick={() => it.step('undo')}
          >
            {m.editor_grid_undo()}
          </Button>
        )}
      </div>
      <div className="ygr-bar" role="status">
        <strong>
          {chosen && m.editor_grid_cell({ line: chosen.name, what: whatWords[chosen.kind](), year: it.yearName })}
        </strong>
        {said === null ? (
          <span className="vw-secondary">{m.editor_grid_keys()}</span>
        ) : (
          <StatusChip tone={said.tone === 'wrong' ? 'bad' : 'ok'} look="text">
            {said.text}
          </StatusChip>
        )}
      </div>
      <div className="ygr-scroll">
        <table
          ref={table}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a grid is a table walked by keys
          role="grid"
          aria-label={m.editor_grid_title()}
          aria-readonly={change === undefined}
          aria-multiselectable
          onKeyDown={it.onKey}
          onCopy={it.onCopy}
          onPaste={it.onPaste}
          onFocus={() => (focused.current = true)}
          onBlur={(event) => {
            if (event.currentTarget.contains(event.relatedTarget)) return
            focused.current = false
            it.leave()
          }}
        >
          <thead>
            <tr>
              <th scope="col">{m.editor_grid_line()}</th>
              {grid.years.map(({ id, name }) => (
                <th key={id} scope="col" data-align="end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(([purse, rows]) => (
            <tbody key={purse ?? ''}>
              {rows.map((row) => {
                const place = grid.rows.indexOf(row)
                return (
                  <tr key={row.key}>
                    <th scope="row">
                      {row.name} <span className="vw-secondary">{whatWords[row.kind]()}</span>
                    </th>
                    {row.cells.map((cell, column) => {
                      const at = { row: place, column }
                      const isHere = place === atRow && column === atColumn
                      return (
                        <td
                          key={grid.years[column]?.id}
                          data-place={`${place} ${column}`}
                          data-align="end"
                          data-unknown={cell !== null && cell.value === null}
                          data-none={cell === null}
                          aria-selected={isSelected(state, at)}
                          tabIndex={isHere && !typing ? 0 : -1}
                          onMouseDown={(event) => {
                            if (isHere && typing) return
                            focused.current = true
                            it.go(at, event.shiftKey)
                          }}
                        >
                          {isHere && typing ? (
                            <input
                              value={state.typing ?? ''}
                              aria-label={m.editor_grid_cell({
                                line: row.name,
                                what: whatWords[row.kind](),
                                year: it.yearName,
                              })}
                              aria-invalid={said?.tone === 'wrong' || undefined}
                              onChange={(event) => it.type(event.target.value)}
                            />
                          ) : cell === null ? (
                            <span className="vw-secondary">
                              –
                              <span className="vw-hidden">
                                {m.editor_grid_no_line({ year: grid.years[column]?.name ?? '' })}
                              </span>
                            </span>
                          ) : (
                            <Fragment>
                              {shown(cell.value, row)}
                              {cell.value === null && <span className="vw-hidden">{m.editor_grid_unknown()}</span>}
                            </Fragment>
                          )}
                        </td>
                      )
                    })}
                  </tr>
                )
              })}
              {purse !== null && (
                <tr className="ygr-total">
                  <th scope="row">{m.editor_grid_together({ purse: inLanguage(purseWords[purse]) })}</th>
                  {(totals.get(purse) ?? []).map((total, column) => (
                    <td key={grid.years[column]?.id} data-align="end">
                      {total === null ? '?' : formatEuro(total, { whole: true })}
                      {total === null && <span className="vw-hidden">{m.editor_grid_unknown()}</span>}
                    </td>
                  ))}
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
      {change !== undefined && <p className="vw-secondary">{m.editor_grid_note()}</p>}
      {waiting !== null && <YearGridPaste waiting={waiting} grid={grid} onTake={it.takePaste} onDrop={it.dropPaste} />}
    </section>
  )
}
