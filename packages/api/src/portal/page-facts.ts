import { parametersOf, paymentCalendarOf } from '@vliegwiel/benefits/kinds'
import { monthlyNorm, type ParameterSet } from '@vliegwiel/benefits/parameters'
import { page, placedFacts, unknownPlaces, type PlacedFact } from '@vliegwiel/configuration'
import { sentencesOf, type Block } from '@vliegwiel/configuration/merge'
import { questionKind } from '@vliegwiel/content/kinds'
import type { Around, CheckResult, Kind } from '@vliegwiel/configuration/kind'
import { dayOf, DEFAULT_ZONE, formatEuro, type LocalDay } from '@vliegwiel/i18n'
import { settingSchemas, type SettingKey } from '@vliegwiel/tenants'
import { soleKeys } from './sole-keys.ts'

/** What the sources say: the payment calendar, the contact point, the amounts of the law on a day. */
export interface PageFacts {
  /** Day of the month of the payment calendar in force; null: there is none. */
  readonly paymentDay: number | null
  /** Where a payment goes whose day is in a weekend or on a holiday; null: there is no calendar. */
  readonly restDay: 'before' | 'after' | 'stays' | null
  /** Of the contact point; null: it was not filled in. */
  readonly phone: string | null
  /** Who that number reaches; null: it was not filled in. */
  readonly team: string | null
  readonly today: LocalDay
  /** The amounts of the law that hold here: those with which portal and calculator reckon. */
  readonly parameters: ParameterSet
}

/** Amounts that pages name in words, and the words. Monthly, with holiday allowance, from 21 to the pension age. */
const amounts = [
  {
    key: 'single',
    named: /\balleenstaande\b(?! ouder)|\bsingle person\b/i,
    nl: 'een alleenstaande',
    en: 'a single person',
  },
  { key: 'couple', named: /\b(samenwonenden?|gehuwden?|echtpaar)\b|\bcouple\b/i, nl: 'een paar', en: 'a couple' },
] as const
const aboutNorm = /\b(norm|bijstand|uitkering|benefit|social assistance)\b/i
const euro = /€\s?(\d{1,3}(?:[.\s]\d{3})*|\d+)(?:,(\d{2}))?(?![\d.,]*\d)/g

const paying = /\b(betalen|betaalt|betaald|betaling|uitbetaald|krijgt u (uw|het) (uitkering|geld)|pay|paid|payment)\b/i
const dayOfMonth =
  /\b(\d{1,2})(?:e|ste|de|st|nd|rd|th)?(?= (?:dag )?(?:van (?:de|elke|iedere) maand|of (?:the|each|every) month))/gi

const phoneNumber = /(?<![\d,.€])(?:\+31|0031|0)[\d ()-]{7,14}\d(?!\d)|(?<!\d)14 ?0\d{2,3}(?!\d)/g
const digits = (phone: string) => phone.replaceAll(/\D/g, '').replace(/^(0031|31)(?=\d{9}$)/, '0')

/**
 * Sentences of a page that state a payment day, a telephone number or an amount of the law otherwise than its source
 * does. A page is not the source of any of them: what it states stays behind when the source changes.
 */
export function factFindings(content: Block, facts: PageFacts): CheckResult[] {
  return [
    ...textsOf(content).flatMap((text) => [
      ...otherDays(text, facts),
      ...otherRestDays(text, facts),
      ...otherPhones(text, facts),
      ...otherAmounts(text, facts),
      ...unknownFacts(text),
    ]),
    ...otherTeams(content, facts),
  ]
}

interface Text {
  readonly blockId: string
  readonly field: string
  readonly text: string
}

function textsOf({ id, fields, children = [] }: Block): Text[] {
  const own = Object.entries(fields).flatMap(([field, value]): Text[] =>
    typeof value === 'string'
      ? [{ blockId: id, field, text: value }]
      : Array.isArray(value)
        ? value.map((text: string) => ({ blockId: id, field, text }))
        : [],
  )
  return [...own, ...children.flatMap(textsOf)]
}

const finding = (
  { blockId, field }: Text,
  rest: Pick<CheckResult, 'rule' | 'severity' | 'problem' | 'fix'>,
): CheckResult => ({
  blockId,
  field,
  ...rest,
})

