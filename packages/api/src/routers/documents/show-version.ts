import { approvalRefusal, approvalsNeeded } from '@vliegwiel/configuration'
import { describeChanges } from '@vliegwiel/configuration/kind'
import {
  approversOf,
  countResults,
  documentById,
  findVersion,
  impactOf,
  kindOf,
  obstacle,
  policyOf,
} from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { kinds } from '../../slices.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { documentContext } from './document-context.ts'
import { letInByAuthors } from './let-in.repository.ts'
import { asLine, peopleOf, visibleTo } from './lines.ts'
import { namesOf } from './colleague.repository.ts'
import {
  changeSentence,
  checkResult,
  content,
  impact,
  mergeConflict,
  reference,
  versionAt,
  versionLine,
} from './shapes.ts'
import { personal } from '../../ladder/personal.ts'

/** One version to write on or to judge: its text, what it changes, what is wrong with it, and who still has to look. */
export const showVersion = tenantQuery(
  {
    permission: 'document:read',
    personalData: 'colleagues',
    input: z.strictObject({ documentId: versionAt.documentId, number: versionAt.number }),
    output: z.strictObject({
      document: reference,
      line: versionLine,
      content,
      /** What was in force when it was begun. */
      base: content.nullable(),
      /** What is in force now. */
      current: content.nullable(),
      /** From when on that holds. */
      currentSince: z.iso.datetime().nullable(),
      /** What the tenant inherits; null for a document of its own. */
      inherited: content.nullable(),
      fromName: z.string().nullable(),
      results: z.array(checkResult).readonly(),
      changes: z.array(changeSentence).readonly(),
      impact: z.array(impact),
      moved: z.boolean(),
      conflicts: z.array(mergeConflict).readonly(),
      obstacle: z.enum(['base-moved', 'inbox-open']).nullable(),
      approvals: z.array(personal(z.string(), 'colleague')),
      /** Who approved, or reads this and could, and was let in or had the account opened again by an author in the last 30 days. */
      letIn: z.array(
        z.strictObject({
          name: personal(z.string(), 'colleague'),
          by: personal(z.string(), 'colleague'),
          at: z.iso.datetime(),
          how: z.enum(['invited', 'reset']),
        }),
      ),
      approvalsNeeded: z.number().int(),
      /** Why the reader cannot approve; null: can. */
      approvalRefusal: z.enum(['own-work', 'approved-before', 'not-in-review']).nullable(),
    }),
  },
  async (call) => {
    const { trx, input, at, subject } = call
    const document = await documentById(trx, input.documentId)
    const version = document && (await findVersion(trx, input.documentId, input.number))
    if (!document || !version || !visibleTo(subject.personId)(version)) throw apiError('not-found', { what: 'version' })
    const kind = kindOf(kinds, document.kind)
    const policy = await policyOf(trx, kind)
    const { standing, reason, current } = await obstacle(trx, document, version, at)
    const approvedBy = await approversOf(trx, version)
    const refusal = approvalRefusal({ ...version, approvedBy }, subject.personId)
    const eyes = refusal === null ? [...approvedBy, subject.personId] : approvedBy
    const letIn = await letInByAuthors(trx, eyes, version.authors, at)
    const names = await namesOf(trx, [...peopleOf([version]), ...eyes])
    const inherited = current && !current.own ? (current.inherited ?? current.content) : null
    const before = current?.content ?? { id: 'root', type: 'root', fields: {} }
    return {
      document: { kind: document.kind, key: document.key },
      line: asLine(version, names, { personId: subject.personId, at }),
      content: version.content,
      base: version.base,
      current: current?.content ?? null,
      currentSince: current?.valid_from.toISOString() ?? null,
      inherited,
      fromName: current && !current.own ? current.from_name : null,
      results: (await countResults({ trx, at }, kind, version.content)).results,
      changes: describeChanges(kind, before, version.content),
      impact: await impactOf(documentContext(call), document, version),
      moved: standing.moved,
      conflicts: [...standing.conflicts],
      obstacle: reason,
      approvals: approvedBy.map((id) => names.get(id) ?? '–'),
      letIn: letIn.map((one) => ({
        name: names.get(one.personId) ?? '–',
        by: names.get(one.byId) ?? '–',
        at: one.at.toISOString(),
        how: one.how,
      })),
      approvalsNeeded: approvalsNeeded(policy),
      approvalRefusal: refusal,
    }
  },
)
