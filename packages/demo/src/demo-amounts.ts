import { amountBlock, amountsDocument, lawAmountsKind } from '@vliegwiel/benefits/kinds'
import {
  nationalParameters,
  parameterSubjects,
  type ParameterSubject,
  type ParameterVersion,
} from '@vliegwiel/benefits/parameters'
import type { Block } from '@vliegwiel/configuration'
import { daysAfter } from '@vliegwiel/i18n'

const made = 'Verzonnen voor de demo: geen bedrag van de wet'

/** Subjects that change on 1 January alone; the others do on 1 July too. */
const yearly: readonly ParameterSubject[] = ['holidayAllowance', 'assets', 'gifts', 'pensionAge', 'wageTax']

/**
 * The amounts of the law as the demo has them on a day: the real ones, and after their last day made-up ones that say
 * so, so that the demo still reckons in a year of which this software knows no amount.
 */
export function demoAmounts(day: string): Block {
  const document = amountsDocument('Bedragen van de wet', nationalParameters)
  const more = parameterSubjects.flatMap((subject) => continued(subject, day))
  return { ...document, children: [...(document.children ?? []), ...more] }
}

function continued(subject: ParameterSubject, day: string): Block[] {
  const versions: readonly ParameterVersion[] = nationalParameters[subject]
  const blocks: Block[] = []
  let last = versions.at(-1)
  while (last?.staleAfter != null && last.last !== true && last.staleAfter < day) {
    const validFrom = daysAfter(last.staleAfter, 1)
    const year = validFrom.slice(0, 4)
    const untilJune = validFrom < `${year}-07-01` && !yearly.includes(subject)
    const next: ParameterVersion = {
      validFrom,
      staleAfter: untilJune ? `${year}-06-30` : `${year}-12-31`,
      status: last.status === 'unknown' ? 'unknown' : 'unverified',
      mark: 'Verzonnen voor de demo.',
      source: made,
      values: raised(subject, last),
    }
    blocks.push(amountBlock(subject, next))
    last = next
  }
  return blocks
}

/** One percent more for what is money and follows the index; tax, shares, ages and months stay. */
function raised(subject: ParameterSubject, { values }: ParameterVersion): ParameterVersion['values'] {
  const fields = lawAmountsKind.blocks[subject]?.fields ?? {}
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'number' && fields[key]?.widget === 'euro' && subject !== 'wageTax'
        ? Math.round(value * 1.01)
        : (value ?? null),
    ]),
  )
}
