import { keepProof, proveIsolation } from '@vliegwiel/api/isolation'
import { inTenant } from '@vliegwiel/db'
import { answer, type Command } from '../command.ts'
import { chosenTenants } from './chosen-tenants.ts'

export const isolation: Command = {
  name: 'isolation',
  writes: 'installation',
  options: { tenant: 'den-helder' },
  help: {
    nl: 'Probeert als buurgemeente bij elke tabel en elke procedure te komen. Zonder --tenant: de eerste gemeente.',
    en: 'Tries to reach every table and every procedure as a neighbour. Without --tenant: the first municipality.',
  },
  async run(call) {
    const db = await call.open()
    const services = await call.services()
    const all = (await chosenTenants(call, db)).filter((tenant) => tenant.status === 'active')
    const lines: string[] = []
    const facts: unknown[] = []
    let leaks = 0
    // Every tenant has the same tables and procedures: one proves the code, `--tenant` proves another one's rows.
    const first = all.find((tenant) => tenant.kind === 'municipality') ?? all[0]
    for (const tenant of first ? [first] : []) {
      const proof = await proveIsolation(services, tenant)
      await inTenant(db, tenant, (trx) => keepProof(trx, proof))
      const seconds = (proof.finishedAt.getTime() - proof.startedAt.getTime()) / 1000
      leaks += proof.leaks
      lines.push(
        `${tenant.slug}: ${proof.tables.length} tables, ${proof.procedures.length} procedures, ${proof.probes} probes, ${proof.leaks} leaks, ${seconds.toFixed(1)} s (${proof.engine})`,
        ...proof.tables.flatMap(({ table, leaks: found }) =>
          found.map(({ verb, scope }) => `  ${table}: ${verb}, ${scope}`),
        ),
        ...proof.procedures.flatMap(({ path, leaks: found }) =>
          found.map(({ role, leak }) => `  ${path}: ${role}, ${leak}`),
        ),
        ...proof.uncovered.map((what) => `  ${what}`),
      )
      facts.push({ slug: tenant.slug, ...proof })
    }
    if (facts.length === 0) {
      return answer([call.language === 'nl' ? 'Er is nog geen gemeente.' : 'There is no tenant yet.'], facts, false)
    }
    return answer(lines, facts, leaks === 0)
  },
}
