/**
 * Rows for a Dutch spreadsheet: semicolons, a byte order mark, lines by CRLF. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front; numbers stay numbers.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(';'))
  return `\u{FEFF}${lines.join('\r\n')}\r\n`
}

function quoted(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}
