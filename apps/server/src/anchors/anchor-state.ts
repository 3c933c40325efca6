import { existsSync, readFileSync } from 'node:fs'
import { platformLog, readAnchors } from '@vliegwiel/audit'
import { logBegan, readLastAnchor, type LastAnchor } from '@vliegwiel/audit/server'
import { inTenant, type Database } from '@vliegwiel/db'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import type { AnchorPlace } from './anchor-place.ts'
import { digestOf } from './lay-down.ts'

/** Days after which an anchor is late: one night may fail, two is a habit. */
export const lateAfterDays = 2

/** How long ago the logs were last laid down outside the database. */
export interface AnchorState {
  readonly last: LastAnchor | null
  /** The newest is older than two days; or there is none, and the log is. */
  readonly late: boolean
  /** Files that should have a newer anchor than they have, or are not there. */
  readonly lateFiles: readonly string[]
}

/**
 * What the database remembers of anchoring, and what the files say themselves: one that was removed or left alone is
 * late, whatever the database says. `audit verify` holds the logs against the anchors.
 */
export async function anchorState(db: Database, at: Date, places: readonly AnchorPlace[] = []): Promise<AnchorState> {
  const { last, began } = await inTenant(db, { ...platformLog, readOnly: true }, async (trx) => ({
    last: await readLastAnchor(trx),
    began: await logBegan(trx),
  }))
  const isLate = (since: Date | null) => since !== null && at.getTime() - since.getTime() > lateAfterDays * 86_400_000
  const files = places.flatMap((place) => (place.kind === 'file' ? [place.path] : []))
  return {
    last,
    late: isLate(last?.at ?? began),
    lateFiles: files.filter((path) => {
      const newest = newestIn(path)
      // Anchors were laid down, and this file has none: removed, or named since.
      return newest === null ? last !== null || isLate(began) : isLate(newest)
    }),
  }
}

/** When the newest anchor of a file was laid down; null for a file that is not there or holds none. */
function newestIn(path: string): Date | null {
  if (!existsSync(path)) return null
  const { records } = readAnchors(readFileSync(path, 'utf8'), digestOf)
  const newest = records
    .map((record) => record.at)
    .toSorted()
    .at(-1)
  return newest === undefined ? null : new Date(newest)
}

export function anchorStateText({ last, late, lateFiles }: AnchorState, language: 'nl' | 'en'): string[] {
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
  return [
    `${head}: ${when}${late ? advice : ''}`,
    ...lateFiles.map((path) =>
      nl ? `  ${path}: geen anker van de laatste twee dagen` : `  ${path}: no anchor of the last two days`,
    ),
  ]
}
