import { benefitRulesKind } from './benefit-rules-kind.ts'
import { lawAmountsKind } from './law-amounts-kind.ts'
import { paymentCalendarKind } from './payment-calendar-kind.ts'

/** What this slice adds to what is served; `packages/api/src/slices.ts` collects it. Its refusals carry their own words. */
export const benefitsSlice = { kinds: [paymentCalendarKind, benefitRulesKind, lawAmountsKind] }
