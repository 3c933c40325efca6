export { dutchHolidays, easterSunday, type Holiday, type HolidayName } from '../dates/dutch-holidays.ts'
export { calendarFeed, type Feed, type FeedEvent } from './calendar-feed.ts'
export type { Dip, DipReason, MonthCash } from './dip.ts'
export { moneyCalendar, type MoneyCalendar, type MoneyDay, type MoneyEvent, type MoneyKind } from './money-calendar.ts'
export {
  checkPaymentCalendar,
  type PaymentCalendar,
  type PaymentDate,
  paymentDates,
  type PaymentException,
  type PaymentRule,
} from './payment-calendar.ts'
