import { placeOn, type Scale } from '@vliegwiel/ui'

export interface BarRow {
  readonly key: string
  readonly label: string
  /** Parts from left to right, in the unit of the scale. */
  readonly bars: readonly { readonly from: number; readonly to: number; readonly tone: 'ours' | 'plain' | 'short' }[]
  /** Beside the bar, as people read it. */
  readonly value: string
}

interface BarRowsProps {
  readonly scale: Scale
  readonly rows: readonly BarRow[]
  /** What the figure shows, in a sentence; the same figures stand in its table. */
  readonly sentence: string
  /** A line through all rows: what it would be as expected. */
  readonly at?: number
}

const HEIGHT = 30

/** Bars on one scale below each other. Texts are text, so that they stay readable on a phone. */
export function BarRows({ scale, rows, sentence, at }: BarRowsProps) {
  const x = (value: number) => `${placeOn(scale, value)}%`
  return (
    <div className="vw-bars" role="img" aria-label={sentence}>
      {rows.map(({ key, label, bars, value }) => (
        <div className="vw-bar-row" key={key}>
          <span>{label}</span>
          <svg width="100%" height={HEIGHT} aria-hidden="true">
            {scale.ticks.map((tick) => (
              <line
                key={tick}
                className={tick === 0 ? 'vw-interval-zero' : 'vw-interval-grid'}
                x1={x(tick)}
                x2={x(tick)}
                y1={0}
                y2={HEIGHT}
              />
            ))}
            {bars.map(({ from, to, tone }) => (
              <rect
                key={`${from} ${to} ${tone}`}
                className="vw-bar"
                data-tone={tone}
                x={x(Math.min(from, to))}
                width={`${Math.max(0.4, Math.abs(placeOn(scale, to) - placeOn(scale, from)))}%`}
                y={6}
                height={HEIGHT - 12}
              />
            ))}
            {at !== undefined && <line className="vw-bar-at" x1={x(at)} x2={x(at)} y1={0} y2={HEIGHT} />}
          </svg>
          <span className="vw-bar-value">{value}</span>
        </div>
      ))}
    </div>
  )
}
