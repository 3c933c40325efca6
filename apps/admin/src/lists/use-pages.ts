import { keepPreviousData, useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query'
import { pagesOf, type PageSource } from '../app/api/page-source.ts'

/** A list that goes on from the last row seen. While filters change the rows of before stay in sight. */
export function usePages<Page, Cursor>(source: PageSource<Page, Cursor>) {
  const query = useInfiniteQuery<Page, Error, InfiniteData<Page>, QueryKey, Cursor | null>({
    ...pagesOf(source),
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
