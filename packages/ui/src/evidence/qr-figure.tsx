export interface QrFigureProps {
  /** Rows of squares, true is dark, as a QR encoder hands them over, its quiet border included. */
  modules: readonly (readonly boolean[])[]
  caption: string
}

/** A QR code with its words: black on white in every theme, because cameras need that. */
export function QrFigure({ modules, caption }: QrFigureProps) {
  const size = modules.length
  const path = modules.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <figure className="vw-qr-figure">
      <svg
        className="vw-qr"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={caption}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="currentcolor" />
      </svg>
      <figcaption className="vw-secondary">{caption}</figcaption>
    </figure>
  )
}
