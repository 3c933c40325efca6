import { formatChange, formatCount, m } from '@vliegwiel/i18n'
import { IntervalFigure, scaleFor, ScaleFigure } from '@vliegwiel/ui'
import { changeText, effectEnds, effectText, possible, rangeText, type Telling } from './figures.ts'
import type { Comparison, Published } from './pilot.ts'
import { hiddenText, whyNot } from './pilot-words.ts'

type Pooled = Extract<NonNullable<Comparison['pooled']>, { computable: true }>

export interface ForestTableProps {
  readonly published: readonly Published[]
  readonly pooled: Pooled
  readonly telling: Telling
  readonly hidden: Comparison['hidden']
}

/** A row for each pilot, its square by weight; the diamond is the average, the bar where a next municipality may land. */
export function ForestTable({ published, pooled, telling, hidden }: ForestTableProps) {
  const of = (id: string) => published.find((one) => one.id === id)
  const lines = pooled.lines.map((line) => ({
    ...line,
    interval: line.effect.computable ? scaled(effectEnds(line.effect), line.effect.estimate, telling) : undefined,
  }))
  const mean = pooled.pooled.computable ? pooled.pooled : null
  const meanInterval = mean === null ? undefined : scaled(mean.interval, mean.estimate, telling)
  const next = mean !== null && 'low' in mean.prediction ? scaled(mean.prediction, mean.estimate, telling) : undefined
  const scale = scaleFor(
    [...lines.map(({ interval }) => interval), meanInterval, next].flatMap((one) =>
      one === undefined ? [] : [one.low, one.high],
    ),
  )
  return (
    <table className="utrecht-table vw-table vw-differences">
      <caption className="vw-hidden">{m.pilots_forest_title()}</caption>
      <thead>
        <tr>
          <th scope="col">{m.pilots_col_name()}</th>
          <th scope="col" className="vw-differences-figure">
            <span>{m.pilots_report_less()}</span>
            <span className="vw-side-end">{m.pilots_report_more()}</span>
          </th>
          <th scope="col" className="vw-end">
            {m.pilots_forest_title()}
          </th>
          <th scope="col" className="vw-end">
            {m.pilots_forest_weight()}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, interval, effect, weight }) => {
          const pilot = of(id)
          return (
            <tr key={id} data-chosen={pilot?.own || undefined}>
              <th scope="row">
                {pilot?.tenantName ?? id}
                {pilot?.own && <span className="vw-secondary vw-block">{m.pilots_own()}</span>}
              </th>
              <td>
                <IntervalFigure
                  scale={scale}
                  interval={interval}
                  shape="square"
                  weight={weight}
                  isOurs={pilot?.own ?? false}
                />
              </td>
              <td className="vw-end">
                {effect.computable ? (
                  <>
                    <strong>{effectText(effect, telling)}</strong>
                    <span className="vw-secondary vw-block">{rangeText(effectEnds(effect), telling)}</span>
                  </>
                ) : (
                  <span className="vw-muted">{whyNot(effect.code)}</span>
                )}
              </td>
              <td className="vw-end">{formatCount(Math.round(weight))}&nbsp;%</td>
            </tr>
          )
        })}
        {hidden.map(({ id, why }) => (
          <tr key={id}>
            <th scope="row">{of(id)?.tenantName ?? id}</th>
            <td colSpan={3} className="vw-muted">
              {hiddenText(why, of(id)?.content.threshold ?? 10)}
            </td>
          </tr>
        ))}
        {mean !== null && meanInterval !== undefined && (
          <tr className="vw-forest-mean">
            <th scope="row">{m.pilots_forest_mean({ count: formatCount(pooled.k) })}</th>
            <td>
              <IntervalFigure scale={scale} interval={meanInterval} shape="diamond" />
            </td>
            <td className="vw-end" colSpan={2}>
              <strong>{changeText(mean.estimate, telling, mean.interval)}</strong>
              <span className="vw-secondary vw-block">{rangeText(mean.interval, telling)}</span>
            </td>
          </tr>
        )}
        {mean !== null && next !== undefined && 'low' in mean.prediction && (
          <tr data-chosen>
            <th scope="row">
              {m.pilots_forest_next()}
              <span className="vw-secondary vw-block">{m.pilots_forest_next_note()}</span>
            </th>
            <td>
              <IntervalFigure scale={scale} interval={next} shape="bar" isOurs />
            </td>
            <td className="vw-end" colSpan={2}>
              {rangeText(mean.prediction, telling)}
            </td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <td className="vw-secondary">{telling.per === 100 ? m.pilots_report_per_100() : telling.unit}</td>
          <td>
            <ScaleFigure scale={scale} format={formatChange} />
          </td>
          <td className="vw-secondary" colSpan={2}>
            {m.pilots_legend_forest()}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

const scaled = (ends: { low: number; high: number }, estimate: number, telling: Telling) => {
  const { low, high } = possible(ends, telling)
  return { low: low * telling.per, estimate: estimate * telling.per, high: high * telling.per }
}
