import { keepPreviousData, useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query'

interface PageSource<Page, Cursor> {
  queryKey: QueryKey
  read: (after: Cursor | null, signal: AbortSignal) => Promise<Page>
  next: (page: Page) => Cursor | null
}

/** A list that goes on from the last row seen. While filters change the rows of before stay in sight. */
export function usePages<Page, Cursor>({ queryKey, read, next }: PageSource<Page, Cursor>) {
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page>, QueryKey, Cursor | null>({
    queryKey: [...queryKey, 'pages'],
    initialPageParam: null,
    queryFn: ({ pageParam, signal }) => read(pageParam as Cursor | null, signal),
    getNextPageParam: (page) => next(page),
    placeholderData: keepPreviousData,
  })
  return {
    pages: query.data?.pages ?? [],
    loading: query.isPending || query.isPlaceholderData,
    error: query.isError && query.data === undefined ? query.error : null,
    onRetry: () => void query.refetch(),
    onMore: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    moreBusy: query.isFetchingNextPage,
  }
}
