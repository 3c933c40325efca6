import type { Block } from '@vliegwiel/configuration'
import { counted, defineKind, longTextField, tenantsBelow, textField } from '@vliegwiel/configuration/kind'
import type { Refusal } from '../answer.ts'
import { type Crosswalk, crosswalkProblems, readCrosswalk } from '../crosswalk/crosswalk.ts'
import { blocksOf, filledText, keyField, textIn } from './document-fields.ts'
import { checkResult, type Finding, keyFindings, missingBlock, numberFindings } from './finding.ts'

const classBlock = (nl: string, en: string) => ({
  words: { nl, en },
  titleField: 'name',
  fields: { key: keyField(), name: textField({ nl: 'Naam', en: 'Name' }, { most: 80 }) },
})

/** How the classes of one municipality are called in another, and which cannot be compared. Two people look. */
export const crosswalkKind = defineKind({
  word: 'crosswalk',
  schemaVersion: 1,
  fourEyes: 'always',
  words: {
    one: { nl: 'vertaling van klassen', en: 'crosswalk of classes' },
    many: { nl: 'Vertalingen', en: 'Crosswalks' },
    empty: {
      nl: 'Hoe uw profielen bij een ander heten, en wat niet te vergelijken is.',
      en: 'What others call your profiles, and what cannot be compared.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Vertaling', en: 'Crosswalk' },
      titleField: 'title',
      inside: ['own', 'other', 'row'],
      fields: {
        title: textField({ nl: 'Naam', en: 'Name' }, { most: 120 }),
        ownSet: textField(
          { nl: 'Uw set', en: 'Your set' },
          {
            most: 120,
            hint: { nl: 'Gemeente en naam: helmond/profielen.', en: 'Municipality and name: helmond/profielen.' },
          },
        ),
        otherSet: textField({ nl: 'De set van de ander', en: 'The other set' }, { most: 120 }),
        about: longTextField({ nl: 'Wie hierover overlegden', en: 'Who talked about this' }, { most: 600 }),
      },
    },
    own: classBlock('Klasse van u', 'Class of yours'),
    other: classBlock('Klasse van de ander', 'Class of the other'),
    row: {
      words: { nl: 'Vertaalt naar', en: 'Translates to' },
      titleField: 'from',
      fields: {
        from: textField({ nl: 'Klasse van u', en: 'Class of yours' }, { most: 40 }),
        to: textField(
          { nl: 'Klasse van de ander', en: 'Class of the other' },
          { optional: true, most: 40, hint: { nl: 'Leeg: niet te vergelijken.', en: 'Empty: cannot be compared.' } },
        ),
        why: longTextField(
          { nl: 'Waarom', en: 'Why' },
          {
            optional: true,
            most: 400,
            hint: { nl: 'Nodig als u niet kunt vergelijken.', en: 'Needed when it cannot be compared.' },
          },
        ),
      },
    },
  },
  checks: (content) =>
    [
      ...(blocksOf(content, 'own').length > 0 && blocksOf(content, 'other').length > 0
        ? []
        : [
            missingBlock(
              'two-sets',
              { nl: 'Een vertaling heeft klassen aan beide kanten.', en: 'A crosswalk has classes on both sides.' },
              { nl: 'Voeg klassen toe.', en: 'Add classes.' },
            ),
          ]),
      ...keyFindings(blocksOf(content, 'own')),
      ...keyFindings(blocksOf(content, 'other')),
      ...crosswalkProblems(crosswalkOf(content)).map((refusal) => finding(refusal, content)),
      ...numberFindings(content),
    ].map(checkResult),
  impact: ({ after, below }) => {
    const answer = readCrosswalk(crosswalkOf(after))
    const loss = answer.ok ? answer.value.loss : { notComparable: [], merged: [], unreached: [] }
    const name = (key: string) => crosswalkOf(after).from.classes.find((one) => one.key === key)?.name ?? key
    return [
      {
        ...counted(
          loss.notComparable.length,
          { nl: 'klasse is niet te vergelijken', en: 'class cannot be compared' },
          { nl: 'klassen zijn niet te vergelijken', en: 'classes cannot be compared' },
        ),
        details: loss.notComparable.map(({ from, why }) => ({
          nl: `${name(from)}: ${why}`,
          en: `${name(from)}: ${why}`,
        })),
      },
      counted(
        loss.merged.reduce((sum, { from }) => sum + from.length, 0),
        { nl: 'klasse valt samen met een andere', en: 'class falls together with another' },
        { nl: 'klassen vallen samen: het verschil gaat verloren', en: 'classes fall together: the difference is lost' },
      ),
      tenantsBelow(below.tenants),
    ]
  },
})

/** The translation in a document. */
export const crosswalkOf = (content: Block): Crosswalk => {
  const classes = (type: string) =>
    blocksOf(content, type).map((block) => ({ key: textIn(block, 'key'), name: textIn(block, 'name') }))
  return {
    from: { id: textIn(content, 'ownSet'), classes: classes('own') },
    to: { id: textIn(content, 'otherSet'), classes: classes('other') },
    rows: blocksOf(content, 'row').map((block) => ({
      from: textIn(block, 'from'),
      to: filledText(block, 'to'),
      why: filledText(block, 'why'),
    })),
  }
}

function finding({ code, field, values }: Refusal, content: Block): Finding {
  const [, place = '', name = ''] = /^rows\.(\d+)\.(\w+)$/.exec(field) ?? []
  const row = place === '' ? undefined : blocksOf(content, 'row')[Number(place)]
  const missing = blocksOf(content, 'own').find((block) => textIn(block, 'key') === values['value'])
  const value = String(values['value'] ?? '')
  return {
    blockId: row?.id ?? missing?.id ?? 'root',
    ...(row === undefined ? {} : { field: name }),
    rule: code,
    ...(wordsOf[code]?.(value) ?? {
      problem: { nl: 'Deze regel klopt niet.', en: 'This row is not right.' },
      fix: { nl: 'Verbeter deze regel.', en: 'Fix this row.' },
    }),
  }
}

const wordsOf: Readonly<Record<string, (value: string) => Pick<Finding, 'problem' | 'fix'>>> = {
  'class-unknown': (value) => ({
    problem: { nl: `De klasse “${value}” bestaat niet.`, en: `There is no class “${value}”.` },
    fix: { nl: 'Neem het korte woord van een klasse.', en: 'Take the short word of a class.' },
  }),
  'class-missing': (value) => ({
    problem: {
      nl: `Van “${value}” staat er niet wat het bij de ander is.`,
      en: `It is not said what “${value}” is for the other.`,
    },
    fix: {
      nl: 'Voeg een regel toe. Leeg mag: niet te vergelijken.',
      en: 'Add a row. It may be empty: cannot be compared.',
    },
  }),
  'class-split': (value) => ({
    problem: {
      nl: `“${value}” gaat naar twee klassen. Niemand weet wie waarheen.`,
      en: `“${value}” goes to two classes. Nobody knows who goes where.`,
    },
    fix: { nl: 'Kies er een, of noem het niet te vergelijken.', en: 'Choose one, or say that it cannot be compared.' },
  }),
  'reason-missing': (value) => ({
    problem: { nl: `Waarom is “${value}” niet te vergelijken?`, en: `Why can “${value}” not be compared?` },
    fix: { nl: 'Schrijf de reden op.', en: 'Write the reason.' },
  }),
}
