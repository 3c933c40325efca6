import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BackupFacts } from './backup-facts.ts'
import { compareFacts } from './compare-facts.ts'

const name = fc.constantFrom('public.tenant', 'public.job', 'auth.person', 'public.audit_entry')
const facts: fc.Arbitrary<BackupFacts> = fc.record({
  format: fc.constant(1 as const),
  at: fc.constant('2026-11-30T00:00:00.000Z'),
  schema: fc.constantFrom('0001-a', '0002-b'),
  serverMajor: fc.constantFrom(15, 18),
  tables: fc.dictionary(name, fc.record({ rows: fc.nat({ max: 9 }), sum: fc.constantFrom('1', '2', '3') })),
  chains: fc.dictionary(fc.uuid(), fc.record({ seq: fc.nat({ max: 9 }), hash: fc.constantFrom('aa', 'bb') })),
})

test('a database is equal to itself, and whatever differs is found', () => {
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(compareFacts(one, one)).toEqual([])
      // The moment is none of what is compared, and hashes only within one major version.
      const told = ({ at: _at, serverMajor: _major, ...rest }: BackupFacts) => rest
      const same = JSON.stringify(told(one)) === JSON.stringify(told(other))
      if (same) expect(compareFacts(one, other)).toEqual([])
    }),
  )
})

test('a table that is gone, a row that is gone, a byte that differs and a log that is cut are named', () => {
  fc.assert(
    fc.property(facts, name, (one, table) => {
      const whole: BackupFacts = {
        ...one,
        tables: { ...one.tables, [table]: { rows: 3, sum: '7' } },
        chains: { ...one.chains, log: { seq: 5, hash: 'aa' } },
      }
      const with_ = (more: Partial<BackupFacts>) => compareFacts(whole, { ...whole, ...more })
      const { [table]: _gone, ...fewer } = whole.tables
      expect(with_({ tables: fewer })).toEqual([{ what: 'table-missing', table, rows: 3 }])
      expect(with_({ tables: { ...whole.tables, [table]: { rows: 2, sum: '7' } } })).toEqual([
        { what: 'rows-differ', table, expected: 3, found: 2 },
      ])
      expect(with_({ tables: { ...whole.tables, [table]: { rows: 3, sum: '8' } } })).toEqual([
        { what: 'content-differs', table, rows: 3 },
      ])
      expect(with_({ chains: { ...whole.chains, log: { seq: 4, hash: 'cc' } } })).toEqual([
        { what: 'log-cut', chain: 'log', expected: 5, found: 4 },
      ])
      expect(with_({ chains: { ...whole.chains, log: { seq: 5, hash: 'cc' } } })).toEqual([
        { what: 'log-differs', chain: 'log', seq: 5 },
      ])
    }),
  )
})
