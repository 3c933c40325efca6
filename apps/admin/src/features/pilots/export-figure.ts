import { m } from '@vliegwiel/i18n'
import type { FunnelPlot } from '@vliegwiel/statistics/synthesis'
import type { SmallTable } from '@vliegwiel/tabular/download'
import { saveFile } from '../../files/save-file.ts'
import { sourceOf } from './export-report.ts'
import { unitText, type Telling } from './figures.ts'
import type { Outcome, Pilot, Published } from './pilot.ts'
import type { Curves } from './survival-part.tsx'

const marked = (source: string, synthetic: boolean) => (synthetic ? `SYNTHETISCH; ${source}` : source)

interface CurveFile {
  readonly pilot: Pick<Pilot, 'key' | 'name' | 'planHash' | 'source' | 'synthetic'>
  readonly outcome: Outcome
  readonly curves: Curves
  readonly nameOf: (arm: string) => string
}

/** Every step of every curve, with what its figures are and where they come from. */
export function curvesTable({ pilot, outcome, curves, nameOf }: CurveFile): SmallTable {
  return {
    name: outcome.name,
    headings: [
      m.pilots_report_arm(),
      m.pilots_survival_day(),
      m.pilots_survival_note(),
      m.pilots_report_less(),
      m.pilots_report_more(),
      m.pilots_survival_followed(),
      m.pilots_export_unit(),
      m.pilots_export_plan(),
      m.pilots_export_source(),
    ],
    rows: curves.flatMap(({ arm, points }) =>
      points.map(({ day, share, low, high, atRisk }) => [
        nameOf(arm),
        day,
        share,
        low,
        high,
        atRisk,
        m.pilots_report_per_100(),
        pilot.planHash,
        marked(sourceOf(pilot), pilot.synthetic),
      ]),
    ),
  }
}

interface FunnelFile {
  readonly plot: FunnelPlot
  readonly telling: Telling
  readonly published: readonly Published[]
}

/** Every pilot of the funnel, in the unit of the figure. */
export function funnelTable({ plot, telling, published }: FunnelFile): SmallTable {
  return {
    name: m.pilots_funnel_title(),
    headings: [
      m.pilots_col_name(),
      m.pilots_report_difference(),
      m.pilots_funnel_error(),
      m.pilots_report_less(),
      m.pilots_report_more(),
      m.pilots_export_unit(),
      m.pilots_export_plan(),
      m.pilots_export_source(),
    ],
    rows: plot.points.map(({ id, estimate, standardError, limits }) => {
      const content = published.find((one) => one.id === id)?.content
      return [
        id,
        ...[estimate, standardError, limits.low, limits.high].map((value) => value * telling.per),
        unitText(telling),
        content?.planHash ?? null,
        content === undefined ? null : marked(content.source ?? content.title, content.synthetic),
      ]
    }),
  }
}

export const saveCurves = (given: CurveFile): Promise<void> => save(`${given.pilot.key}-curve`, curvesTable(given))
export const saveFunnel = (given: FunnelFile): Promise<void> => save('trechter', funnelTable(given))

async function save(name: string, table: SmallTable): Promise<void> {
  const { csvOf } = await import('@vliegwiel/tabular/download')
  saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(table))
}
