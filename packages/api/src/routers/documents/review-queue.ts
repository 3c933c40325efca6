import { approvalRefusal, approvalsNeeded } from '@vliegwiel/configuration'
import { titleOf } from '@vliegwiel/configuration/kind'
import { approversOf, documentById, kindOf, obstacle, openVersions, policyOf } from '@vliegwiel/configuration/server'
import { can } from '@vliegwiel/auth'
import { z } from 'zod'
import { kinds } from '../../kinds.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asLine, namesOf, peopleOf, visibleTo } from './lines.ts'
import { versionLine } from './shapes.ts'

const item = z.strictObject({
  kind: z.string(),
  key: z.string(),
  title: z.string(),
  line: versionLine,
  approvals: z.number().int(),
  needed: z.number().int(),
  /** The reader may approve it now. */
  forYou: z.boolean(),
  obstacle: z.enum(['base-moved', 'inbox-open']).nullable(),
})

/** Everything that is on its way into force, with what waits for the reader first. */
export const reviewQueue = tenantQuery(
  {
    permission: 'document:read',
    input: z.strictObject({}),
    output: z.strictObject({ items: z.array(item) }),
  },
  async ({ trx, at, subject }) => {
    const open = (await openVersions(trx)).filter(visibleTo(subject.personId))
    const names = await namesOf(trx, peopleOf(open))
    const mayApprove = can(subject, 'document:approve')
    const items: z.input<typeof item>[] = []
    for (const version of open) {
      const document = await documentById(trx, version.document_id)
      if (!document) continue
      const kind = kindOf(kinds, document.kind)
      const approvedBy = await approversOf(trx, version)
      items.push({
        kind: document.kind,
        key: document.key,
        title: titleOf(kind, version.content, document.key),
        line: asLine(version, names, { personId: subject.personId, at }),
        approvals: approvedBy.length,
        needed: approvalsNeeded(await policyOf(trx, kind)),
        forYou: mayApprove && approvalRefusal({ ...version, approvedBy }, subject.personId) === null,
        obstacle: (await obstacle(trx, document, version, at)).reason,
      })
    }
    return { items: items.toSorted((one, other) => Number(other.forYou) - Number(one.forYou)) }
  },
)
