import {
  choiceField,
  dateField,
  euroField,
  type Field,
  percentField,
  textField,
  type Words,
} from '@vliegwiel/configuration/kind'
import type { LineCost, Purse } from '../plan/index.ts'

/** Words of the closed lists of a plan, once for editor, screens and checks. */
export const purseWords = {
  'benefit-budget': { nl: 'uitkeringsgeld', en: 'benefit budget' },
  'guidance-money': { nl: 'begeleidingsgeld', en: 'guidance money' },
  'other-money': { nl: 'ander geld', en: 'other money' },
} as const satisfies Record<Purse, Words>

export const lineKindWords = {
  staff: { nl: 'medewerkers', en: 'staff' },
  training: { nl: 'scholing', en: 'training' },
  contract: { nl: 'contract met een partner', en: 'contract with a partner' },
  'loan-fund': { nl: 'leenfonds', en: 'loan fund' },
  other: { nl: 'iets anders', en: 'something else' },
} as const satisfies Record<LineCost['kind'], Words>

export const changeWords = {
  transfer: { nl: 'geld naar een andere regel', en: 'money to another line' },
  raise: { nl: 'geld erbij', en: 'more money' },
  lower: { nl: 'geld eraf', en: 'less money' },
} as const satisfies Record<string, Words>

export const choiceOf = (label: Words, words: Readonly<Record<string, Words>>, hint?: Words) =>
  choiceField(
    label,
    Object.entries(words).map(([value, one]) => ({ value, label: one })),
    hint ? { hint } : {},
  )

/** What a line is asked, in a year and where an amendment adds one. */
export const lineFields: Readonly<Record<string, Field>> = {
  name: textField({ nl: 'Naam van de regel', en: 'Name of the line' }, { most: 80 }),
  key: textField(
    { nl: 'Kort woord', en: 'Short word' },
    {
      most: 40,
      hint: {
        nl: 'Kleine letters, cijfers en streepjes. In het hele plan één keer.',
        en: 'Small letters, digits and hyphens. Once in the whole plan.',
      },
    },
  ),
  purse: choiceOf({ nl: 'Portemonnee', en: 'Purse' }, purseWords, {
    nl: 'Wat in de ene overblijft, betaalt de andere niet.',
    en: 'What is left in one does not pay the other.',
  }),
  funding: textField(
    { nl: 'Waar het geld vandaan komt', en: 'Where the money comes from' },
    { most: 160, hint: { nl: 'Bijvoorbeeld: algemene reserve.', en: 'For example: general reserve.' } },
  ),
  kind: choiceOf({ nl: 'Waarvoor', en: 'What for' }, lineKindWords),
  fte: percentField(
    { nl: 'Medewerkers', en: 'Staff' },
    {
      optional: true,
      most: 10_000_000,
      hint: { nl: '100 % is één fte. Alleen bij medewerkers.', en: '100 % is one FTE. For staff alone.' },
    },
  ),
  pricePerFte: euroField(
    { nl: 'Prijs van 1 fte per jaar', en: 'Price of 1 FTE a year' },
    { optional: true, hint: { nl: 'Verplicht bij medewerkers.', en: 'Required for staff.' } },
  ),
  partner: textField({ nl: 'Partner', en: 'Partner' }, { optional: true, most: 120 }),
  amount: euroField(
    { nl: 'Bedrag', en: 'Amount' },
    { optional: true, hint: { nl: 'Niet bij medewerkers.', en: 'Not for staff.' } },
  ),
  repayments: euroField(
    { nl: 'Komt terug', en: 'Comes back' },
    { optional: true, hint: { nl: 'Alleen bij een leenfonds.', en: 'For a loan fund alone.' } },
  ),
  source: textField({ nl: 'Bron van het bedrag', en: 'Source of the amount' }, { most: 300 }),
  sourceDate: dateField({ nl: 'Datum van de bron', en: 'Date of the source' }),
}
