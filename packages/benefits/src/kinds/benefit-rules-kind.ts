import type { Block } from '@vliegwiel/configuration'
import {
  counted,
  tenantsBelow,
  defineKind,
  textField,
  type CheckResult,
  type ImpactQuestion,
  type Around,
} from '@vliegwiel/configuration/kind'
import { changedExamples, runExamples, type ExampleResult, type WorkedExample } from '../examples/worked-example.ts'
import { nationalExamples } from '../examples/national.ts'
import type { ParameterSet } from '../parameters/parameter.ts'
import { isBenefitRefusal } from '../refusal.ts'
import type { Ordinance } from '../rules/ordinance.ts'
import { prepareRules, type Rules } from '../rules/rules.ts'
import { moneyText } from '../words/money.ts'
import { nameOf, refusalText } from '../words/words.ts'
import { lawAmountsKey, parametersOf } from './amounts-document.ts'
import { exampleBlock, exampleOf } from './example-block.ts'
import { ordinanceBlocks, ordinanceTerms } from './ordinance-blocks.ts'

const amountsReference = { kind: 'law-amounts', key: lawAmountsKey }

/** What a municipality decided about benefit where national law leaves it the choice, with the examples that guard it. */
export const benefitRulesKind = defineKind({
  word: 'benefit-rules',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'regels bijstand', en: 'benefit rules' },
    many: { nl: 'Regels bijstand', en: 'Benefit rules' },
    empty: {
      nl: 'Wat de wet aan u overlaat, met het artikel erbij en een voorbeeld dat het bewaakt.',
      en: 'What the law leaves to you, with the article and an example that guards it.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Regels bijstand', en: 'Benefit rules' },
      titleField: 'title',
      inside: [...Object.keys(ordinanceBlocks), 'example'],
      fields: { title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }) },
    },
    ...ordinanceBlocks,
    example: exampleBlock,
  },
  checks: benefitRulesResults,
  reads: { documents: [amountsReference] },
  impact: ({ before, after, inForce, below }) => [
    counted(
      changed(before, after, parametersOf(amountsIn(inForce))),
      { nl: 'voorbeeld krijgt een ander bedrag', en: 'example gets another amount' },
      { nl: 'voorbeelden krijgen een ander bedrag', en: 'examples get another amount' },
    ),
    counted(
      inForce.filter(({ kind, content }) => kind === 'page' && /uitkering|bijstand/i.test(JSON.stringify(content)))
        .length,
      { nl: 'pagina gaat over werk en uitkering', en: 'page is about work and benefit' },
      { nl: 'pagina’s gaan over werk en uitkering', en: 'pages are about work and benefit' },
    ),
    tenantsBelow(below.tenants),
  ],
})

/** The ordinance in a document. */
export function ordinanceOf(content: Block): Ordinance {
  return { terms: ordinanceTerms(content).map(({ blockIds: _blockIds, ...term }) => term) }
}

/** The worked examples that stand in a document. */
export function examplesOf(content: Block): readonly WorkedExample[] {
  return (content.children ?? []).filter(({ type }) => type === 'example').map(exampleOf)
}

/** Whom to call is the tenant's own setting; a check needs no answer to that. */
const nobody = { name: '–', phone: '–' }

function benefitRulesResults(content: Block, { document }: Around): CheckResult[] {
  const terms = ordinanceTerms(content)
  const parameters = parametersOf(document(amountsReference))
  let rules: Rules
  try {
    rules = prepareRules({ ordinance: ordinanceOf(content), contact: nobody, parameters })
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
    const [, place, field = ''] = /terms\[(\d+)\]\.(\w+)/.exec(error.field) ?? []
    const term = terms[Number(place)]
    return [
      {
        blockId: term?.blockIds[0] ?? 'root',
        field: field === 'value' || field === '' ? null : field,
        rule: `rules-${error.refusal}`,
        severity: 'error',
        problem: { nl: refusalText(error, null, 'nl'), en: refusalText(error, null, 'en') },
        fix: {
          nl: 'Verbeter dit blok; de wet begrenst deze keuze.',
          en: 'Fix this block; the law limits this choice.',
        },
      },
    ]
  }
  const examples = examplesOf(content)
  if (examples.length === 0)
    return [
      {
        blockId: 'root',
        field: null,
        rule: 'an-example',
        severity: 'error',
        problem: { nl: 'Er staat nog geen voorbeeld bij.', en: 'There is no worked example yet.' },
        fix: {
          nl: 'Voeg een voorbeeld toe dat u zelf uitrekende.',
          en: 'Add an example that you worked out yourself.',
        },
      },
    ]
  return runExamples(rules, examples)
    .filter(({ passed }) => !passed)
    .map(failed)
}

function failed({ id, differences, refusal }: ExampleResult): CheckResult {
  const text = (language: 'nl' | 'en') => {
    if (refusal) return refusalText(refusal, null, language)
    const [first] = differences
    if (!first) return language === 'nl' ? 'Dit voorbeeld verwacht nog niets.' : 'This example expects nothing yet.'
    const name = nameOf(first.amount, language)
    return language === 'nl'
      ? `${name}: het voorbeeld zegt ${moneyText(first.expected, 'nl')}, de regels geven ${moneyText(first.actual, 'nl')}.`
      : `${name}: the example says ${moneyText(first.expected, 'en')}, the rules give ${moneyText(first.actual, 'en')}.`
  }
  return {
    blockId: id,
    field: differences[0]?.amount === 'disregarded' ? 'disregarded' : refusal ? null : 'benefit',
    rule: 'example-passes',
    severity: 'error',
    problem: { nl: text('nl'), en: text('en') },
    fix: {
      nl: 'Reken het voorbeeld na. Klopt het, dan klopt een regel niet.',
      en: 'Work the example out again. If it is right, a rule is not.',
    },
  }
}

const amountsIn = (inForce: ImpactQuestion['inForce']): Block | null =>
  inForce.find(({ kind, key }) => kind === amountsReference.kind && key === amountsReference.key)?.content ?? null

/** How many examples, national ones and own ones, come out otherwise. */
function changed(before: Block | null, after: Block, parameters: ParameterSet): number {
  try {
    const rules = (content: Block | null) =>
      prepareRules({ ordinance: content ? ordinanceOf(content) : { terms: [] }, contact: nobody, parameters })
    const own = new Map([...(before ? examplesOf(before) : []), ...examplesOf(after)].map((one) => [one.id, one]))
    return changedExamples(rules(before), rules(after), [...nationalExamples, ...own.values()]).length
  } catch (error) {
    if (isBenefitRefusal(error)) return 0
    throw error
  }
}
