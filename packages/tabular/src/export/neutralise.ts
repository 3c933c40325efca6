/**
 * A text that a spreadsheet would take for a formula: it begins with = + - @ or one of their wide and small forms, as
 * the first thing after white space, quotes and signs that are not seen; or a tab or a line end stands there.
 */
const formulaLike =
  /^[\p{Cc}\p{Cf}\p{Z}\s\p{Pi}\p{Pf}'"`]*[\t\r\n=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212]/u

export const looksLikeFormula = (text: string): boolean => formulaLike.test(text)

/** The text with an apostrophe before it where a spreadsheet would compute; `restoreText` takes it away again. */
export function neutraliseText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}

/** Takes away the apostrophe that `neutraliseText` put there, and no other. */
export function restoreText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text.slice(1)) ? text.slice(1) : text
}
