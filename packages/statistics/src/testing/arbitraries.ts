import fc from 'fast-check'

/** Outcomes as they come: whole numbers, so that sums are exact and combining is exactly associative. */
export const outcomes = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { maxLength: 12 })

/** Outcomes that vary. */
export const varying = fc
  .array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 3, maxLength: 40 })
  .filter((values) => new Set(values).size > 1)

/** A 2 × 2 table, with empty arms and empty cells among them. */
export const tables = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([treated, control, one, other]) => ({
    treated: { events: Math.round(treated * one), n: treated },
    control: { events: Math.round(control * other), n: control },
  }))

const person = fc.record({
  x: fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: -1, max: 1 })),
  y: fc.integer({ min: -50, max: 50 }),
})

/** Persons with two covariates of few values, a 0/1 arm first. */
export const people = fc.array(person, { maxLength: 40 })

/** The same, enough of them that most draws can be computed. */
export const crowd = fc.array(person, { minLength: 25, maxLength: 60, size: 'max' })

/** Times to outflow with causes. */
export const timeRows = fc.array(
  fc.record({
    arm: fc.constantFrom('a', 'b'),
    stratum: fc.constantFrom('', 's'),
    time: fc.integer({ min: 0, max: 30 }),
    event: fc.constantFrom('work', 'school', true, false, null),
  }),
  { maxLength: 40 },
)

/** Studies for pooling. */
export const studies = fc.array(
  fc.record({
    estimate: fc.double({ min: -5, max: 5, noNaN: true }),
    variance: fc.double({ min: 1e-4, max: 4, noNaN: true }),
  }),
  { maxLength: 9 },
)
