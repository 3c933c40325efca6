import { placeOn, type Scale } from '@vliegwiel/ui'

interface LineFigureProps {
  readonly across: Scale
  readonly up: Scale
  /** In the units of the scales, from left to right. */
  readonly points: readonly (readonly [number, number])[]
  /** A second line in dashes: what an even pace would give. */
  readonly beside?: readonly (readonly [number, number])[]
  readonly marks: readonly {
    readonly x: number
    readonly y: number
    readonly text: string
    readonly solid?: boolean
    readonly side?: 'before' | 'after'
  }[]
  readonly format: { readonly across: (value: number) => string; readonly up: (value: number) => string }
  readonly sentence: string
}

/** One line over a scale. The drawing stretches, the texts do not: they stay readable on a phone. */
export function LineFigure({ across, up, points, beside, marks, format, sentence }: LineFigureProps) {
  const x = (value: number) => placeOn(across, value)
  const y = (value: number) => 100 - placeOn(up, value)
  const drawn = (line: readonly (readonly [number, number])[]) =>
    line.map(([px, py]) => `${x(px).toFixed(2)},${y(py).toFixed(2)}`).join(' ')
  return (
    <div className="vw-line-figure" role="img" aria-label={sentence}>
      <div className="vw-line-up" aria-hidden="true">
        {up.ticks.map((tick) => (
          <span key={tick} style={{ insetBlockStart: `${y(tick)}%` }}>
            {format.up(tick)}
          </span>
        ))}
      </div>
      <div className="vw-line-field" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          {up.ticks.map((tick) => (
            <line
              key={tick}
              className={tick === 0 ? 'vw-interval-zero' : 'vw-interval-grid'}
              x1={0}
              x2={100}
              y1={y(tick)}
              y2={y(tick)}
              vectorEffect="non-scaling-stroke"
            />
          ))}
          {beside !== undefined && (
            <polyline className="vw-line-beside" points={drawn(beside)} vectorEffect="non-scaling-stroke" />
          )}
          <polyline className="vw-line" points={drawn(points)} vectorEffect="non-scaling-stroke" />
        </svg>
        {marks.map((mark) => (
          <span
            key={mark.text}
            className="vw-line-mark"
            data-solid={mark.solid}
            data-side={mark.side ?? (x(mark.x) > 60 ? 'before' : 'after')}
            style={{ insetInlineStart: `${x(mark.x)}%`, insetBlockStart: `${y(mark.y)}%` }}
          >
            <span>{mark.text}</span>
          </span>
        ))}
      </div>
      <div className="vw-scale vw-line-across" aria-hidden="true">
        {across.ticks.map((tick) => (
          <span
            key={tick}
            data-end={tick === across.from ? 'start' : tick === across.to ? 'end' : undefined}
            style={{ insetInlineStart: `${x(tick)}%` }}
          >
            {format.across(tick)}
          </span>
        ))}
      </div>
    </div>
  )
}
