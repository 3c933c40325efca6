import type { CaseWords, ExplainedWords } from '../workbook/index.ts'

const headings = ['Wat', 'Waarde', 'Bron', 'Dag', 'Zekerheid'] as const

export const exampleExplainedWords: ExplainedWords = {
  input: 'Invoer',
  outcome: 'Uitkomst',
  headings,
  valueName: (name, of) => (of === null ? name : `${name} ${of}`),
  certainty: (word) => word,
}

export const exampleCaseWords: CaseWords = {
  sheets: { outcome: 'Uitkomst', input: 'Invoer', months: 'Maanden', people: 'Wie meetelt' },
  headings,
  parameter: {
    left: 'Hoeveel mensen gaan',
    deadweight: 'Was ook zonder hulp gegaan',
    offered: 'Hoeveel mensen hulp kregen',
    effect: 'Effect van de pilot',
    savingPerPersonYear: 'Besparing per persoon per jaar',
    durationMonths: 'Hoe lang telt iemand mee',
    lagMonths: 'Maanden tot de eerste besparing',
    returnPerYear: 'Valt per jaar terug',
    durableShare: 'Blijft echt weg',
    shortMonths: 'Maanden weg',
    discountPerYear: 'Rente per jaar',
    costShare: 'Kosten vallen uit op',
  },
  outcome: {
    saving: 'Besparing',
    cost: 'Kosten',
    balance: 'Blijft over',
    ratio: 'Per euro',
    breakEven: 'Omslagpunt',
    breakEvenWhole: 'Hele mensen',
  },
  months: [
    'Maand',
    'Betaald',
    'Deel',
    'Nog weg',
    'Waarde',
    'Bespaard',
    'Som',
    'Som betaald',
    'Kosten',
    'Besparing',
    'Opgeteld',
  ],
  certainty: (word) => word,
}
