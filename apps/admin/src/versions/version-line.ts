import type { RouterOutputs } from '@vliegwiel/api'

/** A version in a list: who, where it stands, how it fares. */
export type VersionLine = RouterOutputs['documents']['listDocuments']['documents'][number]['open'][number]
export type VersionState = VersionLine['state']

/** What stands in the way of a version or of a release. */
export type Obstacle = RouterOutputs['releases']['listReleases']['releases'][number]['problems'][number]['reason']

/** What a call that changes a version names: a change on an older revision is refused. */
export const versionAt = ({
  documentId,
  number,
  revision,
}: Pick<VersionLine, 'documentId' | 'number' | 'revision'>) => ({
  documentId,
  number,
  revision,
})
