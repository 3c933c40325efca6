import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { asOperator } from './doors.ts'
import { erasureOrder, restoreOrder } from './table-order.ts'
import { tenantTableNames } from './tenant-table-names.ts'
import { onPostgres } from './testing/index.ts'

describe('the order of tables', () => {
  onPostgres('and what points at what', (database) => {
    test('what points at another table goes before it, and comes back after it', async () => {
      const { rows } = await asOperator(database.db, { tenantId: null }, (trx) =>
        sql<{
          from: string
          to: string
        }>`select c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to"
          from pg_constraint c where c.contype = 'f' and c.conrelid <> c.confrelid`.execute(trx),
      )
      const own = new Set<string>(tenantTableNames)
      const keys = rows.filter(({ from, to }) => own.has(from) && own.has(to))
      expect(keys.length).toBeGreaterThan(20)
      const wrong = (order: readonly string[], later: 'from' | 'to', sooner: 'from' | 'to') =>
        keys.filter((key) => order.indexOf(key[later]) < order.indexOf(key[sooner]))
      expect(wrong(erasureOrder, 'to', 'from')).toEqual([])
      expect(wrong(restoreOrder, 'from', 'to')).toEqual([])
    })
  })
})
