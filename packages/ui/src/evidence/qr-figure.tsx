/**
 * A QR code with its words: black on white in every theme, because cameras need that.
 * `svg` is text made by our own code, never by a person.
 */
export function QrFigure({ svg, caption }: { svg: string; caption: string }) {
  return (
    <figure className="vw-qr-figure">
      <div className="vw-qr" role="img" aria-label={caption} dangerouslySetInnerHTML={{ __html: svg }} />
      <figcaption className="vw-secondary">{caption}</figcaption>
    </figure>
  )
}
