/**
 * What a file is called apart from its day, number and copy: `Uitdraai 2026-11 (2).xlsx` and `uitdraai-2026-12.csv`
 * come from one source, `uitdraai`.
 */
export function sourceName(fileName: string): string {
  const plain = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return plain.slice(0, 80) || 'bestand'
}
