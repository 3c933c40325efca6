import type { RouterOutputs } from '@vliegwiel/api'
import { formatCount, m } from '@vliegwiel/i18n'
import { Button, DataTable, Section, StepFigure, type Column } from '@vliegwiel/ui'
import { saveCurves } from './export-figure.ts'
import type { Arm, Outcome, Pilot } from './pilot.ts'

export type Curves = RouterOutputs['pilots']['showReports']['reports'][number]['curves']

interface CurveRow {
  readonly key: string
  readonly arm: string
  readonly day: number
  readonly share: string
  readonly range: string
  readonly atRisk: number
}

/** How long it took until people left: a line for each arm, and the same figures in a table. */
export function SurvivalPart({
  curves,
  outcome,
  arm,
  pilot,
}: {
  curves: Curves
  outcome: Outcome
  arm: Arm
  pilot: Pick<Pilot, 'key' | 'name' | 'protocol' | 'planHash' | 'source' | 'synthetic'>
}) {
  if (curves.length === 0) return null
  const until = Math.round(outcome.months * 30.4375)
  const nameOf = (key: string) => pilot.protocol.arms.find((one) => one.key === key)?.name ?? key
  const rows = curves.flatMap(({ arm: key, points }) =>
    marks(points, until).map(({ day, share, low, high, atRisk }): CurveRow => ({
      key: `${key} ${day}`,
      arm: nameOf(key),
      day,
      share: formatCount(Math.round(share)),
      range:
        low === null || high === null
          ? '–'
          : m.pilots_report_range({ low: formatCount(Math.round(low)), high: formatCount(Math.round(high)) }),
      atRisk,
    })),
  )
  const last = curves.map(
    ({ arm: key, points }) => `${nameOf(key)}: ${formatCount(Math.round(points.at(-1)?.share ?? 100))}`,
  )
  return (
    <Section
      title={m.pilots_survival_title()}
      note={m.pilots_survival_note()}
      action={
        <Button onClick={() => void saveCurves({ pilot, outcome, curves, nameOf })}>{m.pilots_export_csv()}</Button>
      }
    >
      <StepFigure
        until={until}
        sentence={`${m.pilots_survival_note()}, ${last.join('; ')}`}
        followed={m.pilots_survival_followed()}
        lines={curves.map(({ arm: key, points }) => ({
          id: key,
          name: nameOf(key),
          isOurs: key === arm.key,
          points: points.map(({ day, share, low, high, atRisk }) => ({ x: day, y: share, low, high, atRisk })),
          people: points[0]?.atRisk,
        }))}
      />
      <DataTable label={m.pilots_survival_title()} columns={columns()} rows={rows} rowKey={({ key }) => key} />
    </Section>
  )
}

/** At most six days of an arm: the table is to read, the curve to look at. */
function marks(points: Curves[number]['points'], until: number) {
  const seen = points.filter(({ day }) => day <= until)
  const step = Math.max(1, Math.ceil(seen.length / 6))
  return seen.filter((_, index) => index % step === step - 1 || index === seen.length - 1)
}

const columns = (): readonly Column<CurveRow>[] => [
  { id: 'arm', header: m.pilots_report_arm(), fixed: true, cell: ({ arm }) => arm },
  { id: 'day', header: m.pilots_survival_day(), align: 'end', cell: ({ day }) => formatCount(day) },
  { id: 'share', header: m.pilots_survival_note(), align: 'end', cell: ({ share }) => share },
  { id: 'range', header: m.pilots_tech_interval(), align: 'end', cell: ({ range }) => range },
  { id: 'risk', header: m.pilots_survival_followed(), align: 'end', cell: ({ atRisk }) => formatCount(atRisk) },
]
