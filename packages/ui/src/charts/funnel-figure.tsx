export interface FunnelMark {
  readonly id: string
  readonly name: string
  readonly x: number
  /** Standard error, in the unit of `x`. */
  readonly error: number
  readonly low: number
  readonly high: number
  readonly inside: boolean
}

const WIDTH = 640
const HEIGHT = 280
const LEFT = 64
const BOTTOM = 44

/**
 * Effects against how unsure they are: the surest above. The funnel is where studies land by chance around a mean that
 * is itself unsure (the grey band). The same figures belong in a table beside it.
 */
export function FunnelFigure({
  points,
  centre,
  interval,
  sentence,
  labels,
  textOf,
}: {
  points: readonly FunnelMark[]
  centre: number
  interval: { readonly low: number; readonly high: number }
  sentence: string
  labels: { readonly x: string; readonly y: string }
  /** A number in the language of the reader. */
  textOf: (value: number) => string
}) {
  const deepest = Math.max(...points.map(({ error }) => error)) * 1.1 || 1
  const widest = points.find(({ error }) => error > 0)
  const slope = widest === undefined ? 1 : (widest.high - centre) / widest.error
  const ends = points.flatMap(({ x: at }) => [at]).concat(centre - slope * deepest, centre + slope * deepest, 0)
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  const x = (value: number) => LEFT + ((WIDTH - LEFT - 12) * (value - from)) / (to - from || 1)
  const y = (error: number) => 12 + ((HEIGHT - BOTTOM - 12) * error) / deepest
  const clipped = (value: number) => Math.min(to, Math.max(from, value))
  const decimals = to - from < 10 ? 1 : 0
  const [low, high] = [x(clipped(interval.low)), x(clipped(interval.high))]
  return (
    <svg className="vw-steps" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={sentence}>
      <rect className="vw-interval-harm" x={low} width={Math.max(0, high - low)} y={12} height={y(deepest) - 12} />
      <path
        className="vw-funnel-edge"
        d={`M ${x(centre - slope * deepest)} ${y(deepest)} L ${x(centre)} ${y(0)} L ${x(centre + slope * deepest)} ${y(deepest)}`}
      />
      <line className="vw-interval-zero" x1={x(0)} x2={x(0)} y1={12} y2={y(deepest)} />
      <line className="vw-interval-line" x1={x(centre)} x2={x(centre)} y1={12} y2={y(deepest)} strokeDasharray="6 3" />
      {points.map((point) => (
        <circle
          key={point.id}
          className={point.inside ? 'vw-interval-fill' : 'vw-interval-open'}
          cx={x(point.x)}
          cy={y(point.error)}
          r={5}
        />
      ))}
      {[from, 0, to].map((value) => (
        <text
          key={value}
          x={x(value)}
          y={HEIGHT - 26}
          textAnchor={value === from ? 'start' : value === to ? 'end' : 'middle'}
        >
          {textOf(Number(value.toFixed(decimals)))}
        </text>
      ))}
      <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 8} textAnchor="middle">
        {labels.x}
      </text>
      <text x={14} y={(HEIGHT - BOTTOM) / 2} textAnchor="middle" transform={`rotate(-90 14 ${(HEIGHT - BOTTOM) / 2})`}>
        {labels.y}
      </text>
      {[0, deepest].map((value) => (
        <text key={value} x={LEFT - 8} y={y(value) + 4} textAnchor="end">
          {textOf(Number(value.toFixed(1)))}
        </text>
      ))}
    </svg>
  )
}