function otherDays(text: Text, { paymentDay }: PageFacts): CheckResult[] {
  if (paymentDay === null) return []
  return sentencesOf(text.text)
    .filter((sentence) => paying.test(sentence))
    .flatMap((sentence) => [...sentence.matchAll(dayOfMonth)].map(([, day]) => Number(day)))
    .filter((day) => day !== paymentDay)
    .map((day) =>
      finding(text, {
        rule: 'other-payment-day',
        severity: 'error',
        problem: {
          nl: `Deze pagina zegt de ${day}e. De betaalkalender zegt de ${paymentDay}e.`,
          en: `This page says day ${day}. The payment calendar says day ${paymentDay}.`,
        },
        fix: {
          nl: 'Schrijf {betaaldag}: dan staat er altijd de volgende dag uit de kalender.',
          en: 'Write {payment-day}: then it always says the next day of the calendar.',
        },
      }),
    )
}

const movedTo = [
  { to: 'before', said: /\b(?:vrijdag|werkdag|dag|friday|day) (?:ervoor|daarvoor|before)\b/i },
  { to: 'after', said: /\b(?:maandag|werkdag|dag|monday|day) (?:erna|daarna|after)\b/i },
] as const
const movedWords = {
  before: { nl: 'de werkdag ervoor', en: 'the working day before' },
  after: { nl: 'de werkdag erna', en: 'the working day after' },
  stays: { nl: 'de dag zelf', en: 'the day itself' },
}

/** A day of rest before which or after which this page says to pay, where the calendar says otherwise. */
function otherRestDays(text: Text, { restDay }: PageFacts): CheckResult[] {
  if (restDay === null) return []
  return sentencesOf(text.text)
    .filter((sentence) => paying.test(sentence))
    .flatMap((sentence) => movedTo.filter(({ said }) => said.test(sentence)))
    .filter(({ to }) => to !== restDay)
    .map(({ to }) =>
      finding(text, {
        rule: 'other-rest-day',
        severity: 'error',
        problem: {
          nl: `Deze pagina zegt ${movedWords[to].nl}. De betaalkalender zegt ${movedWords[restDay].nl}.`,
          en: `This page says ${movedWords[to].en}. The payment calendar says ${movedWords[restDay].en}.`,
        },
        fix: {
          nl: 'Schrijf {vrije-dag}: dan staat er wat de kalender zegt.',
          en: 'Write {rest-day}: then it says what the calendar says.',
        },
      }),
    )
}

function otherPhones(text: Text, { phone }: PageFacts): CheckResult[] {
  if (phone === null) return []
  return [...text.text.matchAll(phoneNumber)]
    .map(([found]) => found.trim())
    .filter((found) => digits(found) !== digits(phone))
    .map((found) =>
      finding(text, {
        rule: 'other-phone',
        // Another team may have a number of its own: shown, never a lock.
        severity: 'advice',
        problem: {
          nl: `Deze pagina noemt ${found}. Bij de instellingen staat ${phone}.`,
          en: `This page names ${found}. The settings say ${phone}.`,
        },
        fix: {
          nl: 'Schrijf {telefoon}, of laat het staan als dit een ander team is.',
          en: 'Write {phone}, or leave it when this is another team.',
        },
      }),
    )
}

const placeOf = (fact: PlacedFact) => (value: string) =>
  value.startsWith('{') && value.endsWith('}') && placedFacts[value.slice(1, -1)] === fact

/** One number is answered by one team: residents must not read two names for it. */
function otherTeams(content: Block, { phone, team }: Pick<PageFacts, 'phone' | 'team'>): CheckResult[] {
  if (team === null) return []
  const { id: blockId, type, fields, children = [] } = content
  const called = typeof fields['phone'] === 'string' ? fields['phone'].trim() : ''
  const named = typeof fields['team'] === 'string' ? fields['team'].trim() : ''
  const same = placeOf('phone')(called) || (phone !== null && digits(called) !== '' && digits(called) === digits(phone))
  const own =
    type !== 'contact' || !same || named === '' || named === team || placeOf('team')(named)
      ? []
      : [
          finding(
            { blockId, field: 'team', text: named },
            {
              rule: 'other-team',
              severity: 'advice',
              problem: {
                nl: `Deze pagina noemt ${named}. Bij de instellingen heet wie dit nummer beantwoordt ${team}.`,
                en: `This page names ${named}. The settings call who answers this number ${team}.`,
              },
              fix: {
                nl: 'Schrijf {team}, of geef dit team een eigen nummer.',
                en: 'Write {team}, or give this team a number of its own.',
              },
            },
          ),
        ]
  return [...own, ...children.flatMap((child) => otherTeams(child, { phone, team }))]
}

