import { caseloadOf, staffGrowth, workersPerThousand } from '@vliegwiel/clients/caseload'
import type { ProfileSet } from '@vliegwiel/clients/kinds'

/** Clients by profile as they stand in the address: `werk:100,zorg:50`. */
export function clientsIn(text: string | undefined, { profiles }: ProfileSet): ReadonlyMap<string, number> {
  const pairs = (text ?? '').split(',').flatMap((part): [string, number][] => {
    const [key = '', value = ''] = part.split(':')
    const count = Number(value)
    return profiles.some((one) => one.key === key) && /^\d{1,5}$/.test(value) ? [[key, count]] : []
  })
  return new Map(pairs)
}

export const clientsText = (clients: ReadonlyMap<string, number>): string =>
  [...clients].map(([key, count]) => `${key}:${count}`).join(',')

export interface CaseloadRow {
  readonly key: string
  readonly name: string
  readonly clients: number
  /** Percent of a usual client; null: the set does not say. */
  readonly intensity: number | null
  /** Usual clients, in hundredths; null: unknown. */
  readonly weighted: number | null
}

export interface CaseloadFigures {
  readonly rows: readonly CaseloadRow[]
  readonly clients: number
  readonly weighted: number
  readonly unknown: number
  /** Hundredths of usual clients for each worker; null without workers. */
  readonly perWorker: number | null
  /** Workers that the norm asks, rounded up; null without a norm. */
  readonly workersAtNorm: number | null
  /** Hundredths of a worker for every 1,000 usual clients. */
  readonly perThousand: number | null
  /** Percent more staff than there is now, at the norm; null when either is missing. */
  readonly growth: number | null
}

/** What profiles ask of people who work, in usual clients. */
export function caseloadFigures(
  set: ProfileSet,
  {
    clients,
    workers,
    norm,
  }: { readonly clients: ReadonlyMap<string, number>; readonly workers: number | null; readonly norm: number | null },
): CaseloadFigures | null {
  const all = set.profiles.flatMap(({ key, intensity }) =>
    Array.from({ length: clients.get(key) ?? 0 }, (_, at) => ({
      client: `${key} ${at}`,
      worker: 'team',
      weight: intensity,
    })),
  )
  const caseload = caseloadOf(['team'], all, null)
  if (!caseload.ok) return null
  const { weighted, unknown } = caseload.value
  const perWorker = workers === null ? null : Math.round(weighted / workers)
  const thousand = norm === null ? null : workersPerThousand(norm)
  const now = perWorker === null || perWorker < 100 ? null : Math.round(perWorker / 100)
  const growth = norm === null || now === null ? null : staffGrowth(now, norm)
  return {
    rows: set.profiles.map(({ key, name, intensity }) => {
      const count = clients.get(key) ?? 0
      return { key, name, clients: count, intensity, weighted: intensity === null ? null : count * intensity }
    }),
    clients: all.length,
    weighted,
    unknown,
    perWorker,
    workersAtNorm: norm === null ? null : Math.ceil(weighted / (norm * 100)),
    perThousand: thousand?.ok === true ? thousand.value : null,
    growth: growth?.ok === true ? growth.value : null,
  }
}
