import type { Block } from '@vliegwiel/configuration'
import {
  tenantsBelow,
  choiceField,
  dateField,
  defineKind,
  numberField,
  textField,
  yesNoField,
  type CheckResult,
} from '@vliegwiel/configuration/kind'
import { checkPaymentCalendar, type PaymentCalendar } from '../calendar/payment-calendar.ts'
import { isBenefitRefusal } from '../refusal.ts'
import { refusalText } from '../words/words.ts'

/** When the benefit is paid: people pay their rent with it, so two pairs of eyes always look. */
export const paymentCalendarKind = defineKind({
  word: 'payment-calendar',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'betaalkalender', en: 'payment calendar' },
    many: { nl: 'Betaalkalender', en: 'Payment calendar' },
    empty: {
      nl: 'De dag waarop u betaalt, met de uitzonderingen. Bewoners zien hem zonder in te loggen.',
      en: 'The day on which you pay, with exceptions. Residents see it without signing in.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Betaalkalender', en: 'Payment calendar' },
      titleField: 'title',
      inside: ['rule', 'exception'],
      fields: { title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }) },
    },
    rule: {
      words: { nl: 'Regel', en: 'Rule' },
      fields: {
        day: numberField(
          { nl: 'Dag van de maand', en: 'Day of the month' },
          {
            least: 1,
            most: 31,
            hint: {
              nl: 'Een dag die een maand niet heeft, is de laatste.',
              en: 'A day that a month lacks is its last.',
            },
          },
        ),
        month: choiceField({ nl: 'Van welke maand', en: 'Of which month' }, [
          { value: 'same', label: { nl: 'de maand van de uitkering', en: 'the month of the benefit' } },
          { value: 'next', label: { nl: 'de maand erna', en: 'the month after' } },
        ]),
        onRestDay: choiceField({ nl: 'In het weekend of op een feestdag', en: 'At weekends and on holidays' }, [
          { value: 'before', label: { nl: 'op de werkdag ervoor', en: 'on the working day before' } },
          { value: 'after', label: { nl: 'op de werkdag erna', en: 'on the working day after' } },
          { value: 'stays', label: { nl: 'op die dag zelf', en: 'on that very day' } },
        ]),
        goodFriday: yesNoField({ nl: 'Goede Vrijdag telt als rustdag', en: 'Good Friday is a day of rest' }),
      },
    },
    exception: {
      words: { nl: 'Uitzondering', en: 'Exception' },
      titleField: 'reason',
      fields: {
        period: textField(
          { nl: 'Maand van de uitkering', en: 'Month of the benefit' },
          { most: 7, hint: { nl: 'Schrijf jaar en maand: 2026-12.', en: 'Write year and month: 2026-12.' } },
        ),
        date: dateField({ nl: 'Wordt betaald op', en: 'Is paid on' }),
        reason: textField({ nl: 'Waarom', en: 'Why' }),
      },
    },
  },
  template: (title) => ({
    id: 'root',
    type: 'root',
    fields: { title },
    children: [
      { id: 'regel', type: 'rule', fields: { day: 20, month: 'same', onRestDay: 'before', goodFriday: true } },
    ],
  }),
  checks: paymentCalendarResults,
  impact: ({ below }) => [
    tenantsBelow(below.tenants),
    {
      words: { nl: 'agenda krijgt de nieuwe dagen, bij ieder die hem volgt', en: 'calendar feed gets the new days' },
      count: 1,
    },
  ],
})

/** A document as the calculator reads it. Fields that are not filled in make `checkPaymentCalendar` refuse. */
export function paymentCalendarOf(content: Block): PaymentCalendar {
  const blocks = content.children ?? []
  const rule = blocks.find(({ type }) => type === 'rule')?.fields ?? {}
  return {
    rule: {
      day: rule['day'] as number,
      month: rule['month'] as 'same',
      onRestDay: rule['onRestDay'] as 'before',
      goodFridayRests: rule['goodFriday'] !== false,
    },
    exceptions: blocks
      .filter(({ type }) => type === 'exception')
      .map(({ fields }) => ({
        period: String(fields['period'] ?? ''),
        date: String(fields['date'] ?? ''),
        reason: String(fields['reason'] ?? ''),
      })),
  }
}

function paymentCalendarResults(content: Block): CheckResult[] {
  const blocks = content.children ?? []
  const rules = blocks.filter(({ type }) => type === 'rule')
  if (rules.length !== 1)
    return [
      {
        blockId: rules[1]?.id ?? 'root',
        field: null,
        rule: 'one-rule',
        severity: 'error',
        problem: { nl: 'Er hoort precies één regel te zijn.', en: 'There must be exactly one rule.' },
        fix: { nl: 'Voeg een regel toe, of haal er een weg.', en: 'Add a rule, or remove one.' },
      },
    ]
  try {
    checkPaymentCalendar(paymentCalendarOf(content))
    return []
  } catch (error) {
    if (!isBenefitRefusal(error)) throw error
    const [, place, field] = /exceptions\[(\d+)\]\.(\w+)/.exec(error.field) ?? []
    const exception = blocks.filter(({ type }) => type === 'exception')[Number(place)]
    return [
      {
        blockId: exception?.id ?? rules[0]?.id ?? 'root',
        field: field ?? error.field.split('.').at(-1) ?? null,
        rule: `payment-${error.refusal}`,
        severity: 'error',
        problem: { nl: refusalText(error, null, 'nl'), en: refusalText(error, null, 'en') },
        fix: { nl: 'Verbeter deze waarde.', en: 'Fix this value.' },
      },
    ]
  }
}
