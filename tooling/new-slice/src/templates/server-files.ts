import type { Names } from '../names.ts'

/** The part of a slice that touches rows. */
export function serverFiles({ word, noun, Noun, Nouns }: Names): Record<string, string> {
  return {
    'src/server/index.ts': `export { add${Noun}, type Added${Noun} } from './add-${noun}.ts'
export { change${Noun} } from './change-${noun}.ts'
export { ${word}Slice } from './slice.ts'
export { read${Nouns} } from './${noun}.repository.ts'
`,
    'src/server/slice.ts': `import { ${noun}Error } from '../${noun}-error.ts'

/** What this slice adds to what is served; \`packages/api/src/slices.ts\` collects it. Kinds and import targets come here too. */
export const ${word}Slice = { errors: ${noun}Error }
`,
    [`src/server/${noun}.repository.ts`]: `import type { TenantTransaction } from '@vliegwiel/db'

/** The ${word} of the tenant, newest first, below \`before\` when it is given. */
export function read${Nouns}(trx: TenantTransaction, page: { before: string | null; limit: number }) {
  const newest = trx.selectFrom('${noun}').selectAll().orderBy('${noun}_id', 'desc').limit(page.limit)
  return (page.before === null ? newest : newest.where('${noun}_id', '<', page.before)).execute()
}

export function find${Noun}(trx: TenantTransaction, id: string) {
  return trx.selectFrom('${noun}').selectAll().where('${noun}_id', '=', id).executeTakeFirst()
}

/** Replaces a ${noun} if it is still at \`version\`; answers whether it was. */
export async function update${Noun}(
  trx: TenantTransaction,
  row: { id: string; name: string; firstDay: string; lastDay: string | null; changedBy: string; at: Date },
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('${noun}')
    .set({
      name: row.name,
      first_day: row.firstDay,
      last_day: row.lastDay,
      version: version + 1,
      changed_by: row.changedBy,
      changed_at: row.at,
    })
    .where('${noun}_id', '=', row.id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insert${Noun}(
  trx: TenantTransaction,
  row: { id: string; name: string; firstDay: string; lastDay: string | null; changedBy: string; at: Date },
): Promise<void> {
  await trx
    .insertInto('${noun}')
    .values({
      ${noun}_id: row.id,
      name: row.name,
      first_day: row.firstDay,
      last_day: row.lastDay,
      changed_by: row.changedBy,
      changed_at: row.at,
    })
    .execute()
}
`,
    [`src/server/add-${noun}.ts`]: `import { newId, type TenantTransaction } from '@vliegwiel/db'
import { ${noun}Draft, type ${Noun}Draft } from '../${noun}.ts'
import { insert${Noun} } from './${noun}.repository.ts'

export interface Added${Noun} {
  readonly id: string
  readonly version: number
}

/** Adds a ${noun} to the tenant. @throws ZodError when the draft does not hold. */
export async function add${Noun}(
  trx: TenantTransaction,
  given: { draft: ${Noun}Draft; changedBy: string; at: Date },
): Promise<Added${Noun}> {
  const draft = ${noun}Draft.parse(given.draft)
  const id = newId()
  await insert${Noun}(trx, { id, ...draft, changedBy: given.changedBy, at: given.at })
  return { id, version: 1 }
}
`,
    [`src/server/change-${noun}.ts`]: `import type { TenantTransaction } from '@vliegwiel/db'
import { ${noun}Draft, type ${Noun}Draft } from '../${noun}.ts'
import { ${noun}Error } from '../${noun}-error.ts'
import { find${Noun}, update${Noun} } from './${noun}.repository.ts'

/**
 * Changes a ${noun} that is still at \`version\`. Answers the name it had, and its new version.
 * @throws ${noun}Error ${noun}-not-found, changed-meanwhile; ZodError when the draft does not hold
 */
export async function change${Noun}(
  trx: TenantTransaction,
  given: { id: string; version: number; draft: ${Noun}Draft; changedBy: string; at: Date },
): Promise<{ readonly before: string; readonly version: number }> {
  const draft = ${noun}Draft.parse(given.draft)
  const before = await find${Noun}(trx, given.id)
  if (!before) throw ${noun}Error('${noun}-not-found')
  const row = { id: given.id, ...draft, changedBy: given.changedBy, at: given.at }
  if (await update${Noun}(trx, row, given.version)) return { before: before.name, version: given.version + 1 }
  // Read anew: somebody else may have been first since \`before\` was read.
  const now = await find${Noun}(trx, given.id)
  throw now ? ${noun}Error('changed-meanwhile', { version: now.version }) : ${noun}Error('${noun}-not-found')
}
`,
    [`src/server/add-${noun}.test.ts`]: `import { inTenant, newId } from '@vliegwiel/db'
import { onPostgres, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeAll, expect, test } from 'vitest'
import { add${Noun}, change${Noun}, read${Nouns} } from './index.ts'

const given = {
  draft: { name: 'Voorbeeld', firstDay: '2026-01-01', lastDay: null },
  changedBy: newId(),
  at: new Date('2026-11-23T10:00:00Z'),
}

const page = { before: null, limit: 10 }

onPostgres('${word}', (database) => {
  const all = (tenant: PlantedTenant) => inTenant(database.db, tenant, (trx) => read${Nouns}(trx, page))
  let own: PlantedTenant
  let neighbour: PlantedTenant
  beforeAll(async () => {
    own = await plantTenant(database.db)
    neighbour = await plantTenant(database.db)
  })

  test('an added ${noun} is there, and the neighbour does not see it', async () => {
    const added = await inTenant(database.db, own, (trx) => add${Noun}(trx, given))
    expect(await all(own)).toMatchObject([
      { ${noun}_id: added.id, name: 'Voorbeeld', first_day: '2026-01-01', last_day: null, version: 1 },
    ])
    expect(await all(neighbour)).toEqual([])
  })

  test('a draft that does not hold leaves nothing behind', async () => {
    const before = await all(own)
    const wrong = { ...given, draft: { ...given.draft, lastDay: '2025-01-01' } }
    await expect(inTenant(database.db, own, (trx) => add${Noun}(trx, wrong))).rejects.toThrow('ends-before-it-starts')
    expect(await all(own)).toEqual(before)
  })

  test('a change counts on the version it was made on, once, and not as the neighbour', async () => {
    const { id, version } = await inTenant(database.db, own, (trx) => add${Noun}(trx, given))
    const change = { ...given, id, version, draft: { ...given.draft, name: 'Anders' } }
    const as = (tenant: PlantedTenant) => inTenant(database.db, tenant, (trx) => change${Noun}(trx, change))
    await expect(as(neighbour)).rejects.toMatchObject({ code: '${word}:${noun}-not-found' })
    expect(await as(own)).toEqual({ before: 'Voorbeeld', version: 2 })
    await expect(as(own)).rejects.toMatchObject({ code: '${word}:changed-meanwhile', params: { version: 2 } })
    expect(await all(own)).toMatchObject([{ name: 'Anders', version: 2 }, {}])
  })
})
`,
  }
}
