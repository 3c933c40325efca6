import { placeOn, type Scale } from './scale.ts'

export interface IntervalFigureProps {
  scale: Scale
  /** Absent: only the grid, for a row that has no figure. */
  interval?: { readonly low: number; readonly estimate: number; readonly high: number } | undefined
  /** `point` filled, `open` measured afterwards, `square` by weight, `diamond` an average, `bar` where a next one may land. */
  shape?: 'point' | 'open' | 'square' | 'diamond' | 'bar' | undefined
  /** Share of the pooled weight, 0 to 100: the size of a square. */
  weight?: number | undefined
  /** Lights up what is ours, or what was chosen. */
  isOurs?: boolean | undefined
  /** A zone that was agreed to be no harm: between this value and zero. */
  noHarm?: number | undefined
}

const HEIGHT = 28
const MIDDLE = 14

/**
 * One row of a figure: an interval on a scale that all rows share. Hidden from a screen reader, because the same
 * figures stand in words in the row.
 */
export function IntervalFigure(props: IntervalFigureProps) {
  const { scale, interval, shape = 'point', weight = 50, isOurs = false, noHarm } = props
  const at = (value: number) => `${placeOn(scale, value)}%`
  return (
    <svg className="vw-interval" data-ours={isOurs || undefined} width="100%" height={HEIGHT} aria-hidden="true">
      {noHarm !== undefined && (
        <rect
          className="vw-interval-harm"
          x={at(Math.min(0, noHarm))}
          width={`${Math.abs(placeOn(scale, noHarm) - placeOn(scale, 0))}%`}
          y={0}
          height={HEIGHT}
        />
      )}
      {scale.ticks.map((tick) => (
        <line
          className={tick === 0 ? 'vw-interval-zero' : 'vw-interval-grid'}
          key={tick}
          x1={at(tick)}
          x2={at(tick)}
          y1={0}
          y2={HEIGHT}
        />
      ))}
      {interval !== undefined && <Mark {...{ scale, interval, shape, weight }} />}
    </svg>
  )
}

interface Drawn {
  scale: Scale
  shape: NonNullable<IntervalFigureProps['shape']>
  weight: number
  interval: NonNullable<IntervalFigureProps['interval']>
}

function Mark({ scale, interval: { low, estimate, high }, shape, weight }: Drawn) {
  const at = (value: number) => `${placeOn(scale, value)}%`
  const width = `${placeOn(scale, high) - placeOn(scale, low)}%`
  if (shape === 'diamond')
    return (
      <svg x={at(low)} width={width} y={MIDDLE - 9} height={18} viewBox="0 0 100 18" preserveAspectRatio="none">
        <polygon
          className="vw-interval-fill"
          points={`0,9 ${share(low, estimate, high)},0 100,9 ${share(low, estimate, high)},18`}
        />
      </svg>
    )
  if (shape === 'bar')
    return (
      <>
        <rect className="vw-interval-bar" x={at(low)} width={width} y={MIDDLE - 6} height={12} rx={2} />
        <line className="vw-interval-line" x1={at(estimate)} x2={at(estimate)} y1={MIDDLE - 6} y2={MIDDLE + 6} />
      </>
    )
  const side = 7 + (9 * Math.min(100, weight)) / 100
  return (
    <>
      <line className="vw-interval-line" x1={at(low)} x2={at(high)} y1={MIDDLE} y2={MIDDLE} />
      {([low, high] as const).map((end, index) => (
        <line
          className="vw-interval-line"
          key={index === 0 ? 'low' : 'high'}
          x1={at(end)}
          x2={at(end)}
          y1={MIDDLE - 4}
          y2={MIDDLE + 4}
        />
      ))}
      {shape === 'square' ? (
        <svg x={at(estimate)} y={MIDDLE} overflow="visible">
          <rect className="vw-interval-fill" x={-side / 2} y={-side / 2} width={side} height={side} />
        </svg>
      ) : (
        <circle
          className={shape === 'open' ? 'vw-interval-open' : 'vw-interval-fill'}
          cx={at(estimate)}
          cy={MIDDLE}
          r={5}
        />
      )}
    </>
  )
}

const share = (low: number, estimate: number, high: number) =>
  high === low ? 50 : (100 * (estimate - low)) / (high - low)

/** The figures under the rows. */
export function ScaleFigure({ scale, format }: { scale: Scale; format: (value: number) => string }) {
  const zero = scale.ticks.indexOf(0)
  // So many figures would stand on top of each other: every second one, zero always among them.
  const shown = scale.ticks.length > 5 ? scale.ticks.filter((_, index) => (index - zero) % 2 === 0) : scale.ticks
  return (
    <div className="vw-scale" aria-hidden="true">
      {shown.map((tick) => (
        <span
          key={tick}
          data-end={tick === scale.from ? 'start' : tick === scale.to ? 'end' : undefined}
          style={{ insetInlineStart: `${placeOn(scale, tick)}%` }}
        >
          {format(tick)}
        </span>
      ))}
    </div>
  )
}
