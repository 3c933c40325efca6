import { describeChanges } from '@vliegwiel/configuration/kind'
import { documentById, findVersion, kindOf } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { kinds } from '../../slices.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { visibleTo } from './lines.ts'
import { changeSentence, content, versionAt } from './shapes.ts'

/** Any two versions of a document, in plain words and side by side. */
export const compareVersions = tenantQuery(
  {
    permission: 'document:read',
    input: z.strictObject({ documentId: versionAt.documentId, before: versionAt.number, after: versionAt.number }),
    output: z.strictObject({ before: content, after: content, changes: z.array(changeSentence).readonly() }),
  },
  async ({ trx, input, subject }) => {
    const document = await documentById(trx, input.documentId)
    const find = async (number: number) => {
      const version = await findVersion(trx, input.documentId, number)
      if (!document || !version || !visibleTo(subject.personId)(version))
        throw apiError('not-found', { what: 'version' })
      return { kind: kindOf(kinds, document.kind), content: version.content }
    }
    const [before, after] = [await find(input.before), await find(input.after)]
    return {
      before: before.content,
      after: after.content,
      changes: describeChanges(after.kind, before.content, after.content),
    }
  },
)
