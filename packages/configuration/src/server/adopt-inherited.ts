import { nameOf } from '../bundle/bundle.ts'
import { kindOf, type DocumentContext } from './document-context.ts'
import { listInForce } from './in-force.repository.ts'
import { leaveFormer } from './leave-former.ts'
import { lockNames } from './document-lock.repository.ts'
import { passDown } from './put-in-force.ts'

/**
 * Gives a tenant that is new below this one, or was hung here, everything that is in force here, and takes out of force
 * what it inherited where it hung before. Safe to repeat.
 * @returns how many documents came from here, and how many of elsewhere do not hold any more
 */
export async function adoptInherited(
  context: DocumentContext,
  tenantId: string,
): Promise<{ adopted: number; left: number }> {
  await lockNames(context.trx, await listInForce(context.trx, context.at))
  const all = (await listInForce(context.trx, context.at)).filter(({ status }) => status === 'in-force')
  for (const current of all) await passDown(context, kindOf(context.kinds, current.kind), current, new Set([tenantId]))
  return { adopted: all.length, left: await leaveFormer(context, tenantId, new Set(all.map(nameOf))) }
}
