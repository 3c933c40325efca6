/** Comes. */
export function DocumentPage() {
  return null
}
