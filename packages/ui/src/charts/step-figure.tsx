export interface StepLine {
  readonly id: string
  readonly name: string
  /** Points in order of `x`; the line stays level until the next. `y` from 0 to 100. */
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly isOurs?: boolean | undefined
}

const WIDTH = 640
const HEIGHT = 240
const LEFT = 40
const BOTTOM = 28

/** How many per 100 are still there, over time: a line for each arm. The same figures belong in a table beside it. */
export function StepFigure({
  lines,
  until,
  sentence,
}: {
  lines: readonly StepLine[]
  until: number
  sentence: string
}) {
  const x = (value: number) => LEFT + ((WIDTH - LEFT - 8) * Math.min(value, until)) / until
  const y = (value: number) => 8 + ((HEIGHT - BOTTOM - 8) * (100 - value)) / 100
  const path = ({ points }: StepLine) => {
    let drawn = `M ${x(0)} ${y(100)}`
    for (const point of points.filter(({ x: at }) => at <= until)) drawn += ` H ${x(point.x)} V ${y(point.y)}`
    return `${drawn} H ${x(until)}`
  }
  return (
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
      {[0, 0.25, 0.5, 0.75, 1].map((part) => (
        <text key={part} x={x(part * until)} y={HEIGHT - 8} textAnchor={part === 1 ? 'end' : 'middle'}>
          {Math.round(part * until)}
        </text>
      ))}
      {lines.map((line) => (
        <path key={line.id} className="vw-steps-line" data-ours={line.isOurs} d={path(line)} />
      ))}
    </svg>
  )
}
