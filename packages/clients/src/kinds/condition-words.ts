import type { Words } from '@vliegwiel/configuration/kind'
import type { Characteristic } from '../criteria/characteristic.ts'
import type { Condition } from '../criteria/decision-table.ts'
import type { Bound } from '../criteria/range.ts'

const both = (text: (language: 'nl' | 'en') => string): Words => ({ nl: text('nl'), en: text('en') })

/** 'arbeidsvermogen: 30 procent of meer en minder dan 80 procent' */
export function conditionWords(
  condition: Condition,
  characteristic: Characteristic | undefined,
  unit: string | null = null,
): Words {
  const name = characteristic?.name ?? condition.characteristic
  return both((language) => `${name}: ${askedWords(condition, unit, language)}`)
}

function askedWords(condition: Condition, unit: string | null, language: 'nl' | 'en'): string {
  if (condition.kind === 'among')
    return condition.among.map((word) => valueWords(word, null)[language]).join(language === 'nl' ? ' of ' : ' or ')
  const { from, to } = condition.range
  const parts = [from === null ? null : lower(from, unit, language), to === null ? null : upper(to, unit, language)]
  return parts.filter((part) => part !== null).join(language === 'nl' ? ' en ' : ' and ')
}

const counted = (at: number, unit: string | null) => (unit === null ? String(at) : `${at} ${unit}`)

function lower({ at, included }: Bound, unit: string | null, language: 'nl' | 'en'): string {
  const value = counted(at, unit)
  if (language === 'nl') return included === false ? `meer dan ${value}` : `${value} of meer`
  return included === false ? `more than ${value}` : `${value} or more`
}

function upper({ at, included }: Bound, unit: string | null, language: 'nl' | 'en'): string {
  const value = counted(at, unit)
  if (language === 'nl') return included === false ? `minder dan ${value}` : `${value} of minder`
  return included === false ? `less than ${value}` : `${value} or less`
}

/** What is known of somebody: a number, a word, or nothing. */
export function valueWords(value: number | string | null, unit: string | null): Words {
  if (value === null) return { nl: 'onbekend', en: 'unknown' }
  if (value === 'yes') return { nl: 'ja', en: 'yes' }
  if (value === 'no') return { nl: 'nee', en: 'no' }
  const text = unit === null ? String(value) : `${value} ${unit}`
  return { nl: typeof value === 'number' ? text.replace('.', ',') : text, en: text }
}

/** Somebody to whom a finding applies: 'arbeidsvermogen 80, behandeling ja'. */
export function personWords(
  person: Readonly<Record<string, number | string | null>>,
  characteristics: readonly Characteristic[],
): Words {
  return both((language) =>
    Object.entries(person)
      .map(
        ([key, value]) =>
          `${characteristics.find((one) => one.key === key)?.name ?? key} ${valueWords(value, null)[language]}`,
      )
      .join(', '),
  )
}
