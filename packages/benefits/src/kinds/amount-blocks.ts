import {
  choiceField,
  dateField,
  euroField,
  longTextField,
  numberField,
  percentField,
  textField,
  yesNoField,
  type BlockType,
  type Field,
  type Words,
} from '@vliegwiel/configuration/kind'
import type { ParameterSubject } from '../parameters/parameter.ts'
import { statusWords } from '../words/certainty.ts'

const w = (nl: string, en: string): Words => ({ nl, en })
const open = { optional: true } as const
/** Cents. */
const money = (nl: string, en: string, most = 1_000_000) => euroField(w(nl, en), { ...open, most })
/** Basis points. */
const share = (nl: string, en: string) => percentField(w(nl, en), open)
const count = (nl: string, en: string, most: number, hint?: Words) =>
  numberField(w(nl, en), { ...open, most, ...(hint ? { hint } : {}) })
const perHundredThousand = w('Schrijf 35,75 % als 35750.', 'Write 35.75% as 35750.')
const rate = (nl: string, en: string) => count(nl, en, 100_000, perHundredThousand)
const yearly = (nl: string, en: string) => money(nl, en, 100_000_000)

/** What every version of an amount says about itself. */
const about: Readonly<Record<string, Field>> = {
  validFrom: dateField(w('Geldt vanaf', 'Holds from')),
  staleAfter: dateField(w('Laatste dag', 'Last day'), {
    ...open,
    hint: w('Daarna moet er een nieuw bedrag zijn.', 'After it there must be a newer amount.'),
  }),
  status: choiceField(
    w('Hoe zeker', 'How sure'),
    Object.entries(statusWords).map(([value, label]) => ({ value, label })),
  ),
  source: textField(w('Bron', 'Source'), { most: 500 }),
  mark: textField(w('Wie keek het na, en hoe', 'Who checked it, and how'), { ...open, most: 500 }),
  note: longTextField(w('Opmerking', 'Note'), { ...open, most: 1000 }),
  last: yesNoField(w('Vervalt na de laatste dag', 'Ends with the last day'), open),
}

