export { benefitRulesKind, examplesOf, ordinanceOf } from './benefit-rules-kind.ts'
export { paymentCalendarKind, paymentCalendarOf } from './payment-calendar-kind.ts'
