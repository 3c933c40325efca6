import type { BaseChangeRow, StepRow, VersionRow } from '@vliegwiel/configuration/server'
import type { z } from 'zod'
import type { baseChange, step, versionLine } from './shapes.ts'

/** Ids of everybody who is named in these versions. */
export const peopleOf = (versions: readonly VersionRow[]) =>
  versions.flatMap(({ authors, held_by }) => [...authors, ...(held_by === null ? [] : [held_by])])

export function asLine(
  version: VersionRow,
  names: ReadonlyMap<string, string>,
  reader: { readonly personId: string; readonly at: Date },
): z.input<typeof versionLine> {
  const held = version.held_until !== null && version.held_until > reader.at && version.held_by !== reader.personId
  return {
    documentId: version.document_id,
    number: version.number,
    revision: version.revision,
    state: version.state,
    personal: version.owner_id !== null,
    authors: version.authors.map((id) => names.get(id) ?? '–'),
    mine: version.authors.includes(reader.personId),
    reason: version.reason,
    errors: version.errors,
    advices: version.advices,
    suspended: version.suspended,
    holder: held && version.held_by !== null ? (names.get(version.held_by) ?? '–') : null,
    heldUntil: held ? (version.held_until?.toISOString() ?? null) : null,
    changedAt: version.changed_at.toISOString(),
  }
}

export const asStep = ({ step: word, number, person_name, reason, at }: StepRow): z.input<typeof step> => ({
  step: word,
  number,
  by: person_name,
  reason,
  at: at.toISOString(),
})

export const asBaseChange = (row: BaseChangeRow, title: string): z.input<typeof baseChange> => ({
  changeId: row.change_id,
  kind: row.kind,
  key: row.key,
  title,
  blockId: row.block_id,
  weight: row.weight,
  reason: row.reason,
  was: row.was,
  becomes: row.becomes,
  yours: row.yours,
  fromName: row.from_name,
  openedAt: row.opened_at.toISOString(),
  version: row.version,
})

/** Drafts of others are not there for the reader. */
export const visibleTo = (personId: string) => (version: VersionRow) =>
  version.owner_id === null || version.owner_id === personId
