import type { Block } from '@vliegwiel/configuration'
import { checkDocument, structureProblems } from '@vliegwiel/configuration/kind'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { condition, twoProfiles } from '../testing/example-set.ts'
import { profileSetKind } from './profile-set-kind.ts'
import { profileSetBlocks } from './profile-set-blocks.ts'

const found = (content: Block) =>
  checkDocument(profileSetKind, content).map(({ rule, blockId, severity, problem }) => ({
    rule,
    blockId,
    severity,
    nl: problem.nl,
  }))
const errors = (content: Block) =>
  found(content)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, blockId }) => `${rule} ${blockId}`)

describe('a set of profiles may come into force', () => {
  test('when every example is suggested as it says', () => {
    expect(structureProblems(profileSetKind, twoProfiles())).toEqual([])
    expect(errors(twoProfiles())).toEqual([])
  })

  test('not when an example comes out otherwise: both sides are named', () => {
    const [first] = found(twoProfiles({ example: { profile: 'laag' } })).filter(
      ({ rule }) => rule === 'example-suggested',
    )
    expect(first).toMatchObject({ blockId: 'voorbeeld', nl: 'Het voorbeeld zegt: Laag. De regels geven: Hoog.' })
    expect(errors(twoProfiles({ value: { number: null } }))).toEqual(['example-suggested voorbeeld'])
    expect(errors(twoProfiles({ value: { number: 120 } }))).toEqual(['example-value voorbeeld'])
  })

  test('not without a side at 30, with 30 twice, or with 30 nowhere without a word about it', () => {
    expect(errors(twoProfiles({ low: { toSide: null } }))).toEqual(['bound-without-side laag-voorwaarde'])
    const twice = found(twoProfiles({ low: { toSide: 'included' } })).find(({ rule }) => rule === 'rules-overlap')
    expect(twice).toMatchObject({
      severity: 'error',
      blockId: 'hoog-regel',
      nl: '“regel Hoog” en “regel Laag” overlappen. Voorbeeld: vermogen 30.',
    })
    const nowhere = found(twoProfiles({ high: { fromSide: 'excluded' }, value: { number: 31 } })).find(
      ({ rule }) => rule === 'somebody-left-out',
    )
    expect(nowhere).toMatchObject({
      severity: 'advice',
      nl: 'Voor sommige mensen past geen profiel. Voorbeeld: vermogen 30.',
    })
  })

  test.each([
    ['a condition on nothing', { low: { characteristic: 'vliegen' } }, 'characteristic-unknown laag-voorwaarde'],
    ['a band that is not there', { low: { to: null, toSide: null, band: 'onder' } }, 'band-unknown laag-voorwaarde'],
    ['a norm without a source', { root: { caseloadNorm: 50 } }, 'norm-source root'],
    ['an example of no profile', { example: { profile: 'vliegen' } }, 'profile-unknown voorbeeld'],
    [
      'a short word twice',
      {
        extra: [
          {
            id: 'nog',
            type: 'characteristic',
            fields: { key: 'vermogen', name: 'x', type: 'yes-no', origin: 'asked' },
          },
        ],
      },
      'short-word nog',
    ],
    ['a citizen service number', { example: { title: 'Piet, 123456782' } }, 'no-citizen-service-number voorbeeld'],
  ] as const)('not with %s', (_name, more, expected) => {
    expect(errors(twoProfiles(more))).toContain(expected)
  })

  test('a band and a bound together are refused; a band alone gives its bounds', () => {
    const bands = [
      {
        id: 'k1',
        type: 'band',
        fields: { key: 'onder', name: 'onder 30', characteristic: 'vermogen', to: 30, toSide: 'excluded' },
      },
      {
        id: 'k2',
        type: 'band',
        fields: { key: 'vanaf', name: 'vanaf 30', characteristic: 'vermogen', from: 30, fromSide: 'included' },
      },
    ]
    expect(errors(twoProfiles({ low: { band: 'onder', to: null, toSide: null }, extra: bands }))).toEqual([])
    expect(errors(twoProfiles({ low: { band: 'onder' }, extra: bands }))).toEqual(['band-or-bounds laag-voorwaarde'])
    const unsaid = bands.map((band) =>
      band.id === 'k2' ? { ...band, fields: { ...band.fields, fromSide: null } } : band,
    )
    expect(errors(twoProfiles({ extra: unsaid as Block[] }))).toEqual(['bound-without-side k2'])
  })

  test('people write "ja" where the rules know a yes, also of a choice that has its own words', () => {
    const asked: Block = {
      id: 'zorg',
      type: 'characteristic',
      fields: { key: 'zorg', name: 'zorg', type: 'yes-no', origin: 'asked' },
    }
    const own: Block = {
      id: 'keus',
      type: 'characteristic',
      fields: { key: 'keus', name: 'keus', type: 'choice', origin: 'asked', options: ['ja', 'soms'] },
    }
    const set = twoProfiles({ extra: [asked, own] })
    const rule = (profile: string, ...conditions: readonly Block[]): Block => ({
      id: `${profile}-regel`,
      type: 'rule',
      fields: { name: profile },
      children: conditions,
    })
    const with_ = (key: string, answer: string): Block => ({
      ...set,
      children: (set.children ?? []).map((block) => {
        if (block.id === 'laag')
          return { ...block, children: [rule('laag', condition('c1', { characteristic: key, answers: [answer] }))] }
        if (block.id === 'hoog')
          return {
            ...block,
            children: [
              rule('hoog', condition('c2', { characteristic: key, answers: [key === 'zorg' ? 'Nee' : 'soms'] })),
            ],
          }
        return block.id === 'voorbeeld'
          ? {
              ...block,
              fields: { ...block.fields, profile: 'laag' },
              children: [{ id: 'waarde', type: 'value', fields: { characteristic: key, answer: 'ja' } }],
            }
          : block
      }),
    })
    expect(errors(with_('zorg', 'Ja'))).toEqual([])
    expect(errors(with_('keus', 'ja'))).toEqual([])
  })

  test('an entry that the algorithm register would refuse is told at its field', () => {
    const register: Block = { id: 'reg', type: 'register', fields: { name: 'x', goal: '<script>' } }
    const rules = found(twoProfiles({ extra: [register] }))
      .filter(({ blockId }) => blockId === 'reg')
      .map(({ rule }) => rule)
    expect(rules).toContain('register-field-markup')
    expect(rules).toContain('register-field-required')
  })
})

