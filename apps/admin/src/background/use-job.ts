import { skipToken, useQuery } from '@tanstack/react-query'
import { useTenantApi } from '../app/api/api.ts'

const EVERY_MS = 700

/** Follows one job until it ends. */
export function useJob(jobId: string | null) {
  const api = useTenantApi()
  const { data } = useQuery({
    ...api.jobs.followJob.queryOptions(jobId === null ? skipToken : { jobId }),
    refetchInterval: ({ state }) =>
      state.data?.status === 'done' || state.data?.status === 'failed' ? false : EVERY_MS,
    staleTime: 0,
  })
  return jobId === null ? undefined : data
}
