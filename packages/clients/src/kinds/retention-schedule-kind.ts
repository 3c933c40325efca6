import type { Block } from '@vliegwiel/configuration'
import {
  counted,
  dateField,
  defineKind,
  linkField,
  longTextField,
  tenantsBelow,
  textField,
} from '@vliegwiel/configuration/kind'
import { isPeriod, type RetentionRule, type RetentionStart } from '../terms/retention.ts'
import { blocksOf, choiceOf, filledText, textIn } from './document-fields.ts'
import { checkResult, type Finding, missingBlock, numberFindings } from './finding.ts'

export const startWords = {
  closed: { nl: 'de zaak is gesloten', en: 'the case is closed' },
  'object-ends': { nl: 'de uitkering of lening zelf is geëindigd', en: 'the benefit or loan itself has ended' },
  'recorded-day': { nl: 'een dag die u vastlegt', en: 'a day that you record' },
} as const satisfies Record<RetentionStart, { nl: string; en: string }>

const statusWords = {
  verified: { nl: 'gelezen in de bron', en: 'read in the source' },
  secondary: { nl: 'gelezen bij een ander', en: 'read elsewhere' },
  derived: { nl: 'afgeleid', en: 'derived' },
  own: { nl: 'zelf besloten', en: 'decided here' },
  unknown: { nl: 'onbekend', en: 'unknown' },
} as const

/** How long what is kept. Destroying is an obligation after the term; what is unknown stays, and is said. */
export const retentionScheduleKind = defineKind({
  word: 'retention-schedule',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'lijst bewaartermijnen', en: 'retention schedule' },
    many: { nl: 'Bewaartermijnen', en: 'Retention schedules' },
    empty: {
      nl: 'Hoe lang u wat bewaart, en vanaf wanneer dat telt.',
      en: 'How long you keep what, and from when that counts.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Bewaartermijnen', en: 'Retention schedule' },
      titleField: 'title',
      inside: ['term'],
      fields: {
        title: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }),
        list: textField({ nl: 'Selectielijst', en: 'Selection list' }, { most: 200 }),
        from: dateField({ nl: 'Voor stukken vanaf', en: 'For records from' }),
        link: linkField({ nl: 'Adres van de lijst', en: 'Address of the list' }, { optional: true }),
        about: longTextField(
          { nl: 'Wat u erbij moet weten', en: 'What to know about it' },
          { optional: true, most: 1_000 },
        ),
      },
    },
    term: {
      words: { nl: 'Termijn', en: 'Term' },
      titleField: 'name',
      fields: {
        name: textField({ nl: 'Wat', en: 'What' }, { most: 120 }),
        sort: textField({ nl: 'Kort woord van het soort stuk', en: 'Short word of the sort of record' }, { most: 40 }),
        outcome: textField({ nl: 'Kort woord van de afloop', en: 'Short word of the outcome' }, { most: 40 }),
        period: textField(
          { nl: 'Hoe lang', en: 'How long' },
          {
            optional: true,
            most: 10,
            hint: {
              nl: 'P10Y is tien jaar, P42D is 42 dagen, keep is altijd. Leeg: onbekend.',
              en: 'P10Y is ten years, P42D is 42 days, keep is for ever. Empty: unknown.',
            },
          },
        ),
        startsAt: choiceOf({ nl: 'Telt vanaf', en: 'Counts from' }, startWords, { optional: true }),
        number: textField({ nl: 'Nummer op de lijst', en: 'Number on the list' }, { optional: true, most: 40 }),
        status: choiceOf({ nl: 'Hoe zeker', en: 'How sure' }, statusWords),
        note: longTextField({ nl: 'Toelichting', en: 'Note' }, { optional: true, most: 400 }),
      },
    },
  },
  checks: (content) => findings(content).map(checkResult),
  impact: ({ before, after, below }) => {
    const was = new Map(
      (before === null ? [] : retentionRulesOf(before)).map((rule) => [`${rule.sort} ${rule.outcome}`, rule]),
    )
    const changed = retentionRulesOf(after).filter((rule) => {
      const old = was.get(`${rule.sort} ${rule.outcome}`)
      return old?.period !== rule.period || old.startsAt !== rule.startsAt
    })
    const open = retentionRulesOf(after).filter(
      ({ period, startsAt }) => period === null || (period !== 'keep' && startsAt === null),
    )
    return [
      counted(
        changed.length,
        { nl: 'termijn is nieuw of anders', en: 'term is new or changed' },
        { nl: 'termijnen zijn nieuw of anders', en: 'terms are new or changed' },
      ),
      counted(
        open.length,
        {
          nl: 'termijn is onbekend: daarvan wordt niets vernietigd',
          en: 'term is unknown: nothing of it is destroyed',
        },
        {
          nl: 'termijnen zijn onbekend: daarvan wordt niets vernietigd',
          en: 'terms are unknown: nothing of them is destroyed',
        },
      ),
      tenantsBelow(below.tenants),
    ]
  },
})

const isStart = (text: string): text is RetentionStart => Object.hasOwn(startWords, text)

/** The rules of a document; `id` is that of the block. */
export const retentionRulesOf = (content: Block): RetentionRule[] =>
  blocksOf(content, 'term').map((block) => {
    const start = textIn(block, 'startsAt')
    return {
      id: block.id,
      sort: textIn(block, 'sort'),
      outcome: textIn(block, 'outcome'),
      period: filledText(block, 'period'),
      startsAt: isStart(start) ? start : null,
    }
  })

function findings(content: Block): Finding[] {
  const rules = retentionRulesOf(content)
  return [
    ...(rules.length > 0
      ? []
      : [
          missingBlock(
            'a-term',
            { nl: 'Er is nog geen termijn.', en: 'There is no term yet.' },
            { nl: 'Voeg een termijn toe.', en: 'Add a term.' },
          ),
        ]),
    ...rules.flatMap((rule, place): Finding[] => {
      const twice = rules.findIndex(({ sort, outcome }) => sort === rule.sort && outcome === rule.outcome) < place
      return [...(twice ? [twiceFinding(rule)] : []), ...periodFindings(rule)]
    }),
    ...numberFindings(content),
  ]
}

const twiceFinding = ({ id, sort, outcome }: RetentionRule): Finding => ({
  blockId: id,
  field: 'outcome',
  rule: 'term-twice',
  problem: {
    nl: `Voor “${sort}, ${outcome}” staat er al een termijn.`,
    en: `There is a term for “${sort}, ${outcome}” already.`,
  },
  fix: { nl: 'Haal een van de twee weg.', en: 'Remove one of the two.' },
})

function periodFindings({ id, period, startsAt }: RetentionRule): Finding[] {
  const readable: boolean = isPeriod(period)
  if (period !== null && !readable)
    return [
      {
        blockId: id,
        field: 'period',
        rule: 'term-period',
        problem: { nl: `“${period}” is geen termijn.`, en: `“${period}” is no period.` },
        fix: { nl: 'Schrijf P10Y, P6M, P6W, P42D of keep.', en: 'Write P10Y, P6M, P6W, P42D or keep.' },
      },
    ]
  if (period === 'keep' || (period !== null && startsAt !== null)) return []
  return [
    {
      blockId: id,
      field: period === null ? 'period' : 'startsAt',
      rule: 'term-unknown',
      problem: {
        nl: 'Deze termijn is onbekend. Er wordt niets vernietigd.',
        en: 'This term is unknown. Nothing is destroyed.',
      },
      fix: { nl: 'Vraag uw archivaris, en vul hem in.', en: 'Ask your archivist, and fill it in.' },
      advice: true,
    },
  ]
}
