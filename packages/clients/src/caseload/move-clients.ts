import { type Answer, isFilled, refusal, type Refusal, unless } from '../answer.ts'
import { type Caseload, type CaseloadClient, caseloadOf } from './caseload.ts'

/** A client goes from one worker to another. `from` says what whoever chose this saw, so that two hands are noticed. */
export interface ClientMove {
  readonly client: string
  readonly from: string
  readonly to: string
}

export interface MovePreview {
  readonly before: Caseload
  readonly after: Caseload
  /** Whose fixed contact changes: each of them, with how often it did before. */
  readonly contactChanges: readonly {
    readonly client: string
    readonly from: string
    readonly to: string
    readonly earlier: number
  }[]
  /** Workers who come above the norm by this, or further above it. */
  readonly aboveNorm: readonly string[]
  readonly clients: readonly CaseloadClient[]
  /** What takes it back, as long as nobody moved these clients again. */
  readonly undo: readonly ClientMove[]
}

/** What moving clients in bulk would do, before it is done. `earlier` counts the changes of contact until now. */
export function previewMoves(
  workers: readonly string[],
  clients: readonly CaseloadClient[],
  norm: number | null,
  moves: readonly ClientMove[],
  earlier: ReadonlyMap<string, number> = new Map(),
): Answer<MovePreview> {
  const before = caseloadOf(workers, clients, norm)
  if (!before.ok) return before
  return unless(moveProblems(workers, clients, moves), () => {
    const target = new Map(moves.map(({ client, to }) => [client, to]))
    const moved = clients.map((client) => ({ ...client, worker: target.get(client.client) ?? client.worker }))
    const after = caseloadOf(workers, moved, norm)
    if (!after.ok) throw new RangeError('moving clients made a caseload that does not hold')
    const was = new Map(before.value.workers.map((row) => [row.worker, row.overNorm ?? 0]))
    return {
      before: before.value,
      after: after.value,
      contactChanges: moves.map(({ client, from, to }) => ({ client, from, to, earlier: earlier.get(client) ?? 0 })),
      aboveNorm: after.value.workers
        .filter(({ worker, overNorm }) => overNorm !== null && overNorm > 0 && overNorm > (was.get(worker) ?? 0))
        .map(({ worker }) => worker),
      clients: moved,
      undo: moves.map(({ client, from, to }) => ({ client, from: to, to: from })),
    }
  })
}

function moveProblems(
  workers: readonly string[],
  clients: readonly CaseloadClient[],
  moves: readonly ClientMove[],
): Refusal[] {
  const now = new Map(clients.map(({ client, worker }) => [client, worker]))
  const known = new Set(workers)
  const seen = new Set<string>()
  return moves.flatMap(({ client, from, to }, place) => {
    const twice = seen.has(client)
    seen.add(client)
    const holder = now.get(client)
    const field = `moves.${place}`
    return [
      ...(twice ? [refusal('client-twice', `${field}.client`, { client })] : []),
      ...(holder === undefined ? [refusal('client-unknown', `${field}.client`, { client })] : []),
      ...(holder !== undefined && holder !== from
        ? [refusal('worker-changed-meanwhile', `${field}.from`, { client, from, now: holder })]
        : []),
      ...(isFilled(to) && known.has(to) ? [] : [refusal('person-missing', `${field}.to`, { worker: to })]),
      ...(from === to ? [refusal('worker-stays', `${field}.to`, { client, worker: to })] : []),
    ]
  })
}
