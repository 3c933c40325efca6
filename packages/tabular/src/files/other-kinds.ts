import { tabularError } from '../tabular-error.ts'

/** How files begin that are no table, by what people call them. */
const beginnings: readonly (readonly [Buffer, 'workbook-old' | 'file-pdf' | 'file-picture' | 'not-a-table'])[] = [
  // The packing of before 2007, and of workbooks with a password.
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'workbook-old'],
  [Buffer.from('%PDF-'), 'file-pdf'],
  [Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'file-picture'],
  [Buffer.from([0xff, 0xd8, 0xff]), 'file-picture'],
  [Buffer.from('GIF8'), 'file-picture'],
  [Buffer.from('{\\rtf'), 'not-a-table'],
  [Buffer.from([0x1f, 0x8b]), 'not-a-table'],
]

/** @throws tabularError when the file is a kind of its own: saying that its letters cannot be read would mislead. */
export function refuseOtherKinds(bytes: Buffer): void {
  // Some programs put a mark or an empty line before it.
  const start = bytes.subarray(0, 1_024)
  for (const [beginning, code] of beginnings) {
    const at = start.indexOf(beginning)
    if (
      at === 0 ||
      (code === 'file-pdf' && at > 0 && start.subarray(0, at).every((byte) => byte <= 0x20 || byte >= 0xbb))
    )
      throw tabularError(code)
  }
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(start.subarray(0, 200).toString('latin1'))) {
    throw tabularError('not-a-table')
  }
}
