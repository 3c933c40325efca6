/** Comes. */
export function InboxPage() {
  return null
}
