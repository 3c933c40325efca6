const types = new Set(['image/png', 'image/jpeg', 'image/webp'])

export type ReadImage = { readonly address: string } | { readonly problem: 'type' | 'size' }

/**
 * A file as a data address. Refused here already for its kind and size; that its bytes are what they say is checked
 * by the server.
 * @param most largest number of bytes
 */
export async function readImage(file: Blob, most: number): Promise<ReadImage> {
  if (!types.has(file.type)) return { problem: 'type' }
  if (file.size > most) return { problem: 'size' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return { address: `data:${file.type};base64,${btoa(binary)}` }
}
