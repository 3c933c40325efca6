import { titleOf } from '@vliegwiel/configuration/kind'
import {
  findDocument,
  historyOf,
  kindOf,
  openBaseChanges,
  overridesBelow,
  policyOf,
  readInForce,
  stepsOf,
  versionsOf,
} from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { kinds } from '../../slices.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { asBaseChange, asLine, asStep, peopleOf, visibleTo } from './lines.ts'
import { namesOf } from './colleague.repository.ts'
import { baseChange, content, policy, reference, step, versionLine } from './shapes.ts'

const inForce = z.strictObject({
  content,
  /** What is inherited, where it differs. */
  inherited: content.nullable(),
  ownBlocks: z.array(z.string()),
  own: z.boolean(),
  fromName: z.string(),
  number: z.number().int().nullable(),
  status: z.enum(['in-force', 'withdrawn']),
  reason: z.string().nullable(),
  since: z.iso.datetime(),
  source: z.strictObject({ slug: z.string(), name: z.string(), licence: z.string() }).nullable(),
})

/** One document: what is in force, every version with its steps, what changed above, who overrides below. */
export const showDocument = tenantQuery(
  {
    permission: 'document:read',
    personalData: 'colleagues',
    input: reference,
    output: z.strictObject({
      kind: z.string(),
      key: z.string(),
      title: z.string(),
      documentId: z.uuid().nullable(),
      inForce: inForce.nullable(),
      versions: z.array(versionLine),
      steps: z.array(step),
      history: z.array(
        z.strictObject({
          since: z.iso.datetime(),
          status: z.enum(['in-force', 'withdrawn']),
          reason: z.string().nullable(),
          fromName: z.string(),
          number: z.number().int().nullable(),
          ownBlocks: z.number().int(),
        }),
      ),
      policy,
      baseChanges: z.array(baseChange),
      overrides: z.array(z.strictObject({ name: z.string(), blocks: z.array(z.string()), since: z.iso.datetime() })),
    }),
  },
  async ({ trx, input, at, subject }) => {
    const kind = kindOf(kinds, input.kind)
    const current = await readInForce(trx, input.kind, input.key, at)
    const document = await findDocument(trx, input.kind, input.key)
    const all = document ? await versionsOf(trx, document.document_id) : []
    const versions = all.filter(visibleTo(subject.personId))
    if (!current && versions.length === 0) throw apiError('not-found', { what: 'document' })
    const names = await namesOf(trx, peopleOf(versions))
    const reader = { personId: subject.personId, at }
    const title = current?.title ?? titleOf(kind, versions[0]?.content ?? null, input.key)
    const shown = new Set(versions.map(({ number }) => number))
    return {
      kind: input.kind,
      key: input.key,
      title,
      documentId: document?.document_id ?? null,
      inForce: current
        ? {
            content: current.content,
            inherited: current.inherited,
            ownBlocks: [...current.own_blocks],
            own: current.own,
            fromName: current.from_name,
            number: current.number,
            status: current.status,
            reason: current.reason,
            since: current.valid_from.toISOString(),
            source: current.source as { slug: string; name: string; licence: string } | null,
          }
        : null,
      versions: versions.map((version) => asLine(version, names, reader)),
      steps: document
        ? (await stepsOf(trx, document.document_id)).filter(({ number }) => shown.has(number)).map(asStep)
        : [],
      history: (await historyOf(trx, input.kind, input.key)).map((row) => ({
        since: row.valid_from.toISOString(),
        status: row.status,
        reason: row.reason,
        fromName: row.from_name,
        number: row.number,
        ownBlocks: row.own_blocks.length,
      })),
      policy: await policyOf(trx, kind),
      baseChanges: (await openBaseChanges(trx, input.kind, input.key)).map((row) => asBaseChange(row, title)),
      overrides: (await overridesBelow(trx, input.kind, input.key)).map((row) => ({
        name: row.below_name,
        blocks: row.block_ids,
        since: row.changed_at.toISOString(),
      })),
    }
  },
)