function otherAmounts(text: Text, { today, parameters }: PageFacts): CheckResult[] {
  return sentencesOf(text.text).flatMap((sentence) => {
    const named = amounts.filter((one) => one.named.test(sentence))
    const [about] = named
    if (!about || named.length > 1 || !aboutNorm.test(sentence)) return []
    const holds = monthlyNorm(about.key, today, parameters)
    if (holds === null) return []
    return [...sentence.matchAll(euro)]
      .map(([, whole = '', part]) => ({ cents: Number(whole.replaceAll(/\D/g, '')) * 100 + Number(part ?? 0), part }))
      .filter(({ cents, part }) =>
        part === undefined ? cents !== Math.round(holds.value / 100) * 100 : cents !== holds.value,
      )
      .map(({ cents }) =>
        finding(text, {
          rule: 'other-amount',
          severity: 'advice',
          problem: {
            nl: `Deze pagina zegt ${formatEuro(cents, { language: 'nl' })}. De norm voor ${about.nl} is ${formatEuro(holds.value, { language: 'nl' })} sinds ${holds.from}.`,
            en: `This page says ${formatEuro(cents, { language: 'en' })}. The norm for ${about.en} is ${formatEuro(holds.value, { language: 'en' })} since ${holds.from}.`,
          },
          fix: {
            nl: `Schrijf {norm-${about.key === 'single' ? 'alleenstaande' : 'paar'}}, of zeg van welke dag het bedrag is.`,
            en: `Write {norm-${about.key}}, or say of which day the amount is.`,
          },
        }),
      )
  })
}

function unknownFacts(text: Text): CheckResult[] {
  return unknownPlaces(text.text).map((place) =>
    finding(text, {
      rule: 'unknown-fact',
      severity: 'error',
      problem: { nl: `${place} is geen gegeven dat wij kennen.`, en: `${place} is no fact that we know.` },
      fix: {
        nl: 'Kies {betaaldag}, {vrije-dag}, {telefoon}, {team}, {tijden}, {norm-alleenstaande} of {norm-paar}.',
        en: 'Choose {payment-day}, {rest-day}, {phone}, {team}, {hours}, {norm-single} or {norm-couple}.',
      },
    }),
  )
}

const calendarReference = { kind: 'payment-calendar', key: soleKeys['payment-calendar'] }
const amountsReference = { kind: 'law-amounts', key: soleKeys['law-amounts'] }

/** A kind that residents read, with what a document says held against the sources of its municipality. */
const amongSources = (kind: Kind): Kind => ({
  ...kind,
  mayAdvise: {
    ...kind.mayAdvise,
    'other-payment-day': {
      nl: 'Een pagina zegt de betaaldag van de kalender',
      en: 'A page says the day of the calendar',
    },
    'other-rest-day': {
      nl: 'Een pagina zegt van vrije dagen wat de kalender zegt',
      en: 'A page says of days of rest what the calendar says',
    },
  },
  reads: {
    documents: [calendarReference, amountsReference],
    settings: ['contact-point', 'time-zone'] satisfies SettingKey[],
  },
  checks: (content, around) => [...(kind.checks?.(content, around) ?? []), ...factFindings(content, factsOf(around))],
})

export const pageAmongSources = amongSources(page)
export const questionAmongSources = amongSources(questionKind)

function factsOf({ document, setting, at }: Around): PageFacts {
  const calendar = document(calendarReference)
  const rule: Record<string, unknown> = calendar === null ? {} : { ...paymentCalendarOf(calendar).rule }
  const { day, onRestDay } = rule
  const contact = settingSchemas['contact-point'].safeParse(setting('contact-point'))
  const zone = settingSchemas['time-zone'].safeParse(setting('time-zone'))
  return {
    paymentDay: typeof day === 'number' ? day : null,
    restDay: onRestDay === 'before' || onRestDay === 'after' || onRestDay === 'stays' ? onRestDay : null,
    phone: contact.success ? contact.data.phone : null,
    team: contact.success ? contact.data.team : null,
    today: dayOf(at, zone.success ? zone.data : DEFAULT_ZONE),
    parameters: parametersOf(document(amountsReference)),
  }
}
