import { kindOf, type Desk } from './desk.ts'
import { listInForce } from './in-force.repository.ts'
import { passDown } from './put-in-force.ts'

/**
 * Gives a tenant that is new below this one, or was hung here, everything that is in force here. Safe to repeat.
 * @returns how many documents
 */
export async function adoptInherited(desk: Desk, tenantId: string): Promise<number> {
  const all = (await listInForce(desk.trx, desk.at)).filter(({ status }) => status === 'in-force')
  for (const current of all) await passDown(desk, kindOf(desk.kinds, current.kind), current, new Set([tenantId]))
  return all.length
}
