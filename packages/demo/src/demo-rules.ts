import { parametersOf, paymentCalendarKind } from '@vliegwiel/benefits/kinds'
import { lookUp } from '@vliegwiel/benefits/parameters'
import type { Block } from '@vliegwiel/configuration'
import { emptyDocument } from '@vliegwiel/configuration/kind'
import { changeBlock } from '@vliegwiel/configuration/merge'

/** On the 20th, or the working day before: the national model of the demo. */
export const demoCalendar: Block = emptyDocument(paymentCalendarKind, 'Betaaldagen')

/** Another day of the month; the rest follows. */
export const payOn = (day: number) => (now: Block) =>
  changeBlock(now, 'regel', (block) => ({ ...block, fields: { ...block.fields, day } }))

const decided = {
  from: '2026-01-01',
  until: null,
  legalBasis: 'Voorbeeldverordening artikel 7 (demo, verzonnen)',
  source: 'https://vliegwiel.example/voorbeeldverordening',
}

/**
 * What a municipality of the demo decided, made up: six months (from 2027 twelve), case by case, and the last known
 * amount where one is not published. The examples were worked out by hand: 25 % of 400 is 100 and 1,401.50 − 300 is
 * 1,101.50; 15 % of 400 is 60, so that 340 goes off the norm of December 2027 (1,419.46 as long as no newer one is known).
 * @param amounts of the demo on its day
 */
export const demoRules = (amounts: Block): Block => ({
  id: 'root',
  type: 'root',
  fields: { title: 'Regels bijstand' },
  children: [
    { id: 'maanden', type: 'months', fields: { term: 'n-months', months: 6, ...decided } },
    {
      id: 'maanden-2027',
      type: 'months',
      fields: { term: '34a-months', months: 12, ...decided, from: '2027-01-01' },
    },
    { id: 'oordeel', type: 'judgement', fields: { term: 'n-judgement', value: 'may', ...decided } },
    { id: 'onbekend', type: 'unknown', fields: { term: 'unknown-values', value: 'last-known', ...decided } },
    {
      id: 'voorbeeld-400',
      type: 'example',
      fields: {
        title: '400 euro verdiend: 100 telt niet mee',
        source: 'Nagerekend met de hand (demo)',
        household: 'single',
        age: 35,
        childAge: null,
        granted: true,
        monthsUsed: 0,
        start: '2026-01-01',
        netCents: 40_000,
        asked: '2026-01-10',
        month: '2026-01-01',
        disregarded: 10_000,
        benefit: 110_150,
      },
    },
    {
      id: 'voorbeeld-twaalfde-maand',
      type: 'example',
      fields: {
        title: 'In 2027, de twaalfde maand: 60 telt niet mee',
        source: 'Nagerekend met de hand (demo)',
        household: 'single',
        age: 35,
        childAge: null,
        granted: true,
        monthsUsed: 7,
        // The rule of 2027 counts its months from January: seven can have been used by August, not before.
        start: '2027-08-01',
        netCents: 40_000,
        asked: '2026-11-01',
        month: '2027-12-01',
        disregarded: 6_000,
        benefit: normOfDecember2027(amounts) - 34_000,
      },
    },
  ],
})

function normOfDecember2027(amounts: Block): number {
  const policy = { askedOn: '2026-11-01', unknown: 'last-known', future: 'last-known' } as const
  return lookUp(parametersOf(amounts), 'norms', 'single', '2027-12-01', policy).value
}

/** Another number of months in which a part of the wage does not count. */
export const keepMonths = (months: number) => (now: Block) =>
  changeBlock(now, 'maanden', (block) => ({ ...block, fields: { ...block.fields, months } }))
