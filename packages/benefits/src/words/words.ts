import type { Dip } from '../calendar/dip.ts'
import type { Disregard } from '../disregard/month-disregard.ts'
import type { JobImpact, MonthImpact, Notice } from '../impact/job-impact.ts'
import type { TraceLine } from '../impact/trace.ts'
import type { Warning } from '../impact/warnings.ts'
import type { SharerReason } from '../norm/cost-sharing.ts'
import type { NormPart } from '../norm/norm.ts'
import type { BenefitRefusal } from '../refusal.ts'
import type { Contact } from '../rules/rules.ts'
import type { AnswerKind, Dictionary } from './dictionary.ts'
import { en } from './en.ts'
import { dayText, hundredths, type Language, moneyText, monthText, shareText } from './money.ts'
import { nl } from './nl.ts'
import { termText } from './terms.ts'

const dictionaries: Readonly<Record<Language, Dictionary>> = { nl, en }

type Values = Readonly<Record<string, number | string>>

/** Fills the places of a text; what a place holds follows from its name. */
function fill(text: string, values: Values, language: Language): string {
  return text.replaceAll(/\{(\w+)\}/g, (_place, name: string) => valueText(name, values[name] ?? '', language))
}

function valueText(name: string, value: number | string, language: Language): string {
  if (typeof value === 'string') return name === 'month' ? monthText(value, language) : value
  if (name === 'weeklyCentihours') return hundredths(value, language)
  if (name === 'share' || name === 'holidayShare') return shareText(value, language)
  return name === 'days' ? `${value}` : moneyText(value, language)
}

/** The name of a line, or of a value in it. */
export function nameOf(id: string, language: Language): string {
  return dictionaries[language].names[id] ?? id
}

/** One sentence for the resident (B1). */
export function sentenceOf(line: TraceLine, language: Language): string {
  return fill(dictionaries[language].sentences[line.id], { cents: line.cents }, language)
}

/** How the amount of a line comes about, for the professional: 'bijstandsnorm € 1.401,50 - inkomsten … = € 589,51'. */
export function formulaOf(line: TraceLine, language: Language): string {
  const { formulas } = dictionaries[language]
  const with_ = (text: string) => fill(text, line.values, language)
  const amount = moneyText(line.cents, language)
  const part = partOf(line.values, formulas.part)
  switch (line.formula) {
    case 'sum':
      return `${sumText(line, language)} = ${amount}`
    case 'hourly-wage':
      return `${with_(formulas.hourly)}${part} = ${amount}`
    case 'given-wage':
      return `${with_(formulas.given)}${part} = ${amount}`
    case 'wage-tax':
      return `${with_(line.values['credits'] === 1 ? formulas.tax : formulas.taxWithoutCredits)}${part} = ${amount}`
    case 'share':
      return `${with_(formulas.share)} = ${amount}`
    case 'share-with-cap': {
      const most = line.values['most'] === undefined ? '' : `, ${with_(formulas.most)}`
      return `${with_(formulas.share)}${most} = ${amount}`
    }
    case 'nothing':
      return `${formulas.nothing} = ${amount}`
    case 'given':
      return `${formulas.asDecided} = ${amount}`
    case 'not-applied':
      return `${formulas.notApplied} = ${amount}`
    case 'by-law':
      return `${formulas.byLaw} = ${amount}`
  }
}

function partOf(values: Values, text: string): string {
  const { days, of } = values
  return days === of ? '' : ` × ${text.replace('{days}', `${days ?? ''}`).replace('{of}', `${of ?? ''}`)}`
}

function sumText(line: TraceLine, language: Language): string {
  const parts = Object.entries(line.values).filter(([, cents]) => cents !== 0)
  if (parts.length === 0) return moneyText(0, language)
  return parts
    .map(([name, cents], place) => {
      const sign = cents < 0 ? '- ' : place === 0 ? '' : '+ '
      return `${sign}${nameOf(name, language)} ${moneyText(cents < 0 ? -cents : cents, language)}`
    })
    .join(' ')
}

/** Where a part of the norm comes from: 'art. 22a(1): ((40 % + 2 × 30 %) / 2) × € 2.002,13 = € 1.001,07'. */
export function normPartText(part: NormPart, language: Language): string {
  const { base, sharers, fixedShare, personShare } = part
  const values = {
    base,
    sharers: `${sharers}`,
    fixedShare: shareText(fixedShare, language),
    personShare: shareText(personShare, language),
  }
  const text = fill(dictionaries[language].normParts[part.formula], values, language)
  return `${part.article}: ${text} = ${moneyText(part.cents, language)}`
}

/** Whether a housemate shares the costs, or why not. */
export function housemateText(reason: SharerReason, language: Language): string {
  return dictionaries[language].sharers[reason]
}

