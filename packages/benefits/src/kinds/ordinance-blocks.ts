import type { Block } from '@vliegwiel/configuration'
import {
  choiceField,
  dateField,
  euroField,
  numberField,
  percentField,
  textField,
  type BlockType,
  type Field,
} from '@vliegwiel/configuration/kind'
import type { OrdinanceTerm } from '../rules/ordinance.ts'

type Option = { readonly value: string; readonly label: { readonly nl: string; readonly en: string } }
const option = (value: string, nl: string, en: string): Option => ({ value, label: { nl, en } })

/** What every decision of a municipality carries: since when, until when, by which article, and where it can be read. */
const decided: Readonly<Record<string, Field>> = {
  from: dateField({ nl: 'Geldt vanaf', en: 'Holds from' }),
  until: dateField({ nl: 'Geldt tot en met', en: 'Holds until' }, { optional: true }),
  legalBasis: textField({ nl: 'Artikel van de verordening', en: 'Article of the ordinance' }),
  source: textField({ nl: 'Waar staat het?', en: 'Where does it stand?' }, { most: 300 }),
}

const months = [
  option('n-months', 'Vrijlating, eerste regel (n)', 'Disregard, first rule (n)'),
  option('r-months', 'Vrijlating alleenstaande ouder (r)', 'Disregard single parent (r)'),
  option('34a-months', 'Vrijlating vanaf 2027 (34a)', 'Disregard from 2027 (34a)'),
  option('holiday-months-after-end', 'Vakantiegeld na het einde', 'Holiday allowance after the end'),
]
const judgements = [
  option('n-judgement', 'Vrijlating, eerste regel (n)', 'Disregard, first rule (n)'),
  option('r-judgement', 'Vrijlating alleenstaande ouder (r)', 'Disregard single parent (r)'),
  option('34a-judgement', 'Vrijlating vanaf 2027 (34a)', 'Disregard from 2027 (34a)'),
]

/** The open terms of national law as blocks that a municipality fills in. */
export const ordinanceBlocks: Readonly<Record<string, BlockType>> = {
  months: {
    words: { nl: 'Aantal maanden', en: 'Number of months' },
    titleField: 'term',
    fields: {
      term: choiceField({ nl: 'Waarvan', en: 'Of what' }, months),
      months: numberField({ nl: 'Maanden', en: 'Months' }, { least: 0, most: 30 }),
      ...decided,
    },
  },
  judgement: {
    words: { nl: 'Oordeel', en: 'Judgement' },
    titleField: 'term',
    fields: {
      term: choiceField({ nl: 'Waarvan', en: 'Of what' }, judgements),
      value: choiceField({ nl: 'Wat doet u', en: 'What do you do' }, [
        option('may', 'per persoon beslissen', 'decide per person'),
        option('yes', 'altijd geven', 'always give it'),
        option('no', 'nooit geven', 'never give it'),
      ]),
      ...decided,
    },
  },
  regime: {
    words: { nl: 'Eerder de regels van 2027', en: 'The rules of 2027 earlier' },
    fields: { month: dateField({ nl: 'Eerste dag', en: 'First day' }), ...decided },
  },
  settlement: {
    words: { nl: 'Verrekenen', en: 'Settlement' },
    fields: {
      value: choiceField({ nl: 'Hoe', en: 'How' }, [
        option('same-month', 'in dezelfde maand', 'in the same month'),
        option('in-arrears', 'een maand later', 'a month later'),
        option('estimate-and-correct', 'schatten en herstellen', 'estimate and correct'),
      ]),
      ...decided,
    },
  },
  unknown: {
    words: { nl: 'Onbekende bedragen', en: 'Unknown amounts' },
    titleField: 'term',
    fields: {
      term: choiceField({ nl: 'Waarvan', en: 'Of what' }, [
        option('unknown-values', 'een bedrag dat wij niet hebben', 'an amount that we do not have'),
        option('future-values', 'een bedrag van later', 'an amount of later'),
      ]),
      value: choiceField({ nl: 'Wat doet u', en: 'What do you do' }, [
        option('last-known', 'het laatste bekende bedrag, met een melding', 'the last known amount, and say so'),
        option('refuse', 'geen antwoord, wel een telefoonnummer', 'no answer, but a phone number'),
      ]),
      ...decided,
    },
  },
  premium: {
    words: { nl: 'Premie voor werk', en: 'Premium for work' },
    fields: {
      cents: euroField({ nl: 'Bedrag', en: 'Amount' }, { most: 500_000 }),
      afterMonths: numberField({ nl: 'Na zoveel maanden', en: 'After so many months' }, { most: 24 }),
      ...decided,
    },
  },
  reduction: {
    words: { nl: 'Verlaging', en: 'Reduction' },
    titleField: 'category',
    fields: {
      category: textField({ nl: 'Categorie', en: 'Category' }, { most: 80 }),
      share: percentField({ nl: 'Deel van de norm', en: 'Share of the norm' }),
      months: numberField({ nl: 'Maanden', en: 'Months' }, { least: 1, most: 12 }),
      ...decided,
    },
  },
  scheme: {
    words: { nl: 'Eigen regeling', en: 'Local scheme' },
    titleField: 'name',
    fields: {
      name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
      cents: euroField({ nl: 'Bedrag per maand', en: 'Amount a month' }, { most: 200_000 }),
      for: choiceField({ nl: 'Voor wie', en: 'For whom' }, [
        option('benefit', 'iedereen met een uitkering', 'everybody with a benefit'),
        option('work-beside-benefit', 'wie werkt naast de uitkering', 'who works beside the benefit'),
      ]),
      ...decided,
    },
  },
}

