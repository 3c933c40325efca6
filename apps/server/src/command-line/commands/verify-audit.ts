import { verifyChain } from '@vliegwiel/audit/server'
import { inTenant } from '@vliegwiel/db'
import { answer, type Command } from '../command.ts'
import { chosenTenants } from './chosen-tenants.ts'

export const verifyAudit: Command = {
  name: 'audit verify',
  writes: 'nothing',
  options: { tenant: 'den-helder' },
  help: {
    nl: 'Loopt het logboek na en noemt de eerste regel die niet klopt.',
    en: 'Walks the audit log and names the first entry that is wrong.',
  },
  async run(call) {
    const db = await call.open()
    const nl = call.language === 'nl'
    const found = []
    for (const tenant of await chosenTenants(call, db)) {
      found.push({ slug: tenant.slug, ...(await inTenant(db, tenant, (trx) => verifyChain(trx, call.at))) })
    }
    const reasons = nl
      ? {
          changed: 'is veranderd',
          missing: 'ontbreekt',
          'cut-off': 'en verder is weggehaald',
          withheld: 'mist een naam of netwerk',
        }
      : {
          changed: 'was changed',
          missing: 'is missing',
          'cut-off': 'and what follows was removed',
          withheld: 'lacks a name or network',
        }
    const lines = found.map(({ slug, entries, broken }) =>
      broken === null
        ? `${slug}: ${entries} ${nl ? 'regels, heel' : 'entries, whole'}`
        : `${slug}: ${nl ? 'regel' : 'entry'} ${broken.seq} ${reasons[broken.reason]}`,
    )
    return answer(
      lines,
      found,
      found.every(({ broken }) => broken === null),
    )
  },
}
