import { expect, test } from 'vitest'
import { councilParts, councilText, type CouncilInput } from './council-lines.ts'
import { markOf } from './council-mark.ts'
import { exampleLedger, examplePlan } from './example-budgets.ts'
import { exampleClaims } from './example-claims.ts'
import { exampleScenarios } from './example-scenarios.ts'
import { computeScenario } from './scenario.ts'

const scenarioOf = (at: number) => {
  const kept = exampleScenarios[at]
  const computed = kept && computeScenario(kept.scenario)
  if (!kept || !computed) throw new Error('no example')
  return { name: kept.name, synthetic: kept.synthetic, computed }
}
const full = (at = 0): CouncilInput => ({
  ledger: exampleLedger,
  claims: exampleClaims.claims,
  scenario: scenarioOf(at),
  plan: examplePlan,
})
const textsOf = (input: CouncilInput) => councilParts(input).flatMap(({ lines }) => lines.map(({ text }) => text))

test('no statement stands without a source, whatever is on the page', () => {
  const pages = [full(0), full(1), full(2), { ...full(), plan: null, scenario: null, claims: [] }]
  for (const page of pages)
    for (const { id, lines } of councilParts(page)) {
      expect(lines.length, id).toBeGreaterThan(0)
      for (const { text, source } of lines) expect(source.trim(), text).not.toBe('')
    }
})

test('the page says gross where it is gross, and that a claim in all agrees only as an amount a year', () => {
  const texts = textsOf(full())
  expect(texts.join(' ')).toContain('Dat klopt alleen als bedrag per jaar, bruto. Geteld is: Naar werk, per jaar.')
  expect(texts.join(' ')).toContain('Vanaf 65\u00a0mensen is de investering terugbetaald.')
  expect(texts.join(' ')).toMatch(/Per persoon is het 4,3 keer zo veel/)
})

test('sentences are short: at most fifteen words, names and amounts aside', () => {
  const sentences = textsOf(full()).flatMap((text) =>
    text.replaceAll(/“[^”]*”/g, '“x”').split(/(?<=[.!?])\s+(?=[A-Z“])/),
  )
  expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 17)).toEqual([])
})

test('another figure, another mark; the same page, the same mark', async () => {
  const mark = (input: CouncilInput) => markOf(councilText(councilParts(input)))
  const [own] = examplePlan.lines
  if (own === undefined) throw new Error('no line')
  const other: CouncilInput = { ...full(), plan: { ...examplePlan, lines: [{ ...own, left: own.left + 100 }] } }
  const marks = await Promise.all([mark(full()), mark(full()), mark(full(1)), mark(other)])
  expect(marks[0]).toMatch(/^[0-9a-f]{12}$/)
  expect(marks[1]).toBe(marks[0])
  expect(new Set(marks).size).toBe(3)
})
