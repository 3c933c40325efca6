import { counted, defineKind, tenantsBelow } from '@vliegwiel/configuration/kind'
import { formatEuro } from '@vliegwiel/i18n'
import { checkPlan, totalsOf } from '../plan/index.ts'
import { checkPlanDocument } from './check-plan-document.ts'
import { planBlocks } from './plan-blocks.ts'
import { planOf } from './plan-of.ts'

/** What a municipality puts money into, by year, line and purse: always read by a second person. */
export const investmentPlanKind = defineKind({
  word: 'investment-plan',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'investeringsplan', en: 'investment plan' },
    many: { nl: 'Investeringsplannen', en: 'Investment plans' },
    empty: {
      nl: 'Jaren, regels en portemonnees. Elk bedrag heeft een bron.',
      en: 'Years, lines and purses. Each amount has a source.',
    },
  },
  blocks: planBlocks,
  checks: checkPlanDocument,
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: { title, purpose: null },
    children: [],
  }),
  impact: ({ after, below }) => {
    const { plan } = planOf(after)
    if (!checkPlan(plan).ok) return [tenantsBelow(below.tenants)]
    const { total } = totalsOf(plan)
    const said = (language: 'nl' | 'en') => formatEuro(total, { language, whole: true })
    return [
      counted(
        plan.years.length,
        { nl: `jaar in het plan: ${said('nl')}`, en: `year in the plan: ${said('en')}` },
        { nl: `jaren in het plan, samen ${said('nl')}`, en: `years in the plan, together ${said('en')}` },
      ),
      tenantsBelow(below.tenants),
    ]
  },
})
