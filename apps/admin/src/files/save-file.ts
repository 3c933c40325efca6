/** Hands a file to the person, as a download of the browser. */
export function saveFile(name: string, mediaType: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  saveFrom(address, name)
  // The browser has taken it by the next turn; keeping it would hold the memory.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}

/** Lets the browser fetch a file of this address itself. */
export function saveFrom(address: string, name: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
}

/** The bytes of a file that came through the API. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
