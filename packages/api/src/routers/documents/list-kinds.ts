import { describeKind, type KindDescription } from '@vliegwiel/configuration/kind'
import { listDocuments, listInForce, openBaseChanges, openVersions, policiesOf } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { kinds } from '../../slices.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { visibleTo } from './lines.ts'
import { policy, words } from './shapes.ts'
import { notPersonal } from '../../ladder/personal.ts'

/** Every kind of document with how this tenant guards it and how much there is of it. */
export const listKinds = tenantQuery(
  {
    permission: 'document:read',
    input: z.strictObject({}),
    output: z.strictObject({
      kinds: z.array(
        z.strictObject({
          description: notPersonal(z.custom<KindDescription>(), 'how a kind is built'),
          policy,
          /** Rules that this tenant may lower to advice. */
          rules: z.array(z.strictObject({ rule: z.string(), words })),
          documents: z.number().int(),
          open: z.number().int(),
          waiting: z.number().int(),
        }),
      ),
    }),
  },
  async ({ trx, at, subject }) => {
    const inForce = await listInForce(trx, at)
    const open = (await openVersions(trx)).filter(visibleTo(subject.personId))
    const documents = await listDocuments(trx)
    const kindOfDocument = new Map(documents.map((row) => [row.document_id, row.kind]))
    const changes = await openBaseChanges(trx)
    const policyOf = await policiesOf(trx, kinds)
    const listed = []
    for (const kind of kinds.values()) {
      listed.push({
        description: describeKind(kind),
        policy: policyOf(kind),
        rules: Object.entries(kind.mayAdvise ?? {}).map(([rule, said]) => ({ rule, words: said })),
        documents: inForce.filter((row) => row.kind === kind.word).length,
        open: open.filter(({ document_id }) => kindOfDocument.get(document_id) === kind.word).length,
        waiting: changes.filter((row) => row.kind === kind.word && row.weight === 'conflict').length,
      })
    }
    return { kinds: listed }
  },
)
