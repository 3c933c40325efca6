import type { Block } from '@vliegwiel/configuration'
import type { CheckResult, Words } from '@vliegwiel/configuration/kind'
import { addDays } from '../dates/iso-date.ts'
import { nationalParameters } from '../parameters/national.ts'
import { parameterSubjects } from '../parameters/check-parameters.ts'
import type { ParameterSubject, ParameterVersion } from '../parameters/parameter.ts'
import { dayText, moneyText } from '../words/money.ts'
import { amountFields } from './amount-blocks.ts'
import { amountVersions, type AmountVersion } from './amounts-document.ts'

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
/** Amounts of an index rise by a few percent; tax bands move more. In parts of a hundred, up and down. */
const usual = { up: 8, down: 2 }
const usualTax = { up: 25, down: 25 }

/**
 * What is wrong with the amounts of the law in a document, and what looks odd. Errors: dates that contradict each other,
 * amounts that are missing. Advice: a gap, a jump, a version without a last day. What this package itself holds was
 * looked at before it was shipped, and gets no advice again.
 */
export function checkAmounts(content: Block): CheckResult[] {
  const all = amountVersions(content)
  const found = parameterSubjects.flatMap((subject) => {
    const own = all
      .filter((version) => version.subject === subject && isDay(version.validFrom))
      .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
    return own.flatMap((version, place) => [
      ...contradictions(version, own[place - 1]),
      ...missing(version, own[place - 1]),
      ...(isShipped(version) ? [] : oddities(version, own[place - 1])),
    ])
  })
  if (all.length > 0) return found
  return [
    result('root', null, 'amounts-none', 'error', {
      problem: { nl: 'Er staat nog geen bedrag in.', en: 'There is no amount in it yet.' },
      fix: { nl: 'Voeg een onderwerp toe, met zijn bedragen.', en: 'Add a subject with its amounts.' },
    }),
  ]
}

function contradictions(version: AmountVersion, before: AmountVersion | undefined): CheckResult[] {
  const { blockId, validFrom, staleAfter } = version
  if (staleAfter !== null && isDay(staleAfter) && staleAfter < validFrom)
    return [
      result(blockId, 'staleAfter', 'amounts-reversed', 'error', {
        problem: {
          nl: `De laatste dag (${dayText(staleAfter, 'nl')}) ligt voor de eerste (${dayText(validFrom, 'nl')}).`,
          en: `The last day (${dayText(staleAfter, 'en')}) lies before the first (${dayText(validFrom, 'en')}).`,
        },
        fix: { nl: 'Verbeter een van de twee dagen.', en: 'Fix one of both days.' },
      }),
    ]
  const twice = before?.validFrom === validFrom
  if (before === undefined || !(twice || (before.staleAfter !== null && before.staleAfter >= validFrom))) return []
  const other = dayText(before.validFrom, 'nl')
  return [
    result(blockId, 'validFrom', 'amounts-overlap', 'error', {
      problem: {
        nl: `Op ${dayText(validFrom, 'nl')} gelden twee versies: ook die van ${other}.`,
        en: `On ${dayText(validFrom, 'en')} two versions hold: also that of ${dayText(before.validFrom, 'en')}.`,
      },
      fix: twice
        ? { nl: 'Haal een van de twee weg.', en: 'Remove one of both.' }
        : {
            nl: `Laat de versie van ${other} een dag eerder ophouden.`,
            en: `Let the version of ${dayText(before.validFrom, 'en')} end a day earlier.`,
          },
      ...(twice ? {} : { suggestion: addDays(before.staleAfter ?? validFrom, 1) }),
    }),
  ]
}

/** Amounts that every version so far had; without one of them the calculator has no answer. */
const core = (subject: ParameterSubject): readonly string[] => {
  const known = (nationalParameters[subject] as readonly ParameterVersion[]).filter(
    ({ status }) => status !== 'unknown',
  )
  return Object.keys(amountFields(subject)).filter((key) =>
    known.every(({ values }) => values[key] !== null && values[key] !== undefined),
  )
}

