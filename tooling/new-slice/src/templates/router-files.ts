import type { Names } from '../names.ts'

/** The procedures of a slice, below packages/api/src/routers. */
export function routerFiles({ word, noun, Noun, Nouns }: Names): Record<string, string> {
  return {
    [`${word}/index.ts`]: `import type { Served } from '../../ladder/served.ts'
import { rows } from './probe-rows.ts'
import { probes } from './probes.ts'
import { procedures } from './procedures.ts'

export const ${word} = { procedures, probes, rows } satisfies Served
`,
    [`${word}/procedures.ts`]: `import { add${Noun} } from './add-${noun}.ts'
import { change${Noun} } from './change-${noun}.ts'
import { list${Nouns} } from './list-${word}.ts'

export const procedures = { list${Nouns}, add${Noun}, change${Noun} }
`,
    [`${word}/probes.ts`]: `import { idOf } from '../../isolation/side.ts'
import { key } from '../../isolation/probe-values.ts'
import type { ProbesOf } from '../../ladder/served.ts'
import type { procedures } from './procedures.ts'

const draft = { name: 'Probe', firstDay: '2026-01-01', lastDay: null }

/** For every procedure an input that aims at the ids of somebody else. One that is missing does not compile. */
export const probes: ProbesOf<typeof procedures> = {
  add${Noun}: () => ({ ...draft, idempotencyKey: key() }),
  change${Noun}: (ids) => ({ ...draft, ${noun}Id: idOf(ids, '${noun}'), version: 1, idempotencyKey: key() }),
  list${Nouns}: () => ({ before: null, limit: 50 }),
}
`,
    [`${word}/probe-rows.ts`]: `import { idOf, type ProbeRows, type Side } from '../../isolation/side.ts'

/** One row for each table of the slice: what a neighbour tries to reach. Values are SQL. */
export function rows(side: Side, secret: string): ProbeRows {
  return {
    ${noun}: {
      ${noun}_id: \`'\${idOf(side, '${noun}')}'\`,
      name: \`'\${secret}'\`,
      first_day: \`'2026-01-01'\`,
      changed_by: \`'\${side.personId}'\`,
      version: '1',
      changed_at: 'now()',
    },
  }
}
`,
    [`${word}/list-${word}.ts`]: `import { read${Nouns} } from '@vliegwiel/${word}/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'

/** A field about a person is marked, \`personal(z.string(), 'client')\`, and the list then declares \`personalData\`. */
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
    const detail = { before: changed.before, after: input.name }
    return done({ version: changed.version }, { objectId: id, objectLabel: input.name, detail })
  },
)
`,
  }
}
