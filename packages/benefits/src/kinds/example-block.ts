import type { Block } from '@vliegwiel/configuration'
import {
  choiceField,
  dateField,
  euroField,
  numberField,
  textField,
  yesNoField,
  type BlockType,
} from '@vliegwiel/configuration/kind'
import { monthName, monthOf } from '../dates/iso-date.ts'
import type { ExpectedAmounts, WorkedExample } from '../examples/worked-example.ts'

/** A household and a job of which somebody worked the amounts out, as a block of the rules that it guards. */
export const exampleBlock: BlockType = {
  words: { nl: 'Voorbeeld', en: 'Worked example' },
  titleField: 'title',
  fields: {
    title: textField({ nl: 'Wat laat het zien?', en: 'What does it show?' }),
    source: textField({ nl: 'Wie rekende het uit?', en: 'Who worked it out?' }),
    household: choiceField({ nl: 'Huishouden', en: 'Household' }, [
      { value: 'single', label: { nl: 'alleenstaande', en: 'single' } },
      { value: 'single-parent', label: { nl: 'alleenstaande ouder', en: 'single parent' } },
      { value: 'couple', label: { nl: 'gehuwd of samen', en: 'couple' } },
    ]),
    age: numberField({ nl: 'Leeftijd', en: 'Age' }, { least: 18, most: 120 }),
    childAge: numberField(
      { nl: 'Leeftijd jongste kind', en: 'Age of the youngest child' },
      { most: 17, optional: true },
    ),
    granted: yesNoField({ nl: 'De vrijlating is gegeven', en: 'The disregard was granted' }),
    monthsUsed: numberField({ nl: 'Maanden vrijlating gebruikt', en: 'Months of disregard used' }, { most: 60 }),
    start: dateField({ nl: 'Eerste werkdag', en: 'First day of work' }),
    netCents: euroField({ nl: 'Nettoloon per maand', en: 'Net wage a month' }, { most: 5_000_000 }),
    asked: dateField({ nl: 'Dag van de vraag', en: 'Day of the question' }),
    month: dateField({ nl: 'Maand die u nakijkt', en: 'Month that is checked' }),
    disregarded: euroField({ nl: 'Telt niet mee', en: 'Does not count' }, { optional: true }),
    benefit: euroField({ nl: 'Uitkering', en: 'Benefit' }),
  },
}

/** An example block as the runner takes it. The amounts are whole months: a job from the first day of its month. */
export function exampleOf({ id, fields }: Block): WorkedExample {
  const number = (name: string) => (typeof fields[name] === 'number' ? fields[name] : undefined)
  const text = (name: string) => String(fields[name] ?? '')
  const used = number('monthsUsed') ?? 0
  const expected: ExpectedAmounts = {
    ...(number('disregarded') === undefined ? {} : { disregarded: number('disregarded') ?? 0 }),
    ...(number('benefit') === undefined ? {} : { benefit: number('benefit') ?? 0 }),
  }
  const childAge = number('childAge')
  return {
    id,
    title: text('title'),
    source: text('source'),
    situation: {
      household: text('household') as 'single',
      person: { age: number('age') ?? 0 },
      ...(text('household') === 'couple' ? { partner: { age: number('age') ?? 0 } } : {}),
      ...(childAge === undefined ? {} : { youngestChild: { age: childAge } }),
      ...(fields['granted'] === true ? { decision: 'granted' as const } : {}),
      monthsUsed: { unspecified: used },
    },
    job: { start: text('start'), pay: { kind: 'net', cents: number('netCents') ?? 0 } },
    date: text('asked'),
    expected: { [monthOrEmpty(text('month'))]: expected },
  }
}

const monthOrEmpty = (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? monthName(monthOf(day)) : day)
