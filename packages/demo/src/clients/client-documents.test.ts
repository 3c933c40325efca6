import { clientKinds, crosswalkOf, outflowReasonsOf, profileSetOf, registerExportOf } from '@vliegwiel/clients/kinds'
import { readCrosswalk } from '@vliegwiel/clients/crosswalk'
import { outflowByCategory } from '@vliegwiel/clients/outflow'
import { prepareTable, suggest } from '@vliegwiel/clients/suggestion'
import { checkDocument, structureProblems } from '@vliegwiel/configuration/kind'
import { followBase, ownBlocks } from '@vliegwiel/configuration/merge'
import { describe, expect, test } from 'vitest'
import { demoTenants } from '../demo-tenants.ts'
import { clientDocuments } from './client-documents.ts'

const kindOf = (word: string) => clientKinds.find((kind) => kind.word === word) ?? expect.fail(`no kind ${word}`)
const found = (slug: string, kind: string) =>
  clientDocuments.find((one) => one.slug === slug && one.kind === kind)?.content ??
  expect.fail(`${slug} has no ${kind}`)

describe('the documents of the demo about clients', () => {
  test.each(clientDocuments.map((one) => [`${one.slug}/${one.kind}/${one.key}`, one] as const))(
    '%s may come into force',
    (_name, { slug, kind, content }) => {
      expect(demoTenants.some((tenant) => tenant.slug === slug)).toBe(true)
      expect(structureProblems(kindOf(kind), content)).toEqual([])
      expect(checkDocument(kindOf(kind), content).filter(({ severity }) => severity === 'error')).toEqual([])
    },
  )

  test('what a municipality made of the national set stays what it wrote, laid over that set', () => {
    const own = clientDocuments.filter(({ slug }) => slug !== 'landelijk')
    const over = own.flatMap(({ kind, key, content }) =>
      clientDocuments
        .filter((one) => one.slug === 'landelijk' && one.kind === kind && one.key === key)
        .map((national) => ({ national: national.content, content })),
    )
    expect(over).toHaveLength(5)
    for (const { national, content } of over) {
      expect(ownBlocks(national, content)).not.toEqual([])
      expect(followBase(national, national, content)).toEqual({ content, changes: [] })
    }
  })

  test('every kind has one, and the national level has one of each that municipalities follow', () => {
    expect(new Set(clientDocuments.map(({ kind }) => kind))).toEqual(new Set(clientKinds.map(({ word }) => word)))
  })

  test('sentences have at most fifteen words, and nothing is called by a diagnosis', () => {
    const texts = clientDocuments.flatMap(({ content }) =>
      [...JSON.stringify(content).matchAll(/"(?:offer|description|question|voluntary)":"([^"]+)"/g)].map(
        ([, text]) => text ?? '',
      ),
    )
    const long = texts.flatMap((text) => text.split(/[.?!]\s*/)).filter((sentence) => sentence.split(/\s+/).length > 15)
    expect(texts.length).toBeGreaterThan(20)
    expect(long).toEqual([])
  })

  test('the two readings of Helmond differ at 80 and in whom care goes with', () => {
    const at = (slug: string, person: Record<string, number | string>) =>
      suggest(prepareTable(profileSetOf(found(slug, 'profile-set')).table), person).profile
    expect([
      at('den-haag', { arbeidsvermogen: 80 }),
      at('den-haag', { arbeidsvermogen: 79.9 }),
      at('den-haag', { arbeidsvermogen: 30 }),
    ]).toEqual(['vanaf-80', '30-tot-80', '30-tot-80'])
    const cared = { arbeidsvermogen: 10, zorg: 'yes', 'meer-meedoen': 'no' }
    expect([at('helmond', cared), at('voorbeeld', cared)]).toEqual(['inkomen-met-of-zonder-zorg', 'inkomen-en-zorg'])
  })

  test('Utrecht: 150, 100 and 50 clients are 67, 100 and 200 percent of a usual one', () => {
    const { profiles, caseloadNorm } = profileSetOf(found('utrecht', 'profile-set'))
    expect(profiles.map(({ intensity }) => intensity)).toEqual(
      [150, 100, 50].map((caseload) => Math.round(((caseloadNorm ?? 0) * 100) / caseload)),
    )
  })

  test('Emmen adds up in the categories of all', () => {
    const counts = [857, 384, 976].map((count, place) => ({
      count,
      reason: outflowReasonsOf(found('emmen', 'outflow-reasons'))[place]?.key ?? '',
    }))
    const answer = outflowByCategory(outflowReasonsOf(found('emmen', 'outflow-reasons')), counts)
    expect(answer.ok && answer.value).toMatchObject({ total: 2_217, influenceable: 1_241 })
  })

  test('a crosswalk of the demo says what it loses', () => {
    const answer = readCrosswalk(crosswalkOf(found('helmond', 'crosswalk')))
    expect(answer.ok && answer.value.loss).toMatchObject({
      notComparable: [{ from: 'inkomen-met-of-zonder-zorg' }],
      merged: [{ to: 'meedoen' }],
      unreached: ['inkomen', 'zorg'],
    })
  })

  test('the entry for the algorithm register is ready in both forms', () => {
    expect(registerExportOf(found('landelijk', 'profile-set'), 'Gemeente Helmond').ok).toBe(true)
  })
})
