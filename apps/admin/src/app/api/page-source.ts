import type { QueryKey } from '@tanstack/react-query'
import { apiOf, callsOf } from './api.ts'

/** A list that is read a page at a time: the screen draws from it, its route begins to read it. */
export interface PageSource<Page, Cursor> {
  queryKey: QueryKey
  read: (after: Cursor | null, signal: AbortSignal) => Promise<Page>
  next: (page: Page) => Cursor | null
}

/** What the cache needs to know of such a list. */
export function pagesOf<Page, Cursor>({ queryKey, read, next }: PageSource<Page, Cursor>) {
  return {
    queryKey: [...queryKey, 'pages'],
    initialPageParam: null,
    queryFn: ({ pageParam, signal }: { pageParam?: unknown; signal: AbortSignal }) =>
      read(pageParam as Cursor | null, signal),
    getNextPageParam: (page: Page) => next(page),
  }
}

type Answer<Call extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>
type Calls = ReturnType<typeof callsOf>

/** What the tenant sent, newest first. */
export function sentMail(slug: string): PageSource<Answer<Calls['mail']['listMail']['query']>, string> {
  return {
    queryKey: apiOf(slug).mail.listMail.queryKey({ before: null, limit: 20 }),
    read: (before, signal) => callsOf(slug).mail.listMail.query({ before, limit: 20 }, { signal }),
    next: (page) => page.next,
  }
}

/** Long work of the tenant, newest first. */
export function longWork(slug: string): PageSource<Answer<Calls['jobs']['listJobs']['query']>, string> {
  return {
    queryKey: apiOf(slug).jobs.listJobs.queryKey({ before: null, limit: 30 }),
    read: (before, signal) => callsOf(slug).jobs.listJobs.query({ before, limit: 30 }, { signal }),
    next: (page) => page.next,
  }
}
