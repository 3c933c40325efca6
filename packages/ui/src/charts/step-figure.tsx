export interface StepLine {
  readonly id: string
  readonly name: string
  /** Points in order of `x`; the line stays level until the next. `y` from 0 to 100. */
  readonly points: readonly {
    readonly x: number
    readonly y: number
    /** Ends of its interval; null: there is none, and no band is drawn. */
    readonly low?: number | null
    readonly high?: number | null
    /** How many are still followed, just before. */
    readonly atRisk?: number
  }[]
  /** How many there were on day 0. */
  readonly people?: number | undefined
  readonly isOurs?: boolean | undefined
}

const WIDTH = 640
const HEIGHT = 240
const LEFT = 48
const TOP = 16
const BOTTOM = 28

/**
 * How many per 100 are still there, over time: a line for each arm, its interval as a band, and below it how many are
 * still followed. The same figures belong in a table beside it.
 */
export function StepFigure({
  lines,
  until,
  sentence,
  followed,
}: {
  lines: readonly StepLine[]
  until: number
  sentence: string
  /** What the numbers below the figure are: "nog gevolgd". Absent: they are not written. */
  followed?: string
}) {
  const x = (value: number) => LEFT + ((WIDTH - LEFT - 8) * Math.min(value, until)) / until
  const y = (value: number) => TOP + ((HEIGHT - BOTTOM - TOP) * (100 - value)) / 100
  const path = ({ points }: StepLine) => {
    let drawn = `M ${x(0)} ${y(100)}`
    for (const point of points.filter(({ x: at }) => at <= until)) drawn += ` H ${x(point.x)} V ${y(point.y)}`
    return `${drawn} H ${x(until)}`
  }
  /** The band goes along the upper ends and back along the lower ones; a step without an interval ends it. */
  const band = ({ points }: StepLine) => {
    const seen = points.filter(
      ({ x: at, low, high }) => at <= until && typeof low === 'number' && typeof high === 'number',
    )
    const [first] = seen
    if (!first) return ''
    const ends = seen.map((point, index) => ({ ...point, next: seen[index + 1]?.x ?? point.x }))
    const upper = ends.map(({ x: at, high, next }) => `V ${y(high ?? 0)} H ${x(Math.max(at, next))}`)
    const lower = ends.toReversed().map(({ x: at, low }) => `V ${y(low ?? 0)} H ${x(at)}`)
    return `M ${x(first.x)} ${y(first.high ?? 0)} ${upper.join(' ')} ${lower.join(' ')} Z`
  }
  const left = ({ points, people }: StepLine, day: number) =>
    points.find(({ x: at }) => at >= day)?.atRisk ?? (day === 0 ? people : undefined)
  const ticks = [0, 0.25, 0.5, 0.75, 1]
  return (
    <div className="vw-steps-figure">
      <Legend lines={lines} />
      <svg className="vw-steps" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentence}>
        {[0, 25, 50, 75, 100].map((tick) => (
          <g key={tick}>
            <line
              className={tick === 0 ? 'vw-interval-zero' : 'vw-interval-grid'}
              x1={LEFT}
              x2={WIDTH - 8}
              y1={y(tick)}
              y2={y(tick)}
            />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {ticks.map((part) => (
          <text key={part} x={x(part * until)} y={HEIGHT - 8} textAnchor={part === 1 ? 'end' : 'middle'}>
            {Math.round(part * until)}
          </text>
        ))}
        {lines.map((line) => (
          <path key={line.id} className="vw-steps-band" data-ours={line.isOurs} d={band(line)} />
        ))}
        {lines.map((line) => (
          <path key={line.id} className="vw-steps-line" data-ours={line.isOurs} d={path(line)} />
        ))}
      </svg>
      {followed !== undefined && (
        // The table beside the figure says the same, row by row.
        <div aria-hidden="true">
          {lines.map((line) => (
            <div key={line.id}>
              <div className="vw-steps-followed">{`${followed}: ${line.name}`}</div>
              <div className="vw-scale">
                {ticks.map((part) => (
                  <span
                    key={part}
                    style={{ insetInlineStart: `${(100 * x(part * until)) / WIDTH}%` }}
                    data-end={part === 1 ? 'end' : undefined}
                  >
                    {left(line, part * until)}
                  </span>
                ))}
              </div>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}

/** Which line is whose: by its dashes, and not by its colour alone. */
function Legend({ lines }: { lines: readonly StepLine[] }) {
  return (
    <ul className="vw-steps-legend">
      {lines.map(({ id, name, isOurs }) => (
        <li key={id}>
          <svg width="28" height="8" aria-hidden="true">
            <path className="vw-steps-line" data-ours={isOurs} d="M 0 4 H 28" />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  )
}
