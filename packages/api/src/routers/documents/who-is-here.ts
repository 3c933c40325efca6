import { findDocument, noteReader, openVersions, otherReaders, readInForce } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { visibleTo } from './lines.ts'
import { namesOf } from './colleague.repository.ts'
import { reference } from './shapes.ts'
import { personal } from '../../ladder/personal.ts'

/**
 * Who else has this document open, and says that the reader has. A screen asks it every now and then; it writes nothing
 * but a sign that is worth nothing a minute later.
 */
export const whoIsHere = tenantQuery(
  {
    permission: 'document:read',
    personalData: 'colleagues',
    leavesSign: true,
    input: reference,
    output: z.strictObject({
      people: z.array(z.strictObject({ name: personal(z.string(), 'colleague'), doing: z.enum(['reads', 'writes']) })),
    }),
  },
  async ({ trx, input, at, subject }) => {
    const document = await findDocument(trx, input.kind, input.key)
    const open = document ? (await openVersions(trx, document.document_id)).filter(visibleTo(subject.personId)) : []
    if (open.length === 0 && !(await readInForce(trx, input.kind, input.key, at)))
      throw apiError('not-found', { what: 'document' })
    const sign = { kind: input.kind, key: input.key, personId: subject.personId }
    await noteReader(trx, sign, at)
    const held = open.filter(({ held_until: until }) => until !== null && until > at)
    const writing = new Set(held.flatMap(({ held_by: by }) => by ?? []).filter((id) => id !== subject.personId))
    const present = new Set([...writing, ...(await otherReaders(trx, sign, at))])
    const names = await namesOf(trx, present)
    const people = [...present].flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ name, doing: writing.has(id) ? ('writes' as const) : ('reads' as const) }]
    })
    return { people: people.toSorted((one, other) => one.name.localeCompare(other.name, 'nl')) }
  },
)
