export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/**
 * The separator of a text: the one that `sep=` names, or the one that comes most and equally often in the first lines,
 * outside of quotes. A text with none of them has one column.
 */
export function detectSeparator(start: string): { readonly separator: Separator; readonly named: boolean } {
  const named = /^sep=([;,\t|])(?:\r\n|\n|\r)/i.exec(start)?.[1]
  const known = separators.find((one) => one === named)
  if (known !== undefined) return { separator: known, named: true }
  const lines = firstLines(start)
  const scored = separators.map((separator) => ({ separator, score: scoreOf(lines, separator) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return { separator: best === undefined || best.score === 0 ? ';' : best.separator, named: false }
}

/** At most twenty lines, with what stands between quotes taken out. */
function firstLines(start: string): string[] {
  const lines: string[] = []
  let line = ''
  let inQuotes = false
  let from = 0
  const keep = (to: number) => {
    if (!inQuotes) line += start.slice(from, to)
  }
  for (let at = 0; at < start.length && lines.length < 20; at += 1) {
    const sign = start[at]
    if (sign === '"') {
      keep(at)
      inQuotes = !inQuotes
      from = at + 1
    } else if (!inQuotes && (sign === '\n' || sign === '\r')) {
      keep(at)
      from = at + 1
      if (line.trim() !== '') lines.push(line)
      line = ''
    }
  }
  // The last one may be cut off.
  if (lines.length === 0) keep(start.length)
  return lines.length > 0 ? lines : [line].filter((one) => one.trim() !== '')
}

/** Lines that agree with the heading weigh more than separators. */
function scoreOf(lines: readonly string[], separator: Separator): number {
  const counts = lines.map((line) => line.split(separator).length - 1)
  const [heading = 0] = counts
  if (heading === 0) return 0
  return counts.filter((count) => count === heading).length * 1_000 + heading
}
