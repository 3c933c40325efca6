import type { AppRouter } from '@vliegwiel/api'
import { getLanguage } from '@vliegwiel/i18n'
import { QueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { createTRPCClient, httpBatchLink, splitLink, type TRPCClient } from '@trpc/client'
import { createTRPCOptionsProxy, type TRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { viewedRole } from '../session/view-as.ts'
import { patientLink } from './patient-link.ts'

/** Query and mutation options of every procedure; the keys carry the tenant, so that no tenant sees another's cache. */
export type Api = TRPCOptionsProxy<AppRouter, { keyPrefix: true }>

/** As many calls as the server takes in one request. */
const BATCH = 20

// The link itself waits and tries again (patientLink), so a query that fails has failed.
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 15_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

interface TenantClient {
  readonly call: TRPCClient<AppRouter>
  readonly api: Api
}
const clients = new Map<string, TenantClient>()

function batchLink(slug: string, maxItems: number) {
  return httpBatchLink<AppRouter>({
    url: `/api/${slug}`,
    methodOverride: 'POST',
    maxItems,
    headers: () => {
      const role = viewedRole(slug)
      return { 'accept-language': getLanguage(), ...(role === null ? {} : { 'x-vliegwiel-view-as': role }) }
    },
  })
}

function clientOf(slug: string): TenantClient {
  const known = clients.get(slug)
  if (known !== undefined) return known
  const call = createTRPCClient<AppRouter>({
    links: [
      patientLink(),
      // A piece of a file travels alone: a batch may not be that large.
      splitLink({
        condition: ({ path }) => path === 'imports.sendPiece',
        true: batchLink(slug, 1),
        false: batchLink(slug, BATCH),
      }),
    ],
  })
  const api = createTRPCOptionsProxy<AppRouter, { keyPrefix: true }>({ client: call, queryClient, keyPrefix: slug })
  const client = { call, api }
  clients.set(slug, client)
  return client
}

/** The API inside one tenant, or (null) outside every tenant: session, account, platform. */
export function apiOf(slug: string | null): Api {
  return clientOf(slug ?? '-').api
}

/** Plain calls, for what is not drawn from: route guards and the palette. */
export function callsOf(slug: string | null): TRPCClient<AppRouter> {
  return clientOf(slug ?? '-').call
}

/** The API of the tenant in the address. Only under `/$slug`. */
export function useTenantApi(): Api {
  return apiOf(useSlug())
}

/** The tenant of the address. Only under `/$slug`. */
export function useSlug(): string {
  const { slug } = useParams({ strict: false })
  if (slug === undefined) throw new Error('useSlug() stands on a page without a tenant in its address')
  return slug
}
