import type { TenantTransaction } from '@vliegwiel/db'
import { actorsInLog } from './entry.repository.ts'

/** At most so many in a filter. */
const most = 200

/** Who stands in the log, by name. `forgotten`: what to call somebody whose name was taken out of it. */
export async function listActors(
  trx: TenantTransaction,
  forgotten: (personId: string) => string,
): Promise<readonly { readonly actorId: string; readonly name: string }[]> {
  const { old, said } = await actorsInLog(trx)
  const found = new Map<string, { actorId: string; name: string }>()
  const named = new Set<string>()
  const add = (actorId: string, name: string) => {
    named.add(actorId)
    found.set(`${actorId} ${name}`, { actorId, name })
  }
  const ids = new Set(old.flatMap(({ actor_id: id }) => (id === null ? [] : [id])))
  for (const { actor_id: id, actor_name: name } of old) if (id !== null && name !== null) add(id, name)
  for (const { subject_id: id, value } of said) if (id !== null && ids.has(id)) add(id, value)
  for (const id of ids) if (!named.has(id)) add(id, forgotten(id))
  return [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl')).slice(0, most)
}