describe('before other rules come into force', () => {
  test('the impact counts examples that come out otherwise, and profiles that go', () => {
    const before = twoProfiles()
    const after = twoProfiles({ low: { to: 40 }, high: { from: 40 } })
    const below = { tenants: 3, overriding: 1 }
    const [examples, gone, follow] =
      profileSetKind.impact?.({ key: 'profielen', before, after, inForce: [], below }) ?? []
    expect(examples).toMatchObject({ count: 1, details: [{ nl: '1 van Hoog naar Laag.' }] })
    expect([gone?.count, follow?.count]).toEqual([0, 3])
    const without: Block = { ...after, children: (after.children ?? []).filter(({ id }) => id !== 'hoog') }
    expect(profileSetKind.impact?.({ key: 'profielen', before, after: without, inForce: [], below })[1]).toMatchObject({
      count: 1,
      details: [{ nl: 'Hoog' }],
    })
  })
})

describe('whatever somebody leaves in a draft', () => {
  test('checks and impact answer, and never throw', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -10, max: 130 }),
      fc.string({ maxLength: 6 }),
      fc.boolean(),
      fc.array(fc.string({ maxLength: 4 }), { maxLength: 3 }),
      fc.constantFrom('vermogen', 'number', 'yes-no', 'choice', 'included', 'onder', '__proto__', 'constructor'),
    )
    let next = 0
    const someBlock = (
      type: keyof typeof profileSetBlocks,
      children: fc.Arbitrary<readonly Block[]>,
    ): fc.Arbitrary<Block> =>
      fc
        .tuple(fc.dictionary(fc.constantFrom(...Object.keys(profileSetBlocks[type].fields)), value), children)
        .map(([fields, inside]) => {
          next += 1
          return { id: `b${next}`, type, fields, children: inside }
        })
    const none = fc.constant([])
    const some = (type: keyof typeof profileSetBlocks, children: fc.Arbitrary<readonly Block[]> = none) =>
      fc.array(someBlock(type, children), { maxLength: 3 })
    const children = fc
      .tuple(
        some('characteristic'),
        some('band'),
        some('profile', some('rule', some('condition'))),
        some('example', some('value')),
        some('register'),
      )
      .map((lists): readonly Block[] => lists.flat())
    fc.assert(
      fc.property(children, (drawn) => {
        const content: Block = { id: 'root', type: 'root', fields: {}, children: drawn }
        for (const { problem, fix } of checkDocument(profileSetKind, content))
          expect([problem.nl, problem.en, fix.nl, fix.en].every((text) => text.trim() !== '')).toBe(true)
        profileSetKind.impact?.({
          key: 'k',
          before: twoProfiles(),
          after: content,
          inForce: [],
          below: { tenants: 0, overriding: 0 },
        })
      }),
    )
  })
})
