import type { Names } from '../names.ts'

/** The procedures of a slice, below packages/api/src/routers. */
export function routerFiles({ word, noun, Noun, Nouns }: Names): Record<string, string> {
  return {
    [`${word}/index.ts`]: `import { t } from '../../trpc.ts'
import { add${Noun} } from './add-${noun}.ts'
import { change${Noun} } from './change-${noun}.ts'
import { list${Nouns} } from './list-${word}.ts'

export const ${word} = t.router({ list${Nouns}, add${Noun}, change${Noun} })
`,
    [`${word}/list-${word}.ts`]: `import { read${Nouns} } from '@vliegwiel/${word}/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

const ${noun} = z.strictObject({
  ${noun}Id: z.uuid(),
  name: z.string(),
  firstDay: z.iso.date(),
  lastDay: z.iso.date().nullable(),
  version: z.number().int(),
})

/** The ${word} of the tenant, newest first. */
export const list${Nouns} = tenantQuery(
  {
    permission: '${noun}:read',
    input: z.strictObject({ before: z.uuid().nullable(), limit: z.number().int().min(1).max(100) }),
    output: z.strictObject({ ${word}: z.array(${noun}), next: z.uuid().nullable() }),
  },
  async ({ trx, input }) => {
    // One more than asked for tells whether there is a next page.
    const rows = await read${Nouns}(trx, { before: input.before, limit: input.limit + 1 })
    const shown = rows.slice(0, input.limit).map((row) => ({
      ${noun}Id: row.${noun}_id,
      name: row.name,
      firstDay: row.first_day,
      lastDay: row.last_day,
      version: row.version,
    }))
    return { ${word}: shown, next: rows.length > input.limit ? (shown.at(-1)?.${noun}Id ?? null) : null }
  },
)
`,
    [`${word}/add-${noun}.ts`]: `import { ${noun}Draft } from '@vliegwiel/${word}'
import { add${Noun} as add } from '@vliegwiel/${word}/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Adds a ${noun} to the tenant. */
export const add${Noun} = tenantMutation(
  {
    permission: '${noun}:update',
    objectType: '${noun}',
    base: { none: 'makes-new' },
    input: z.strictObject(${noun}Draft.shape),
    output: z.strictObject({ ${noun}Id: z.uuid(), version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const { id, version } = await add(trx, { draft: input, changedBy: subject.personId, at })
    return done({ ${noun}Id: id, version }, { objectId: id, objectLabel: input.name })
  },
)
`,
    [`${word}/change-${noun}.ts`]: `import { ${noun}Draft } from '@vliegwiel/${word}'
import { change${Noun} as change } from '@vliegwiel/${word}/server'
import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'

/** Changes a ${noun}, on the version it was read at. */
export const change${Noun} = tenantMutation(
  {
    permission: '${noun}:update',
    objectType: '${noun}',
    input: z.strictObject({ ...${noun}Draft.shape, ${noun}Id: z.uuid(), version: z.number().int().min(1) }),
    output: z.strictObject({ version: z.number().int() }),
  },
  async ({ trx, input, at, subject }) => {
    const { ${noun}Id: id, version, ...draft } = input
    const changed = await change(trx, { id, version, draft, changedBy: subject.personId, at })
    if (changed.outcome === 'not-found') throw apiError('not-found', { params: { what: '${noun}' } })
    if (changed.outcome === 'conflict') {
      throw apiError('version-conflict', { version: changed.version })
    }
    const detail = { before: changed.before, after: input.name }
    return done({ version: changed.version }, { objectId: id, objectLabel: input.name, detail })
  },
)
`,
  }
}
