import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { notPersonal, owed, personal } from './personal.ts'
import { answerFields, demandObject, holdsSpecial, personalKindsOf } from './personal-fields.ts'
import { looksPersonal, opaque } from '../testing/looks-personal.ts'

/** Everything that a marked field can be hidden in. */
const wrappings: Readonly<Record<string, (inner: z.ZodType) => z.ZodType>> = {
  object: (inner) => z.strictObject({ other: z.number(), inner }),
  extended: (inner) => z.strictObject({ inner }).extend({ more: z.string() }),
  picked: (inner) => z.strictObject({ inner, more: z.string() }).pick({ inner: true }),
  partial: (inner) => z.strictObject({ inner }).partial(),
  'rest of an object': (inner) => z.object({}).catchall(inner),
  list: (inner) => z.array(inner),
  set: (inner) => z.set(inner),
  tuple: (inner) => z.tuple([z.number(), inner]),
  'rest of a tuple': (inner) => z.tuple([z.number()], inner),
  record: (inner) => z.record(z.string(), inner),
  map: (inner) => z.map(z.string(), inner),
  'key of a map': (inner) => z.map(inner, z.number()),
  union: (inner) => z.union([z.number(), inner]),
  'chosen union': (inner) =>
    z.discriminatedUnion('is', [z.strictObject({ is: z.literal('a') }), z.strictObject({ is: z.literal('b'), inner })]),
  intersection: (inner) => z.intersection(z.object({ a: z.number() }), z.object({ inner })),
  optional: (inner) => inner.optional(),
  'exactly optional': (inner) => z.exactOptional(inner),
  nullable: (inner) => inner.nullable(),
  readonly: (inner) => inner.readonly(),
  default: (inner) => inner.default(null),
  catch: (inner) => inner.catch(null),
  lazy: (inner) => z.lazy(() => inner),
  refined: (inner) => inner.refine(() => true),
  described: (inner) => inner.describe('x'),
  piped: (inner) => inner.pipe(z.any()),
  transformed: (inner) => inner.transform((value) => value),
  prepared: (inner) => z.preprocess((value) => value, inner),
  'with another mark': (inner) => personal(z.strictObject({ inner }), 'colleague'),
  'cleared outside': (inner) => notPersonal(z.strictObject({ inner }), 'not the whole'),
}

describe('marks of personal data', () => {
  test('are found however deep a field is hidden', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(wrappings)), { maxLength: 8 }), (names) => {
        const hidden = names.reduce<z.ZodType>(
          (inner, name) => wrappings[name]?.(inner) ?? inner,
          personal(z.string(), 'client'),
        )
        expect(personalKindsOf(hidden)).toContain('client')
        expect(holdsSpecial(hidden)).toBe(true)
      }),
    )
  })

  test('stand on a copy: the shared schema is of nobody', () => {
    const shared = z.string().min(1)
    const marked = personal(shared, 'account')
    expect(personalKindsOf(shared)).toEqual([])
    expect(personalKindsOf(marked)).toEqual(['account'])
    expect(marked.safeParse('').success).toBe(false)
    expect(personalKindsOf(personal(marked, 'client'))).toEqual(['client'])
    expect(personalKindsOf(marked)).toEqual(['account'])
  })

  test('a schema that contains itself is read once', () => {
    const node = z.strictObject({
      email: personal(z.string(), 'account'),
      get below() {
        return z.array(node)
      },
    })
    const lazy: z.ZodType = z.lazy(() => z.union([personal(z.string(), 'client'), z.array(lazy)]))
    expect(answerFields(node).map(({ path }) => path)).toEqual(['email'])
    expect(personalKindsOf(lazy)).toEqual(['client'])
  })

  test('a schema that never ends, and one of an unknown type, are refused aloud', () => {
    const endless = (): z.ZodType => z.lazy(() => z.array(endless()))
    expect(() => answerFields(endless())).toThrow('never ends')
    expect(() => answerFields(z.strictObject({ f: z.function() }))).toThrow('f: nobody looks into')
  })

  test('a mark on the whole holds for every field in it', () => {
    const whole = personal(z.strictObject({ a: z.string(), b: z.array(z.number()) }), 'client')
    expect(answerFields(whole).map(({ path, mark }) => [path, mark?.kind])).toEqual([
      ['', 'client'],
      ['a', 'client'],
      ['b[]', 'client'],
    ])
  })
})

describe('what reading owes', () => {
  test('is for no kind less than it was', () => {
    expect(owed).toEqual({
      own: 'nothing',
      colleague: 'declared',
      account: 'logged',
      conduct: 'logged',
      correspondence: 'logged',
      client: 'special',
    })
  })

  test('special data are not read under a line that names nothing', () => {
    expect(() => demandObject({ objectId: null }, 'x.y')).toThrow('x.y reads special data')
    expect(() => demandObject({ objectId: 'id' }, 'x.y')).not.toThrow()
  })
})

describe('the net of names below the marks', () => {
  const suspects = (schema: z.ZodType) =>
    answerFields(schema)
      .filter(looksPersonal)
      .map(({ path }) => path)

  test('finds what was missed when six names were the list', () => {
    const answer = z.strictObject({
      lastBy: z.string().nullable(),
      rows: z.array(z.strictObject({ startedBy: z.string(), homePhone: z.string(), birthDate: z.iso.date() })),
      people: z.array(z.strictObject({ name: z.string() })),
      clientBsn: z.number(),
      email: z.record(z.string(), z.string()),
    })
    expect(suspects(answer)).toEqual([
      'lastBy',
      'rows[].startedBy',
      'rows[].homePhone',
      'rows[].birthDate',
      'people[].name',
      'clientBsn',
      'email{key}',
      'email{}',
    ])
  })

  test('lets a count, an id, a choice and a moment pass', () => {
    const answer = z.strictObject({
      participants: z.number(),
      ownerId: z.uuid(),
      createdBy: z.uuid(),
      person: z.enum(['active']),
      municipality: z.strictObject({ name: z.string() }),
    })
    expect(suspects(answer)).toEqual([])
  })

  test('what nobody can look into is called so', () => {
    const answer = z.strictObject({ a: z.unknown(), b: z.array(z.custom<string>()), c: z.string(), d: z.any() })
    expect(
      answerFields(answer)
        .filter(opaque)
        .map(({ path }) => path),
    ).toEqual(['a', 'b[]', 'd'])
  })
})
