import { daysAfter, daysBetween, formatCount, formatDate, m } from '@vliegwiel/i18n'
import type { CampaignFigures } from './campaign-figures.ts'

const WIDTH = 640
const HEIGHT = 240
const LEFT = 56
const TOP = 12
const BOTTOM = 28

interface CampaignFigureProps {
  figures: CampaignFigures
  spread: CampaignFigures['outlook']['spread']
}

/** People spoken with over time: by plan, until now, and from now on at the pace of now with its spread. */
export function CampaignFigure({ figures, spread }: CampaignFigureProps) {
  const { plan, outlook, spoken, today } = figures
  const firstWeek = plan.burnUp[0]?.day
  const start = firstWeek === undefined ? today : daysAfter(firstWeek, -6)
  const people = plan.burnUp.at(-1)?.people ?? 0
  const last = [plan.plannedEnd, outlook.end ?? today, spread?.latest ?? today].toSorted().at(-1) ?? today
  const width = Math.max(1, daysBetween(start, last) + 1)
  const x = (day: string) => LEFT + ((daysBetween(start, day) + 1) / width) * (WIDTH - LEFT - 12)
  const y = (count: number) => HEIGHT - BOTTOM - (people === 0 ? 0 : count / people) * (HEIGHT - TOP - BOTTOM)
  const line = (points: readonly (readonly [number, number])[]) =>
    points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ')
  const now: readonly [number, number] = [x(today), y(spoken)]
  const { earliest = null, latest = null } = spread ?? {}
  return (
    <svg
      className="profiles-figure"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={m.profiles_campaign_figure({
        people: formatCount(people),
        date: formatDate(plan.plannedEnd),
        spoken: formatCount(spoken),
      })}
    >
      <line className="profiles-axis" x1={LEFT} x2={WIDTH - 12} y1={y(0)} y2={y(0)} />
      <text x={LEFT - 8} y={y(0)} textAnchor="end">
        0
      </text>
      <text x={LEFT - 8} y={y(people) + 10} textAnchor="end">
        {formatCount(people)}
      </text>
      {earliest !== null && latest !== null && (
        <polygon className="profiles-spread" points={line([now, [x(earliest), y(people)], [x(latest), y(people)]])} />
      )}
      <polyline
        className="profiles-plan"
        points={line([
          [LEFT, y(0)],
          [x(plan.plannedEnd), y(people)],
        ])}
      />
      <polyline className="profiles-done" points={line([[LEFT, y(0)], now])} />
      {outlook.end !== null && <polyline className="profiles-pace" points={line([now, [x(outlook.end), y(people)]])} />}
      <text x={LEFT} y={HEIGHT - 8}>
        {formatDate(start)}
      </text>
      <text x={WIDTH - 12} y={HEIGHT - 8} textAnchor="end">
        {formatDate(last)}
      </text>
    </svg>
  )
}
