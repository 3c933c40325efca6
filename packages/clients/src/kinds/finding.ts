import type { Block } from '@vliegwiel/configuration'
import type { CheckResult, Words } from '@vliegwiel/configuration/kind'
import { citizenServiceNumberPaths } from '../citizen-service-number/find-in-value.ts'
import { textIn } from './document-fields.ts'

/** A finding in short: an error at a block unless it says otherwise. */
export interface Finding {
  readonly blockId: string
  readonly field?: string
  readonly rule: string
  readonly problem: Words
  readonly fix: Words
  readonly advice?: true
}

export const checkResult = ({ blockId, field, rule, problem, fix, advice }: Finding): CheckResult => ({
  blockId,
  field: field ?? null,
  rule,
  severity: advice ? 'advice' : 'error',
  problem,
  fix,
})

const wordForm = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Short words that cannot be one, or stand twice among blocks of one type. Empty ones are told by their field. */
export function keyFindings(blocks: readonly Block[]): Finding[] {
  const seen = new Set<string>()
  return blocks.flatMap((block): Finding[] => {
    const key = textIn(block, 'key')
    if (key === '') return []
    const twice = seen.has(key)
    seen.add(key)
    if (wordForm.test(key) && !twice) return []
    return [
      {
        blockId: block.id,
        field: 'key',
        rule: 'short-word',
        problem: twice
          ? { nl: `Het korte woord “${key}” staat er twee keer.`, en: `The short word “${key}” stands twice.` }
          : { nl: `“${key}” kan geen kort woord zijn.`, en: `“${key}” cannot be a short word.` },
        fix: { nl: 'Neem kleine letters, cijfers en streepjes.', en: 'Use small letters, digits and hyphens.' },
      },
    ]
  })
}

/** A document of a municipality never holds the number of somebody. What stands there is not repeated. */
export function numberFindings(content: Block): Finding[] {
  const own = citizenServiceNumberPaths(content.fields).map((path): Finding => ({
    blockId: content.id,
    field: path.split('.')[0] ?? '',
    rule: 'no-citizen-service-number',
    problem: {
      nl: 'Hier staat iets dat een burgerservicenummer kan zijn.',
      en: 'This can be a citizen service number.',
    },
    fix: {
      nl: 'Haal het nummer weg. Verzin een voorbeeld zonder nummer.',
      en: 'Remove the number. Make up an example without one.',
    },
  }))
  return [...own, ...(content.children ?? []).flatMap(numberFindings)]
}

/** A block that must be there, and is not. */
export const missingBlock = (rule: string, problem: Words, fix: Words): Finding => ({
  blockId: 'root',
  rule,
  problem,
  fix,
})
