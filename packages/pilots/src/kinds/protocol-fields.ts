import { choiceField, type Words } from '@vliegwiel/configuration/kind'

/** Words of the closed lists of a protocol, once for editor, screens and checks. */
export const designWords = {
  'random-simple': { nl: 'loting', en: 'randomised' },
  'random-stratified': { nl: 'loting per groep', en: 'randomised within groups' },
  'random-block': { nl: 'loting in blokken', en: 'randomised in blocks' },
  'random-cluster': { nl: 'loting van hele eenheden', en: 'whole units randomised' },
  'waiting-list': { nl: 'wachtlijst met geloot begin', en: 'waiting list, start at random' },
  'not-random': { nl: 'zonder loting', en: 'not randomised' },
} as const satisfies Record<string, Words>

export const unitWords = {
  person: { nl: 'persoon', en: 'person' },
  'case-worker': { nl: 'klantregisseur', en: 'case worker' },
  neighbourhood: { nl: 'buurt', en: 'neighbourhood' },
} as const satisfies Record<string, Words>

/** What is measured. Outcomes other than work stand between the others: none is of a lower rank. */
export const metricWords = {
  outflow: { nl: 'uitgestroomd uit de bijstand', en: 'left benefit' },
  'at-work': { nl: 'aan het werk', en: 'at work' },
  'hours-worked': { nl: 'gewerkte uren per week', en: 'hours worked a week' },
  earnings: { nl: 'inkomen uit werk', en: 'earnings' },
  'ladder-step': { nl: 'trede op de participatieladder', en: 'step on the activation ladder' },
  'life-domain': { nl: 'score op een leefgebied', en: 'score on a life domain' },
  'health-score': { nl: 'ervaren gezondheid', en: 'health as experienced' },
  survey: { nl: 'antwoord in een vragenlijst', en: 'answer in a survey' },
  'kept-contact': { nl: 'nog in beeld', en: 'still in touch' },
} as const satisfies Record<string, Words>

export const outcomeKindWords = {
  share: { nl: 'ja of nee, per 100 mensen', en: 'yes or no, per 100 people' },
  mean: { nl: 'een getal, gemiddeld', en: 'a number, on average' },
  days: { nl: 'dagen tot uitstroom', en: 'days until outflow' },
} as const satisfies Record<string, Words>

export const ingredientWords = {
  'personal-contact': { nl: 'vast contact', en: 'a fixed contact person' },
  'smaller-caseload': { nl: 'kleinere caseload', en: 'smaller caseload' },
  'own-direction': { nl: 'eigen regie', en: 'own direction' },
  'no-duty-to-apply': { nl: 'geen sollicitatieplicht', en: 'no duty to apply' },
  'earning-more': { nl: 'meer bijverdienen', en: 'keeping more earnings' },
  'home-visit': { nl: 'huisbezoek', en: 'home visit' },
  'work-experience': { nl: 'begeleid werken', en: 'supported work' },
  training: { nl: 'scholing', en: 'training' },
  buddy: { nl: 'maatje', en: 'buddy' },
  'partner-lead': { nl: 'regie bij een partner', en: 'a partner in the lead' },
  'debt-help': { nl: 'hulp bij schulden', en: 'help with debts' },
  'usual-help': { nl: 'gewone hulp', en: 'usual help' },
} as const satisfies Record<string, Words>

export const measureWords = {
  age: { nl: 'leeftijd in jaren', en: 'age in years' },
  'months-on-benefit': { nl: 'maanden in de bijstand', en: 'months on benefit' },
  'work-capacity': { nl: 'arbeidsvermogen in procenten', en: 'work capacity in percent' },
  'ladder-step': { nl: 'trede op de participatieladder', en: 'step on the activation ladder' },
} as const satisfies Record<string, Words>

export type DesignWord = keyof typeof designWords
export type Unit = keyof typeof unitWords
export type Metric = keyof typeof metricWords
export type OutcomeKind = keyof typeof outcomeKindWords
export type Ingredient = keyof typeof ingredientWords
export type CriterionMeasure = keyof typeof measureWords

/** A choice out of one of the lists above. */
export const choiceOf = (
  label: Words,
  words: Readonly<Record<string, Words>>,
  ask: { optional?: boolean; hint?: Words } = {},
) =>
  choiceField(
    label,
    Object.entries(words).map(([value, one]) => ({ value, label: one })),
    ask,
  )
