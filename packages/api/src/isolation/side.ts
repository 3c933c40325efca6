import { createHash } from 'node:crypto'
import { newId } from '@vliegwiel/db'

/** Rows by table, each by column as SQL. */
export type ProbeRows = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The ids to aim at, and the ids of who asks. */
export type ProbeIds = Side & { readonly own: Side }

/** The id of an object of a side, by its noun: the same for the row that is planted and for the probe that aims at it. */
export function idOf(side: Pick<Side, 'personId'>, noun: string): string {
  const hex = createHash('sha256').update(`${side.personId}/${noun}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Ids of one side of the proof. */
export interface Side {
  readonly tenantId: string
  readonly slug: string
  readonly personId: string
  readonly invitationId: string
  readonly providerId: string
  readonly viewId: string
  readonly jobId: string
  readonly messageId: string
  readonly fileId: string
  readonly runId: string
  readonly documentId: string
  readonly releaseId: string
  readonly changeId: string
  readonly importId: string
  readonly pilotId: string
  /** The key of its document: a word that the other side has not. */
  readonly documentKey: string
}

export function newSide(tenantId: string, slug: string): Side {
  return {
    tenantId,
    slug,
    personId: newId(),
    invitationId: newId(),
    providerId: newId(),
    viewId: newId(),
    jobId: newId(),
    messageId: newId(),
    fileId: newId(),
    runId: newId(),
    documentId: newId(),
    releaseId: newId(),
    changeId: newId(),
    importId: newId(),
    pilotId: newId(),
    documentKey: `probe-${newId().slice(-12)}`,
  }
}

/** A word that stands in every probe row of a side: seen by the other side, it is a leak. */
export const secretOf = (side: Side) => `geheim-${side.personId.slice(-12)}`
