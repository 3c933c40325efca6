/** Comes. */
export function EditorPage() {
  return null
}
