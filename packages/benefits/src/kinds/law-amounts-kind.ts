import { defineKind, textField } from '@vliegwiel/configuration/kind'
import { nationalParameters } from '../parameters/national.ts'
import { amountBlocks } from './amount-blocks.ts'
import { amountsDocument } from './amounts-document.ts'
import { amountsImpact } from './amounts-impact.ts'
import { checkAmounts } from './check-amounts.ts'

/**
 * The amounts of the law from day to day: kept nationally, followed by every municipality, so that 1 January is a release
 * and no new software. A document begins with what this package holds.
 */
export const lawAmountsKind = defineKind({
  word: 'law-amounts',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'bedragen van de wet', en: 'amounts of the law' },
    many: { nl: 'Bedragen van de wet', en: 'Amounts of the law' },
    empty: {
      nl: 'De bedragen waarmee de rekentool rekent, met hun dagen en hun bron.',
      en: 'The amounts that the calculator works with, with their days and their source.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Bedragen van de wet', en: 'Amounts of the law' },
      titleField: 'title',
      inside: Object.keys(amountBlocks),
      fields: { title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }) },
    },
    ...amountBlocks,
  },
  template: (title) => amountsDocument(title, nationalParameters),
  checks: checkAmounts,
  impact: amountsImpact,
})
