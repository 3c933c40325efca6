export const separators = [';', ',', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/**
 * The separator of a text: the one that `sep=` names, or the one that comes most and equally often in the first lines,
 * outside of quotes. A text with none of them has one column.
 */
export function detectSeparator(start: string): { readonly separator: Separator; readonly named: boolean } {
  const named = /^sep=([;,\t|])\r?\n/i.exec(start)?.[1]
  const known = separators.find((one) => one === named)
  if (known !== undefined) return { separator: known, named: true }
  const lines = firstLines(start)
  const scored = separators.map((separator) => ({ separator, score: scoreOf(lines, separator) }))
  const best = scored.toSorted((a, b) => b.score - a.score)[0]
  return { separator: best === undefined || best.score === 0 ? ';' : best.separator, named: false }
}

/** At most twenty records, with what stands between quotes taken out. */
function firstLines(start: string): string[] {
  const bare = start.replace(/"(?:[^"]|"")*"/g, '""')
  const lines = bare.split(/\r\n|\n|\r/)
  // The last one may be cut off.
  return (lines.length > 1 ? lines.slice(0, -1) : lines).filter((line) => line.trim() !== '').slice(0, 20)
}

/** Lines that agree with the heading weigh more than separators. */
function scoreOf(lines: readonly string[], separator: Separator): number {
  const counts = lines.map((line) => line.split(separator).length - 1)
  const [heading = 0] = counts
  if (heading === 0) return 0
  return counts.filter((count) => count === heading).length * 1_000 + heading
}
