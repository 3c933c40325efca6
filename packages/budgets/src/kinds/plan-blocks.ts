import { type BlockType, dateField, euroField, longTextField, textField } from '@vliegwiel/configuration/kind'
import { changeWords, choiceOf, lineFields } from './plan-fields.ts'

/** What an investment plan is made of: years with lines as the council takes them, and the amendments since. */
export const planBlocks = {
  root: {
    words: { nl: 'Investeringsplan', en: 'Investment plan' },
    titleField: 'title',
    inside: ['year', 'amendment'],
    fields: {
      title: textField({ nl: 'Naam van het plan', en: 'Name of the plan' }, { most: 80 }),
      purpose: longTextField(
        { nl: 'Wat het plan moet opleveren', en: 'What the plan is to bring about' },
        { optional: true, most: 1000 },
      ),
    },
  },
  year: {
    words: { nl: 'Jaar', en: 'Year' },
    titleField: 'name',
    inside: ['line'],
    fields: {
      name: textField({ nl: 'Naam van het jaar', en: 'Name of the year' }, { most: 20 }),
      firstDay: dateField(
        { nl: 'Eerste dag', en: 'First day' },
        { hint: { nl: 'De maand telt in haar geheel.', en: 'The month counts as a whole.' } },
      ),
      lastDay: dateField({ nl: 'Laatste dag', en: 'Last day' }),
    },
  },
  line: { words: { nl: 'Regel', en: 'Line' }, titleField: 'name', fields: lineFields },
  amendment: {
    words: { nl: 'Wijziging na het raadsbesluit', en: 'Amendment after the decision of the council' },
    titleField: 'reason',
    inside: ['change', 'new-line'],
    fields: {
      day: dateField({ nl: 'Vanaf', en: 'From' }),
      reason: longTextField({ nl: 'Waarom', en: 'Why' }, { most: 600 }),
      decidedBy: textField({ nl: 'Wie besloot', en: 'Who decided' }, { most: 120 }),
      reference: textField({ nl: 'Waar het besluit staat', en: 'Where the decision can be read' }, { most: 200 }),
    },
  },
  change: {
    words: { nl: 'Verandering van een regel', en: 'Change of a line' },
    titleField: 'line',
    fields: {
      kind: choiceOf({ nl: 'Wat verandert er', en: 'What changes' }, changeWords),
      line: textField({ nl: 'Kort woord van de regel', en: 'Short word of the line' }, { most: 40 }),
      to: textField(
        { nl: 'Kort woord van de andere regel', en: 'Short word of the other line' },
        { optional: true, most: 40, hint: { nl: 'Alleen als geld verhuist.', en: 'Only where money moves.' } },
      ),
      amount: euroField({ nl: 'Bedrag', en: 'Amount' }),
      funding: textField(
        { nl: 'Waar het extra geld vandaan komt', en: 'Where the extra money comes from' },
        { optional: true, most: 160 },
      ),
      purseDecidedBy: textField(
        { nl: 'Wie besloot over een andere portemonnee', en: 'Who decided about another purse' },
        { optional: true, most: 120 },
      ),
      purseReference: textField(
        { nl: 'Waar dat besluit staat', en: 'Where that decision can be read' },
        { optional: true, most: 200 },
      ),
    },
  },
  'new-line': {
    words: { nl: 'Nieuwe regel', en: 'New line' },
    titleField: 'name',
    fields: {
      year: textField({ nl: 'In welk jaar', en: 'In which year' }, { most: 20 }),
      ...lineFields,
    },
  },
} as const satisfies Record<string, BlockType>
