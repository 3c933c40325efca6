import { platformLog } from '@vliegwiel/audit'
import { logBegan, readLastAnchor, type LastAnchor } from '@vliegwiel/audit/server'
import { inTenant, type Database } from '@vliegwiel/db'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'

/** Days after which an anchor is late: one night may fail, two is a habit. */
export const lateAfterDays = 2

/** How long ago the logs were last laid down outside the database. */
export interface AnchorState {
  readonly last: LastAnchor | null
  /** The newest is older than two days; or there is none, and the log is. */
  readonly late: boolean
}

/** What the database itself remembers of anchoring. `audit verify` looks at the anchors. */
export async function anchorState(db: Database, at: Date): Promise<AnchorState> {
  const { last, began } = await inTenant(db, { ...platformLog, readOnly: true }, async (trx) => ({
    last: await readLastAnchor(trx),
    began: await logBegan(trx),
  }))
  const since = last?.at ?? began
  return { last, late: since !== null && at.getTime() - since.getTime() > lateAfterDays * 86_400_000 }
}

export function anchorStateText({ last, late }: AnchorState, language: 'nl' | 'en'): string {
  const nl = language === 'nl'
  const head = nl ? 'Ankers van het logboek' : 'Anchors of the log'
  const advice = nl
    ? ' Dat is te lang geleden: kijk naar AUDIT_ANCHORS.'
    : ' That is too long ago: look at AUDIT_ANCHORS.'
  const when =
    last === null
      ? nl
        ? 'nog geen.'
        : 'none yet.'
      : `${nl ? 'laatst op' : 'last on'} ${dayOf(last.at, DEFAULT_ZONE)} (${last.places.join(', ')}).`
  return `${head}: ${when}${late ? advice : ''}`
}
