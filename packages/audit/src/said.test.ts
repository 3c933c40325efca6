import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { auditResults, type AuditFact } from './entry.ts'
import { personKinds, splitFact } from './said.ts'

const name = fc.constantFrom('Samira El Idrissi', 'pim@helmond.example', 'Olga')
const anyFact: fc.Arbitrary<AuditFact> = fc.record({
  at: fc.constant(new Date('2026-11-23T09:42:00.123Z')),
  actor: fc.record({
    personId: fc.option(fc.uuid()),
    name,
    actingAs: fc.option(fc.constant('editor')),
  }),
  action: fc.constant('people.setRoles'),
  objectType: fc.constantFrom(...personKinds, 'tenant', 'document', 'file'),
  objectId: fc.option(fc.uuid()),
  objectLabel: fc.option(name),
  result: fc.constantFrom(...auditResults),
  origin: fc.constant('console'),
  network: fc.option(fc.constant({ network: '198.51.100.77', prefix: '198.51.100.0/24' })),
  detail: fc.dictionary(fc.constantFrom('before', 'after'), name),
})

test('nothing of a person and no whole network stays in an entry for good', () => {
  fc.assert(
    fc.property(anyFact, (fact) => {
      const { kept, said } = splitFact(fact, canonicalJson)
      const aboutPerson = personKinds.some((kind) => kind === fact.objectType)
      if (fact.actor.personId !== null || aboutPerson) expect(kept.actorName).toBeNull()
      if (aboutPerson) expect([kept.objectLabel, kept.detail]).toEqual([null, {}])
      expect(JSON.stringify(kept)).not.toContain('198.51.100.77')
      // And nothing is lost: what is not kept is said beside it.
      const beside = Object.fromEntries(said.map(({ part, value }) => [part, value]))
      expect(kept.actorName ?? beside['actor']).toBe(fact.actor.name)
      expect(kept.objectLabel ?? beside['label'] ?? null).toBe(fact.objectLabel)
      expect(beside['detail'] ?? canonicalJson(kept.detail)).toBe(canonicalJson(fact.detail))
      expect(beside['network'] ?? null).toBe(fact.network?.network ?? null)
    }),
  )
})
