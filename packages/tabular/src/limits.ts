/** What a file may be. Checked before anything is unpacked, and again while it is. */
export const limits = {
  /** Bytes of the file as it is sent. */
  fileBytes: 20_000_000,
  rows: 200_000,
  columns: 200,
  sheets: 200,
  /** Signs in one cell: what a spreadsheet can hold. */
  cellLength: 32_767,
  /** Bytes of the parts of a workbook that are read, unpacked. */
  unpackedBytes: 250_000_000,
  /** A part of more than a few megabytes that is packed tighter than this is made to explode. */
  packedRatio: 150,
  smallPart: 5_000_000,
  parts: 2_000,
} as const