function missing(version: AmountVersion, before: AmountVersion | undefined): CheckResult[] {
  const { subject, blockId, values, status } = version
  if (status === 'unknown') return []
  const needed = new Set(core(subject))
  return Object.entries(amountFields(subject)).flatMap(([key, { label }]) => {
    if (values[key] !== undefined && values[key] !== null) return []
    if (needed.has(key))
      return [
        result(blockId, key, 'amounts-missing', 'error', {
          problem: { nl: `${label.nl}: dit bedrag ontbreekt.`, en: `${label.en}: this amount is missing.` },
          fix: {
            nl: 'Vul het in, of kies: bestaat, maar wij hebben het niet.',
            en: 'Fill it in, or choose: exists, but we do not have it.',
          },
        }),
      ]
    if (before?.values[key] === undefined || before.values[key] === null || isShipped(version)) return []
    return [
      result(blockId, key, 'amounts-fewer', 'advice', {
        problem: {
          nl: `${label.nl}: de versie van ${dayText(before.validFrom, 'nl')} had dit bedrag wel.`,
          en: `${label.en}: the version of ${dayText(before.validFrom, 'en')} did have this amount.`,
        },
        fix: { nl: 'Vul het in als het nog bestaat.', en: 'Fill it in if it still exists.' },
      }),
    ]
  })
}

function oddities(version: AmountVersion, before: AmountVersion | undefined): CheckResult[] {
  const { blockId, validFrom, staleAfter } = version
  const found: CheckResult[] = []
  if (before === undefined) return found
  if (before.staleAfter !== null && isDay(before.staleAfter) && addDays(before.staleAfter, 1) < validFrom)
    found.push(
      result(blockId, 'validFrom', 'amounts-gap', 'advice', {
        problem: {
          nl: `Tussen ${dayText(before.staleAfter, 'nl')} en ${dayText(validFrom, 'nl')} geldt er niets.`,
          en: `Between ${dayText(before.staleAfter, 'en')} and ${dayText(validFrom, 'en')} nothing holds.`,
        },
        fix: { nl: 'Sluit de versies op elkaar aan, als dat kan.', en: 'Let the versions meet, if they can.' },
        suggestion: addDays(before.staleAfter, 1),
      }),
    )
  if (staleAfter === null && before.staleAfter !== null)
    found.push(
      result(blockId, 'staleAfter', 'amounts-no-end', 'advice', {
        problem: { nl: 'Er is geen laatste dag.', en: 'There is no last day.' },
        fix: {
          nl: 'Vul hem in. Anders ziet niemand dat dit bedrag oud wordt.',
          en: 'Fill it in. Otherwise nobody sees that this amount grows old.',
        },
      }),
    )
  return [...found, ...jumps(version, before)]
}

function jumps({ subject, blockId, values }: AmountVersion, before: AmountVersion): CheckResult[] {
  const most = subject === 'wageTax' ? usualTax : usual
  return Object.entries(amountFields(subject)).flatMap(([key, { label, widget }]) => {
    const [now, then] = [values[key], before.values[key]]
    // What is no amount at all is an error of its field already.
    if (typeof now !== 'number' || typeof then !== 'number' || now === then || now < 0) return []
    const odd = now * 100 > then * (100 + most.up) || now * 100 < then * (100 - most.down)
    // A share, an age or a number of months is no index: any change of it is a change of law.
    if (!odd && (widget === 'euro' || subject === 'wageTax')) return []
    const shown = (value: number, language: 'nl' | 'en') =>
      widget === 'euro' ? moneyText(value, language) : `${widget === 'percent' ? value / 100 : value}`
    const day = before.validFrom
    return [
      result(blockId, key, 'amounts-jump', 'advice', {
        problem: {
          nl: `${label.nl}: ${shown(now, 'nl')}. Op ${dayText(day, 'nl')} was het ${shown(then, 'nl')}.`,
          en: `${label.en}: ${shown(now, 'en')}. On ${dayText(day, 'en')} it was ${shown(then, 'en')}.`,
        },
        fix: {
          nl: 'Dat is een groot verschil. Kijk het na in de bron.',
          en: 'That is a large difference. Look it up in the source.',
        },
      }),
    ]
  })
}

/** Exactly what this package holds of that day. */
function isShipped({ subject, validFrom, values, staleAfter }: AmountVersion): boolean {
  const shipped = (nationalParameters[subject] as readonly ParameterVersion[]).find(
    (one) => one.validFrom === validFrom,
  )
  return (
    shipped !== undefined &&
    shipped.staleAfter === staleAfter &&
    Object.keys(amountFields(subject)).every((key) => (shipped.values[key] ?? null) === (values[key] ?? null))
  )
}

function result(
  blockId: string,
  field: string | null,
  rule: string,
  severity: 'error' | 'advice',
  said: { readonly problem: Words; readonly fix: Words; readonly suggestion?: string },
): CheckResult {
  return { blockId, field, rule, severity, ...said }
}