/**
 * The decisions in a document as the ordinance that the calculator takes. Reductions and local schemes of one period
 * and article are one term with a list. The id of the block travels in `blockIds`, for the checks.
 */
export function ordinanceTerms(content: Block): readonly (OrdinanceTerm & { readonly blockIds: readonly string[] })[] {
  const terms: (OrdinanceTerm & { blockIds: string[] })[] = []
  for (const { id, type, fields } of content.children ?? []) {
    const found = termOf(type, id, fields)
    if (!found) continue
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
    const same = terms.find(
      (one) =>
        Array.isArray(one.value) &&
        one.term === found.term &&
        one.from === text('from') &&
        (one.until ?? '') === text('until') &&
        one.legalBasis === text('legalBasis'),
    )
    if (same) {
      Object.assign(same, { value: [...(same.value as unknown[]), ...(found.value as unknown[])] })
      same.blockIds.push(id)
      continue
    }
    terms.push({
      ...found,
      from: text('from'),
      until: text('until') === '' ? null : text('until'),
      legalBasis: text('legalBasis'),
      source: text('source'),
      blockIds: [id],
    })
  }
  return terms
}

function termOf(type: string, id: string, fields: Block['fields']): { term: string; value: unknown } | null {
  const named = String(fields['term'] ?? '')
  if (type === 'months') return { term: named, value: fields['months'] }
  if (type === 'judgement' || type === 'unknown') return { term: named, value: fields['value'] }
  if (type === 'regime') return { term: 'regime-2027-from', value: fields['month'] }
  if (type === 'settlement') return { term: 'settlement', value: fields['value'] }
  if (type === 'premium')
    return { term: 'work-premium', value: { cents: fields['cents'], afterMonths: fields['afterMonths'] } }
  if (type === 'reduction') {
    const { category, share, months: count } = fields
    return { term: 'reductions', value: [{ category, share, months: count }] }
  }
  if (type === 'scheme') {
    const { name, cents, for: group } = fields
    return { term: 'local-schemes', value: [{ id, name, monthlyCents: cents, for: group }] }
  }
  return null
}
