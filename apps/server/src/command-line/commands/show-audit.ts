import { platformLog, type AuditEntry } from '@vliegwiel/audit'
import { listEntries } from '@vliegwiel/audit/server'
import { forgottenName } from '@vliegwiel/auth/server'
import { inTenant } from '@vliegwiel/db'
import { DEFAULT_ZONE } from '@vliegwiel/i18n'
import { answer, UsageProblem, type Command } from '../command.ts'

export const showAudit: Command = {
  name: 'audit show',
  writes: 'nothing',
  options: { last: '50' },
  help: {
    nl: 'Toont de laatste regels van het logboek van het platform: wat beheerders en opdrachten deden.',
    en: 'Shows the last entries of the log of the platform: what operators and commands did.',
  },
  async run({ open, options }) {
    const limit = Number(options['last'] ?? '50')
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new UsageProblem('--last: 1–1000')
    const forgotten = (id: string | null) => (id === null ? '–' : forgottenName(id))
    const ask = { filter: {}, zone: DEFAULT_ZONE, before: null, limit, forgotten }
    const { entries } = await inTenant(await open(), { ...platformLog, readOnly: true }, (trx) => listEntries(trx, ask))
    return answer(
      entries.toReversed().map((entry) => lineOf(entry)),
      entries,
    )
  },
}

const lineOf = ({ seq, at, actorName, action, objectLabel, result, network, detail }: AuditEntry): string =>
  [seq, at, result, action, actorName || '–', objectLabel ?? '–', network ?? '–', JSON.stringify(detail)].join('  ')
