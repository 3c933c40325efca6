import { asOperator, type Database } from '@vliegwiel/db'
import { readTree } from '@vliegwiel/tenants/server'
import { UsageProblem, type CommandCall } from '../command.ts'

/** The tenant of `--tenant`, or all that are not archived. @throws UsageProblem for one that is not there */
export async function chosenTenants(call: CommandCall, db: Database) {
  const tree = await asOperator(db, { tenantId: null }, readTree)
  const slug = call.options['tenant']
  const chosen =
    slug === undefined ? tree.filter((row) => row.status !== 'archived') : tree.filter((row) => row.slug === slug)
  if (slug !== undefined && chosen.length === 0) {
    throw new UsageProblem(call.language === 'nl' ? `Er is geen gemeente ${slug}.` : `There is no tenant ${slug}.`)
  }
  return chosen.map((row) => ({
    tenantId: row.tenant_id,
    slug: row.slug,
    name: row.name,
    kind: row.kind,
    status: row.status,
  }))
}
