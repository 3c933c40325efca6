import { formatChange, m } from '@vliegwiel/i18n'
import { IntervalFigure, scaleFor, ScaleFigure, StatusChip, type Scale } from '@vliegwiel/ui'
import TrendingDown from 'lucide-react/icons/trending-down'
import TrendingUp from 'lucide-react/icons/trending-up'
import { monthsText, phaseName } from './pilot-words.ts'
import type { ReportRow } from './report-rows.ts'

export interface DifferenceTableProps {
  readonly rows: readonly ReportRow[]
  readonly chosen: string
  readonly onChoose: (outcome: string) => void
}

/** Every outcome beside each other, of one unit on one scale. Filled: during; open: after. */
export function DifferenceTable({ rows, chosen, onChoose }: DifferenceTableProps) {
  const units = [...new Set(rows.map(unitOf))]
  return (
    <>
      {units.map((unit) => {
        const part = rows.filter((row) => unitOf(row) === unit)
        const margins = part.map(({ outcome }) => -(outcome.margin ?? 0))
        const scale = scaleFor([
          ...part.flatMap(({ interval }) => (interval ? [interval.low, interval.high] : [])),
          ...margins,
        ])
        return <UnitTable key={unit} unit={unit} rows={part} scale={scale} chosen={chosen} onChoose={onChoose} />
      })}
    </>
  )
}

const unitOf = ({ telling }: ReportRow) => (telling.per === 100 ? m.pilots_report_per_100() : telling.unit)

function UnitTable({ unit, rows, scale, chosen, onChoose }: DifferenceTableProps & { unit: string; scale: Scale }) {
  return (
    <table className="utrecht-table vw-table vw-differences">
      <caption className="vw-hidden">{`${m.pilots_report_differences()}, ${unit}`}</caption>
      <thead>
        <tr>
          <th scope="col">{m.pilots_report_outcome()}</th>
          <th scope="col" className="vw-differences-figure">
            <span>{m.pilots_report_less()}</span>
            <span className="vw-side-end">{m.pilots_report_more()}</span>
          </th>
          <th scope="col" className="vw-end">
            {m.pilots_report_difference()}
          </th>
          <th scope="col">{m.pilots_report_reading()}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <DifferenceRow key={row.key} row={row} scale={scale} isChosen={row.key === chosen} onChoose={onChoose} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td className="vw-secondary">{unit}</td>
          <td>
            <ScaleFigure scale={scale} format={formatChange} />
          </td>
          <td className="vw-secondary" colSpan={2}>
            {m.pilots_legend_phase()}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

interface RowProps {
  readonly row: ReportRow
  readonly scale: Scale
  readonly isChosen: boolean
  readonly onChoose: (outcome: string) => void
}

function DifferenceRow({ row, scale, isChosen, onChoose }: RowProps) {
  const { outcome, interval, reading } = row
  const worse = outcome.direction === 'more-is-better' ? -1 : 1
  const noHarm = outcome.margin === null ? undefined : worse * outcome.margin
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        <button type="button" className="vw-row-choice" aria-pressed={isChosen} onClick={() => onChoose(row.key)}>
          {outcome.name}
        </button>
        <span className="vw-secondary">{`${phaseName(outcome.phase)}, ${monthsText(outcome.months)}`}</span>
      </th>
      <td>
        <IntervalFigure
          scale={scale}
          interval={interval}
          shape={outcome.phase === 'during' ? 'point' : 'open'}
          isOurs={isChosen}
          noHarm={noHarm}
        />
      </td>
      <td className="vw-end">
        <strong>{row.difference}</strong>
        <span className="vw-secondary vw-block">{row.range}</span>
      </td>
      <td>
        <StatusChip
          tone={reading === 'more' || reading === 'fewer' ? 'info' : 'neutral'}
          icon={reading === 'more' ? TrendingUp : reading === 'fewer' ? TrendingDown : undefined}
          look="text"
        >
          {row.readingText}
        </StatusChip>
        <span className="vw-secondary vw-block">{row.harmText}</span>
      </td>
    </tr>
  )
}
