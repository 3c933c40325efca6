import { calculateMonthAmounts, type Rules } from '@vliegwiel/benefits'
import type { Block } from '@vliegwiel/configuration/merge'
import type { Outcome, Question } from './reckon.ts'

/**
 * The outcome as a worked example that guards the rules. null: the question has something that an example cannot hold
 * (housemates, other income, a refusal), so the example would come to other amounts.
 */
export function exampleOf(
  { situation, job }: Question,
  { answer, impact }: Outcome,
  rules: Rules,
  said: { readonly id: string; readonly title: string; readonly source: string },
): Block | null {
  const { month, after } = answer.month
  const { household, person, youngestChild, decision, monthsUsed } = situation
  const used = monthsUsed?.unspecified ?? 0
  const same = {
    household,
    person: { age: person.age ?? 0 },
    ...(household === 'couple' ? { partner: { age: person.age ?? 0 } } : {}),
    ...(youngestChild?.age === undefined ? {} : { youngestChild: { age: youngestChild.age } }),
    ...(decision === 'granted' ? { decision } : {}),
    monthsUsed: { unspecified: used },
  }
  const asExample = { start: job.start, pay: { kind: 'net' as const, cents: after.net } }
  const again = calculateMonthAmounts(same, asExample, rules, `${month}-01`, impact.calculatedOn)
  if (again.benefit !== after.benefit || again.disregarded !== after.disregarded) return null
  return {
    id: said.id,
    type: 'example',
    fields: {
      title: said.title,
      source: said.source,
      household,
      age: person.age ?? 0,
      childAge: youngestChild?.age ?? null,
      granted: decision === 'granted',
      monthsUsed: used,
      start: job.start,
      netCents: after.net,
      asked: impact.calculatedOn,
      month: `${month}-01`,
      disregarded: after.disregarded,
      benefit: after.benefit,
    },
  }
}
