import { formatCount, m } from '@vliegwiel/i18n'
import { FEWEST_FOR_A_FUNNEL, funnelPlot, type FunnelPlot } from '@vliegwiel/statistics/synthesis'
import { Banner, Button, DataTable, FunnelFigure, Section, type Column } from '@vliegwiel/ui'
import { saveFunnel } from './export-figure.ts'
import { effectText, rangeText, unitText, type Telling } from './figures.ts'
import type { Comparison, Published } from './pilot.ts'

type Pooled = Extract<NonNullable<Comparison['pooled']>, { computable: true }>
type Point = FunnelPlot['points'][number]

/** Do the small pilots tell something else than the large ones? With fewer than ten nobody can see that, and it says so. */
export function FunnelPart({
  pooled,
  published,
  telling,
}: {
  pooled: Pooled
  published: readonly Published[]
  telling: Telling
}) {
  const plot = funnelPlot(pooled.lines.flatMap(({ id, effect }) => (effect.computable ? [{ id, ...effect }] : [])))
  if (!plot.computable) return null
  const nameOf = (id: string) => published.find((one) => one.id === id)?.tenantName ?? id
  const scaled = (value: number) => value * telling.per
  const outside = plot.points.filter(({ inside }) => !inside).length
  const sentence = m.pilots_funnel_sentence({ count: formatCount(plot.k), outside: formatCount(outside) })
  return (
    <Section
      title={m.pilots_funnel_title()}
      note={unitText(telling)}
      action={<Button onClick={() => void saveFunnel({ plot, telling, published })}>{m.pilots_export_csv()}</Button>}
    >
      {plot.k < FEWEST_FOR_A_FUNNEL && (
        <Banner tone="info">{m.pilots_funnel_few({ count: formatCount(plot.k) })}</Banner>
      )}
      <FunnelFigure
        sentence={sentence}
        centre={scaled(plot.centre)}
        interval={{ low: scaled(plot.interval.low), high: scaled(plot.interval.high) }}
        points={plot.points.map(({ id, estimate, standardError, limits, inside }) => ({
          id,
          name: nameOf(id),
          x: scaled(estimate),
          error: scaled(standardError),
          low: scaled(limits.low),
          high: scaled(limits.high),
          inside,
        }))}
        textOf={(value) => formatCount(value)}
        labels={{ x: m.pilots_report_difference(), y: m.pilots_funnel_error() }}
      />
      <DataTable
        label={m.pilots_funnel_title()}
        columns={columns(nameOf, telling)}
        rows={plot.points}
        rowKey={({ id }) => id}
      />
    </Section>
  )
}

const columns = (nameOf: (id: string) => string, telling: Telling): readonly Column<Point>[] => [
  { id: 'name', header: m.pilots_col_name(), fixed: true, cell: ({ id }) => <strong>{nameOf(id)}</strong> },
  {
    id: 'difference',
    header: m.pilots_report_difference(),
    align: 'end',
    cell: ({ estimate, standardError }) => effectText({ estimate, variance: standardError ** 2 }, telling),
  },
  {
    id: 'error',
    header: m.pilots_funnel_error(),
    align: 'end',
    cell: ({ standardError }) => formatCount(Math.round(standardError * telling.per * 10) / 10),
  },
  { id: 'limits', header: m.pilots_funnel_limits(), align: 'end', cell: ({ limits }) => rangeText(limits, telling) },
  {
    id: 'inside',
    header: m.pilots_funnel_inside(),
    cell: ({ inside }) => (inside ? m.pilots_record_yes() : m.pilots_record_no()),
  },
]
