import type { Block, Fields } from '@vliegwiel/configuration'

interface Parts {
  readonly root?: Fields
  readonly arms?: readonly Fields[]
  readonly outcomes?: readonly Fields[]
  readonly covariates?: readonly Fields[]
  readonly criteria?: readonly Fields[]
}

const help = {
  key: 'help',
  name: 'extra hulp',
  role: 'help',
  share: 1,
  description: 'Meer.',
  ingredients: ['personal-contact'],
}
const usual = {
  key: 'usual',
  name: 'gewone hulp',
  role: 'comparison',
  share: 1,
  description: 'Zoals altijd.',
  ingredients: ['usual-help'],
}
const atWork = {
  key: 'at-work-12',
  name: 'aan het werk',
  rank: 'primary',
  metric: 'at-work',
  kind: 'share',
  months: 12,
  phase: 'after',
  direction: 'more-is-better',
  unitName: 'mensen',
  expected: 30,
  margin: 10,
}

/** A protocol that may come into force, with parts of it replaced. */
export function someProtocol({
  root = {},
  arms = [help, usual],
  outcomes = [atWork],
  covariates = [],
  criteria = [],
}: Parts = {}): Block {
  const blocks = (type: string, list: readonly Fields[]): Block[] =>
    list.map((fields, index) => ({ id: `${type}-${index}`, type, fields }))
  return {
    id: 'root',
    type: 'root',
    fields: {
      title: 'Meer contact',
      question: 'Helpt een vast contact?',
      population: 'Mensen in de bijstand.',
      unit: 'person',
      design: 'random-block',
      notRandomReason: null,
      blockSize: 4,
      people: 354,
      clusters: null,
      startsOn: '2026-01-01',
      stopRule: 'Bij schade beslist de wethouder.',
      lot: 'here',
      family: 'holm',
      power: 8000,
      prior: 20,
      ...root,
    },
    children: [
      ...blocks('arm', arms),
      ...blocks('outcome', outcomes),
      ...blocks('covariate', covariates),
      ...blocks('criterion', criteria),
    ],
  }
}

export const someArms = { help, usual }
export const someOutcome = atWork