/** The amounts of every subject of the law, in the order in which the law prints them. */
const amounts: Readonly<Record<ParameterSubject, { readonly words: Words; readonly fields: Record<string, Field> }>> = {
  norms: {
    words: w('Bijstandsnormen', 'Norms'),
    fields: {
      'single-18-20': money('Alleenstaande, 18 tot 21', 'Single, 18 to 20'),
      'couple-18-20': money('Gehuwden, beiden 18 tot 21', 'Couple, both 18 to 20'),
      'couple-one-18-20': money('Gehuwden, één 18 tot 21', 'Couple, one 18 to 20'),
      'single-parent-18-20': money('Alleenstaande ouder, 18 tot 21', 'Single parent, 18 to 20'),
      'couple-18-20-children': money('Gehuwden met kind, beiden 18 tot 21', 'Couple with a child, both 18 to 20'),
      'couple-one-18-20-children': money('Gehuwden met kind, één 18 tot 21', 'Couple with a child, one 18 to 20'),
      single: money('Alleenstaande (ouder), 21 tot AOW', 'Single (parent), 21 to pension age'),
      couple: money('Gehuwden, 21 tot AOW', 'Couple, 21 to pension age'),
      'single-pensioner': money('Alleenstaande (ouder) met AOW-leeftijd', 'Single (parent), pension age'),
      'couple-pensioner': money('Gehuwden met AOW-leeftijd', 'Couple, pension age'),
      'young-partner-children': money('Partner 18 tot 21 met kind (art. 22a)', 'Partner 18 to 20, child (art. 22a)'),
      'young-partner': money('Partner 18 tot 21 (art. 22a)', 'Partner 18 to 20 (art. 22a)'),
      'institution-single': money('In een inrichting, alleenstaande', 'In an institution, single'),
      'institution-couple': money('In een inrichting, gehuwden', 'In an institution, couple'),
      'institution-single-extra': money('Verhoging inrichting, alleenstaande', 'Institution supplement, single'),
      'institution-couple-extra': money('Verhoging inrichting, gehuwden', 'Institution supplement, couple'),
      'no-parents-18-20': money('Verhoging als ouders niet helpen', 'Supplement without help of parents'),
    },
  },
  costSharing: {
    words: w('Kosten delen', 'Cost sharing'),
    fields: {
      'fixed-share': share('Vast deel', 'Fixed share'),
      'person-share': share('Deel per persoon', 'Share a person'),
      'least-age': count('Telt mee vanaf leeftijd', 'Counts from age', 120),
    },
  },
  holidayAllowance: {
    words: w('Vakantietoeslag', 'Holiday allowance'),
    fields: {
      share: share('Deel van de uitkering', 'Share of the benefit'),
      month: count('Maand van betaling', 'Month of payment', 12),
      'months-after-end': count('Maanden na het einde', 'Months after the end', 12),
    },
  },
  disregards: {
    words: w('Vrijlating tot 2027', 'Disregards until 2027'),
    fields: {
      'n-share': share('Eerste regel (n), deel', 'First rule (n), share'),
      'n-most': money('Eerste regel (n), hoogstens', 'First rule (n), at most'),
      'n-months': count('Eerste regel (n), maanden', 'First rule (n), months', 120),
      'r-share': share('Alleenstaande ouder (r), deel', 'Single parent (r), share'),
      'r-most': money('Alleenstaande ouder (r), hoogstens', 'Single parent (r), at most'),
      'r-months': count('Alleenstaande ouder (r), maanden', 'Single parent (r), months', 120),
      'y-share': share('Medisch beperkt (y), deel', 'Medically limited (y), share'),
      'y-most': money('Medisch beperkt (y), hoogstens', 'Medically limited (y), at most'),
      'z-share': share('Loonkostensubsidie (z), deel', 'Wage-cost subsidy (z), share'),
      'z-most': money('Loonkostensubsidie (z), hoogstens', 'Wage-cost subsidy (z), at most'),
      'z-months': count('Loonkostensubsidie (z), maanden', 'Wage-cost subsidy (z), months', 120),
      'aa-share': share('Meer uren kan niet (aa), deel', 'More hours impossible (aa), share'),
      'aa-most': money('Meer uren kan niet (aa), hoogstens', 'More hours impossible (aa), at most'),
    },
  },
  disregards2027: {
    words: w('Vrijlating vanaf 2027', 'Disregards from 2027'),
    fields: {
      'a-share': share('Eerste lid onder a, deel', 'Paragraph 1(a), share'),
      'a-months': count('Eerste lid onder a, maanden', 'Paragraph 1(a), months', 120),
      'b-share': share('Eerste lid onder b, deel', 'Paragraph 1(b), share'),
      'c-share': share('Eerste lid onder c, deel', 'Paragraph 1(c), share'),
      'c-most': money('Eerste lid onder c, hoogstens', 'Paragraph 1(c), at most'),
      'buffer-year': money('Buffer per jaar', 'Buffer a year'),
    },
  },
  premium: {
    words: w('Premie', 'Premium'),
    fields: { 'premium-year': money('Hoogstens per jaar', 'At most a year') },
  },
  assets: {
    words: w('Vermogensgrens', 'Asset limits'),
    fields: {
      single: yearly('Alleenstaande', 'Single'),
      'single-parent': yearly('Alleenstaande ouder', 'Single parent'),
      couple: yearly('Gehuwden', 'Couple'),
      'home-equity': yearly('Eigen woning', 'Own home'),
    },
  },
  gifts: { words: w('Giften', 'Gifts'), fields: { year: money('Hoogstens per jaar', 'At most a year') } },
  privatePension: {
    words: w('Eigen pensioen dat niet meetelt', 'Private pension that does not count'),
    fields: {
      single: money('Alleenstaande, per maand', 'Single, a month'),
      couple: money('Gehuwden, per maand', 'Couple, a month'),
    },
  },
  minimumWage: {
    words: w('Minimumloon per uur', 'Minimum wage an hour'),
    fields: {
      'age-21': money('21 en ouder', '21 and older', 50_000),
      'age-20': money('20 jaar', 'Aged 20', 50_000),
      'age-19': money('19 jaar', 'Aged 19', 50_000),
      'age-18': money('18 jaar', 'Aged 18', 50_000),
      'age-17': money('17 jaar', 'Aged 17', 50_000),
      'age-16': money('16 jaar', 'Aged 16', 50_000),
      'age-15': money('15 jaar', 'Aged 15', 50_000),
    },
  },
  pensionAge: {
    words: w('AOW-leeftijd', 'Pension age'),
    fields: { years: count('Jaren', 'Years', 99), months: count('Maanden', 'Months', 11) },
  },
  wageTax: {
    words: w('Loonheffing', 'Wage tax'),
    fields: {
      'band-1-rate': rate('Schijf 1, tarief', 'Band 1, rate'),
      'band-1-upto': yearly('Schijf 1, tot', 'Band 1, up to'),
      'band-2-rate': rate('Schijf 2, tarief', 'Band 2, rate'),
      'band-2-upto': yearly('Schijf 2, tot', 'Band 2, up to'),
      'band-3-rate': rate('Schijf 3, tarief', 'Band 3, rate'),
      'general-most': yearly('Algemene korting, hoogstens', 'General credit, at most'),
      'general-from': yearly('Algemene korting, daalt vanaf', 'General credit, falls from'),
      'general-rate': rate('Algemene korting, daalt met', 'General credit, falls by'),
      'work-1-rate': rate('Arbeidskorting 1, deel', 'Work credit 1, rate'),
      'work-1-most': yearly('Arbeidskorting 1, hoogstens', 'Work credit 1, at most'),
      'work-2-from': yearly('Arbeidskorting 2, vanaf', 'Work credit 2, from'),
      'work-2-rate': rate('Arbeidskorting 2, deel', 'Work credit 2, rate'),
      'work-2-most': yearly('Arbeidskorting 2, hoogstens', 'Work credit 2, at most'),
      'work-3-from': yearly('Arbeidskorting 3, vanaf', 'Work credit 3, from'),
      'work-3-rate': rate('Arbeidskorting 3, deel', 'Work credit 3, rate'),
      'work-3-most': yearly('Arbeidskorting 3, hoogstens', 'Work credit 3, at most'),
      'work-4-from': yearly('Arbeidskorting daalt vanaf', 'Work credit falls from'),
      'work-4-rate': rate('Arbeidskorting daalt met', 'Work credit falls by'),
    },
  },
}

/** One block type for each subject of the law: a version of all its amounts, from one day on. */
export const amountBlocks: Readonly<Record<ParameterSubject, BlockType>> = Object.fromEntries(
  Object.entries(amounts).map(([subject, { words, fields }]) => [
    subject,
    { words, titleField: 'validFrom', fields: { ...about, ...fields } },
  ]),
) as unknown as Readonly<Record<ParameterSubject, BlockType>>

/** The amounts of a subject, without what a version says about itself. */
export function amountFields(subject: ParameterSubject): Readonly<Record<string, Field>> {
  return amounts[subject].fields
}