/** Why a part of the earnings does or does not count. */
export function disregardText(disregard: Disregard, language: Language): string {
  return dictionaries[language].disregard[disregard.reason]
}

/** A warning, with both amounts where the law leaves it open, and whom to call where the municipality has to judge. */
export function warningText(warning: Warning, contact: Contact, language: Language): string {
  const text = fill(dictionaries[language].warnings[warning.id], warning.values, language)
  const open = warning.reading === null ? [] : [readingText(warning.reading, language)]
  return [text, ...open, ...(warning.call ? [callText(contact, language)] : [])].join(' ')
}

function readingText({ month, ours, other }: NonNullable<Warning['reading']>, language: Language): string {
  const { both, one } = dictionaries[language].reading
  return other === null ? fill(one, { month, ours }, language) : fill(both, { month, ours, other }, language)
}

export function callText(contact: Contact, language: Language): string {
  return fill(dictionaries[language].call, { name: contact.name, phone: contact.phone }, language)
}

/** What people call the amounts of a subject: of `norms.single`, or of `norms`. */
export function subjectText(id: string, language: Language): string {
  const subjects: Readonly<Record<string, string>> = dictionaries[language].subjects
  return subjects[id.split('.')[0] ?? ''] ?? id
}

/** Says of which amounts the answer is not sure, and which ones were used. Those of one subject and day say the same. */
export function noticeText({ kind, parameter }: Notice, language: Language): string {
  const values = { subject: subjectText(parameter.id, language), validFrom: dayText(parameter.validFrom, language) }
  return fill(dictionaries[language].notices[kind], values, language)
}

/** The month with least money, and why. */
export function dipText(dip: Dip, language: Language): string {
  const words = dictionaries[language]
  const why = dip.reasons.map(({ reason }) => words.dipReasons[reason])
  const buffer = dip.buffer === null ? [] : [fill(words.buffer, { cents: dip.buffer.value }, language)]
  return [fill(words.dip, { month: dip.month, cents: -dip.difference }, language), ...why, ...buffer].join(' ')
}

/** What people call a field, a rule or a value by its path; what has no name stays as it is. */
function wordsOf(path: string, language: Language): string {
  const { fields } = dictionaries[language]
  const names = Object.keys(fields).filter(
    (name) => path === name || (/^[.[]/.test(path.slice(name.length)) && path.startsWith(name)),
  )
  const longest = names.reduce((found, name) => (name.length > found.length ? name : found), '')
  return fields[longest] ?? subjectText(path, language)
}

/** Why there is no answer, and whom to call. */
export function refusalText(refusal: BenefitRefusal, contact: Contact | null, language: Language): string {
  const text = fill(
    dictionaries[language].refusals[refusal.refusal],
    { field: wordsOf(refusal.field, language), rule: termText(refusal.rule, language) },
    language,
  )
  return contact === null ? text : `${text} ${callText(contact, language)}`
}
/** What it comes to in a whole month: the second; a job that ends in its first month has only that one. */
export interface Answer {
  readonly kind: AnswerKind
  readonly month: MonthImpact
  /** After less before, in cents. */
  readonly difference: number
}

/** The answer of a calculation. Nothing when it has no months. */
export function answerOf(impact: JobImpact): Answer | null {
  const month = impact.months[1] ?? impact.months[0]
  if (month === undefined) return null
  const difference = month.after.total - month.before.total
  const depends = impact.warnings.some(({ id }) => id === 'disregard-may')
  const kind = difference === 0 ? 'same' : difference < 0 ? 'less' : depends ? 'maybe' : 'more'
  return { kind, month, difference }
}

/** Cents by which a month must differ before it is told: rounding and a norm that is indexed are no news. */
const worthTelling = 1_000

/**
 * That the answer does not last, with the first later month that comes to something else: the month of the answer is
 * one of many, and a rule may end or change within the year. null: it lasts as far as was calculated.
 */
export function laterText(impact: JobImpact, { month, difference }: Answer, language: Language): string | null {
  const after = impact.months.slice(impact.months.indexOf(month) + 1)
  const changed = after.find((one) => Math.abs(one.after.total - one.before.total - difference) >= worthTelling)
  if (changed === undefined) return null
  const then = changed.after.total - changed.before.total
  const kind = then === 0 ? 'same' : then < 0 ? 'less' : 'more'
  return fill(dictionaries[language].later[kind], { month: changed.month, cents: Math.abs(then) }, language)
}

export function answerText({ kind, difference }: Answer, language: Language): string {
  return fill(dictionaries[language].answers[kind], { cents: difference < 0 ? -difference : difference }, language)
}
