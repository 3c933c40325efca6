import { approvalRefusal, approvalsNeeded } from '@vliegwiel/configuration'
import { titleOf } from '@vliegwiel/configuration/kind'
import {
  approversOfAll,
  kindOf,
  obstaclesOf,
  openVersions,
  policiesOf,
  versionName,
} from '@vliegwiel/configuration/server'
import { can } from '@vliegwiel/auth'
import { z } from 'zod'
import { kinds } from '../../slices.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asLine, peopleOf, visibleTo } from './lines.ts'
import { namesOf } from './colleague.repository.ts'
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
    personalData: 'colleagues',
    input: z.strictObject({}),
    output: z.strictObject({ items: z.array(item) }),
  },
  async ({ trx, at, subject }) => {
    const open = (await openVersions(trx)).filter(visibleTo(subject.personId))
    const names = await namesOf(trx, peopleOf(open))
    const mayApprove = can(subject, 'document:approve')
    const obstacles = await obstaclesOf(trx, open, at)
    const approvers = await approversOfAll(trx, open)
    const policy = await policiesOf(trx, kinds)
    const items = open.flatMap((version): z.input<typeof item>[] => {
      const found = obstacles.get(versionName(version))
      if (!found) return []
      const { document, obstacle } = found
      const kind = kindOf(kinds, document.kind)
      const approvedBy = approvers.get(versionName(version)) ?? []
      return [
        {
          kind: document.kind,
          key: document.key,
          title: titleOf(kind, version.content, document.key),
          line: asLine(version, names, { personId: subject.personId, at }),
          approvals: approvedBy.length,
          needed: approvalsNeeded(policy(kind)),
          forYou: mayApprove && approvalRefusal({ ...version, approvedBy }, subject.personId) === null,
          obstacle,
        },
      ]
    })
    return { items: items.toSorted((one, other) => Number(other.forYou) - Number(one.forYou)) }
  },
)
