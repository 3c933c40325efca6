import type { z } from 'zod'
import { describe, expect, test } from 'vitest'
import { appRouter } from './app-router.ts'
import { procedureFacts, type ListedProcedure } from './isolation/procedures.ts'
import type { CheckedBy } from './ladder/one-step.ts'
import { owed, type PersonalKind } from './ladder/personal.ts'
import { answerFields, personalKindsOf } from './ladder/personal-fields.ts'
import { looksPersonal, opaque } from './testing/looks-personal.ts'

/** The tests that enumerate what answers tell about people: whatever is served is under them. */
const served = procedureFacts()
const definitions = appRouter._def.procedures as unknown as Readonly<Record<string, { _def: { output: CheckedBy } }>>
const outputOf = ({ path }: ListedProcedure): z.ZodType => {
  const schema = definitions[path]?._def.output.schema
  if (!schema) throw new Error(`${path} has no output schema`)
  return schema
}
const owes = (kinds: readonly PersonalKind[], what: (typeof owed)[PersonalKind]) =>
  kinds.some((kind) => owed[kind] === what)

/** What `facts.audit` of a read may say, given the kinds in its answer. */
function mayDeclare(kinds: readonly PersonalKind[]): ListedProcedure['facts']['audit'][] {
  if (owes(kinds, 'logged') || owes(kinds, 'special')) return ['personal-data']
  return owes(kinds, 'declared') ? ['colleagues', 'personal-data'] : ['none']
}

describe('personal data in answers', () => {
  const reads = served.filter(({ kind }) => kind === 'query')

  test.each(reads)('$path declares what the log says of reading it, and declares nothing it has not', (procedure) => {
    const kinds = personalKindsOf(outputOf(procedure))
    expect({ kinds, declared: mayDeclare(kinds).includes(procedure.facts.audit) }).toEqual({ kinds, declared: true })
  })

  test.each(served)('$path answers with special data in one tenant alone, where it is logged', (procedure) => {
    const { facts, path } = procedure
    if (!owes(personalKindsOf(outputOf(procedure)), 'special')) return
    expect(facts).toMatchObject({ rung: 'tenant', permission: expect.any(String) as string })
    // A part of a change has its line with that change: who sends a file reads back why his own file cannot be read.
    expect(path === 'imports.sendPiece' ? ['continues'] : ['change', 'personal-data']).toContain(facts.audit)
  })

  test('data of oneself stand in answers about oneself', () => {
    const own = served.filter((one) => personalKindsOf(outputOf(one)).includes('own')).map(({ path }) => path)
    // A new one: is it certain that nobody but the person it is about can get this answer?
    expect(own).toEqual(['account.showAccount', 'account.startPasskey', 'invitations.showInvitation', 'session.whoAmI'])
  })

  test.each(served)('$path marks every field whose name looks personal', (procedure) => {
    const forgotten = answerFields(outputOf(procedure)).filter((field) => field.mark === null && looksPersonal(field))
    expect(forgotten.map(({ path }) => `${procedure.path}: ${path}`)).toEqual([])
  })

  test.each(served)('$path says of every field that nobody can look into whether it is personal', (procedure) => {
    const closed = answerFields(outputOf(procedure)).filter((field) => field.mark === null && opaque(field))
    expect(closed.map(({ path }) => `${procedure.path}: ${path}`)).toEqual([])
  })
})
