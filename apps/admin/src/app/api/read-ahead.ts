import { pagesOf, type PageSource } from './page-source.ts'
import { apiOf, queryClient, type Api } from './api.ts'

/**
 * Starts the calls of a screen while its code is still on its way, so that the two travel side by side; the screen asks
 * the same and finds them under way. It is not waited for: a filter that changes must not take the page away, and what
 * is refused is told by the screen. A link that is only pointed at reads nothing: what is read of persons stands in the log.
 */
export function readAhead(preload: boolean, slug: string | null, calls: (api: Api, read: typeof begin) => void): void {
  if (!preload) calls(apiOf(slug), begin)
}

/** The same for a list that is read a page at a time. */
export function readPagesAhead<Page, Cursor>(preload: boolean, source: PageSource<Page, Cursor>): void {
  if (!preload) queryClient.infiniteQuery(pagesOf(source)).catch(() => undefined)
}

const begin: typeof queryClient.query = (options) => {
  const answer = queryClient.query(options)
  answer.catch(() => undefined)
  return answer
}
