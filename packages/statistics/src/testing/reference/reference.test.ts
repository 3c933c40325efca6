import { describe, expect, it } from 'vitest'
import { differences } from '../agreement.ts'
import { referenceCases } from '../fixture-files.ts'
import { clusters } from './clusters.ts'
import { decisions } from './decisions.ts'
import { distributions } from './distributions.ts'
import { looserTolerance } from './family.ts'
import type { Family } from './family.ts'
import { notRandomised } from './not-randomised.ts'
import { regression } from './regression.ts'
import { survival } from './survival.ts'
import { synthesis } from './synthesis.ts'
import { twoGroups } from './two-groups.ts'

const families: Record<string, Family> = {
  clusters,
  decisions,
  distributions,
  notRandomised,
  regression,
  survival,
  synthesis,
  twoGroups,
}
const cases = new Map(referenceCases.map((one) => [one.id, one]))

describe('the reference values of R 4.2.2', () => {
  it('are 122, and every one is answered by exactly one family', () => {
    const answered = Object.values(families).flatMap((family) => Object.keys(family))
    expect(referenceCases).toHaveLength(122)
    expect(answered.toSorted()).toEqual([...cases.keys()].toSorted())
  })

  for (const [name, family] of Object.entries(families))
    describe(name, () => {
      for (const [id, answer] of Object.entries(family))
        it(id, () => {
          const found = cases.get(id)
          if (found === undefined) throw new Error(`there is no reference case ${id}`)
          const actual = answer()
          const looser = looserTolerance[found.method]
          const away = differences(actual, found.expected, found.relTol)
          const still = looser === undefined ? [] : differences(actual, found.expected, looser.tolerance)
          expect([...away.filter((line) => !looser?.part.test(line)), ...still]).toEqual([])
        })
    })
})
