import { type Answer, isFilled, refusal, type Refusal, unless } from '../answer.ts'

/** A client of a worker, with how much guidance the own profile asks for. */
export interface CaseloadClient {
  readonly client: string
  readonly worker: string
  /** Hundredths: 50 is half a usual client, 100 a usual one, 200 two. null: no profile yet, so nobody knows. */
  readonly weight: number | null
}

/** Whom one worker has. Weighted sums are hundredths of a client. */
export interface WorkerCaseload {
  readonly worker: string
  readonly clients: number
  readonly weighted: number
  /** Clients without a weight. They count as a client and in no weighted sum: with them it is "at least". */
  readonly unknown: number
  /** Clients by weight, lightest first. */
  readonly byWeight: readonly { readonly weight: number; readonly clients: number }[]
  /** Weighted hundredths above the norm; below it negative; null without a norm. */
  readonly overNorm: number | null
}

export interface Caseload {
  readonly workers: readonly WorkerCaseload[]
  readonly clients: number
  readonly weighted: number
  readonly unknown: number
  /** The norm times the workers, less what they have: what a team has room for, in hundredths. null without a norm. */
  readonly room: number | null
}

/**
 * The caseload of workers against the norm of the municipality, which is a number of usual clients and has no default.
 * A worker without clients stands in it too.
 */
export function caseloadOf(
  workers: readonly string[],
  clients: readonly CaseloadClient[],
  norm: number | null,
): Answer<Caseload> {
  return unless([...clientProblems(workers, clients), ...normProblems(norm)], () => {
    const rows = workers.map((worker) => rowOf(worker, clients, norm))
    const weighted = sumOf(rows.map((row) => row.weighted))
    return {
      workers: rows,
      clients: clients.length,
      weighted,
      unknown: sumOf(rows.map((row) => row.unknown)),
      room: norm === null ? null : norm * 100 * workers.length - weighted,
    }
  })
}

function rowOf(worker: string, all: readonly CaseloadClient[], norm: number | null): WorkerCaseload {
  const own = all.filter((client) => client.worker === worker)
  const weights = own.flatMap(({ weight }) => (weight === null ? [] : [weight]))
  const weighted = sumOf(weights)
  return {
    worker,
    clients: own.length,
    weighted,
    unknown: own.length - weights.length,
    byWeight: [...new Set(weights)]
      .toSorted((one, other) => one - other)
      .map((weight) => ({ weight, clients: weights.filter((one) => one === weight).length })),
    overNorm: norm === null ? null : weighted - norm * 100,
  }
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

function clientProblems(workers: readonly string[], clients: readonly CaseloadClient[]): Refusal[] {
  const known = new Set(workers)
  const seen = new Set<string>()
  return [
    ...workers.flatMap((worker, place) => [
      ...(isFilled(worker) ? [] : [refusal('person-missing', `workers.${place}`)]),
      ...(workers.indexOf(worker) < place ? [refusal('name-twice', `workers.${place}`, { name: worker })] : []),
    ]),
    ...clients.flatMap(({ client, worker, weight }, place) => {
      const twice = seen.has(client)
      seen.add(client)
      return [
        ...(twice ? [refusal('client-twice', `clients.${place}.client`, { client })] : []),
        ...(known.has(worker) ? [] : [refusal('person-missing', `clients.${place}.worker`, { worker })]),
        ...(weight === null || (Number.isInteger(weight) && weight >= 0 && weight <= 1_000)
          ? []
          : [
              refusal('number-impossible', `clients.${place}.weight`, { value: String(weight), least: 0, most: 1_000 }),
            ]),
      ]
    }),
  ]
}

const normProblems = (norm: number | null): Refusal[] =>
  norm === null || (Number.isInteger(norm) && norm >= 1 && norm <= 10_000)
    ? []
    : [refusal('number-impossible', 'norm', { value: String(norm), least: 1, most: 10_000 })]

/** Full-time workers for every 1,000 usual clients, in hundredths rounded half up: a caseload of 150 asks 667, 6.67. */
export function workersPerThousand(norm: number): Answer<number> {
  return unless(normProblems(norm), () => Math.floor((2 * 100_000 + norm) / (2 * norm)))
}

/** How much more staff another norm asks, in whole percents rounded half up: from 150 to 50 is 200. Fewer is negative. */
export function staffGrowth(from: number, to: number): Answer<number> {
  return unless([...normProblems(from), ...normProblems(to)], () => Math.floor((200 * (from - to) + to) / (2 * to)))
}
