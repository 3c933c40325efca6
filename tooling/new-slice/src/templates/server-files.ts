import type { Names } from '../names.ts'

/** The part of a slice that touches rows. */
export function serverFiles({ word, noun, Noun, Nouns }: Names): Record<string, string> {
  return {
    'src/server/index.ts': `export { add${Noun}, type Added${Noun} } from './add-${noun}.ts'
export { read${Nouns} } from './${noun}.repository.ts'
`,
    [`src/server/${noun}.repository.ts`]: `import type { TenantTransaction } from '@vliegwiel/db'

/** All ${word} of the tenant, by name. */
export function read${Nouns}(trx: TenantTransaction) {
  return trx.selectFrom('${noun}').selectAll().orderBy('name').orderBy('${noun}_id').execute()
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
    [`src/server/add-${noun}.test.ts`]: `import { inTenant, newId } from '@vliegwiel/db'
import { onBothDatabases, plantTenant, type PlantedTenant } from '@vliegwiel/db/testing'
import { beforeAll, expect, test } from 'vitest'
import { add${Noun}, read${Nouns} } from './index.ts'

const given = {
  draft: { name: 'Voorbeeld', firstDay: '2026-01-01', lastDay: null },
  changedBy: newId(),
  at: new Date('2026-11-23T10:00:00Z'),
}

onBothDatabases('${word}', (database) => {
  let own: PlantedTenant
  let neighbour: PlantedTenant
  beforeAll(async () => {
    own = await plantTenant(database.db)
    neighbour = await plantTenant(database.db)
  })

  test('an added ${noun} is there, and the neighbour does not see it', async () => {
    const added = await inTenant(database.db, own, (trx) => add${Noun}(trx, given))
    expect(await inTenant(database.db, own, read${Nouns})).toMatchObject([
      { ${noun}_id: added.id, name: 'Voorbeeld', first_day: '2026-01-01', last_day: null, version: 1 },
    ])
    expect(await inTenant(database.db, neighbour, read${Nouns})).toEqual([])
  })

  test('a draft that does not hold leaves nothing behind', async () => {
    const before = await inTenant(database.db, own, read${Nouns})
    const wrong = { ...given, draft: { ...given.draft, lastDay: '2025-01-01' } }
    await expect(inTenant(database.db, own, (trx) => add${Noun}(trx, wrong))).rejects.toThrow('ends-before-it-starts')
    expect(await inTenant(database.db, own, read${Nouns})).toEqual(before)
  })
})
`,
  }
}
