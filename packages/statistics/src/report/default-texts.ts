import { whyEnglish, whyDutch } from './default-reasons.ts'
import type { SentenceTexts } from './sentence-texts.ts'

const numbers = (tag: string) => (value: number, decimals: number) =>
  new Intl.NumberFormat(tag, { minimumFractionDigits: 0, maximumFractionDigits: decimals }).format(value)

/** Texts of the package itself, in Dutch at level B1 and in English, for who uses it alone. */
export const defaultTexts: Readonly<Record<'nl' | 'en', SentenceTexts>> = {
  nl: {
    number: numbers('nl-NL'),
    between: ({ low, high }) => `tussen ${low} en ${high}`,
    fewer: ({ count }) => `${count} minder`,
    more: ({ count }) => `${count} meer`,
    less: ({ amount }) => `${amount} minder`,
    zero: () => 'nul',
    people: ({ arm, horizon, range, outcome }) =>
      `Van elke 100 mensen met ${arm} waren er na ${horizon} ${range} ${outcome}`,
    peopleWhoTookPart: ({ arm, horizon, range, outcome }) =>
      `Van elke 100 mensen die echt meededen met ${arm} waren er na ${horizon} ${range} ${outcome}`,
    amount: ({ arm, horizon, range, outcome }) => `Met ${arm} was na ${horizon} ${outcome} gemiddeld ${range}`,
    amountWhoTookPart: ({ arm, horizon, range, outcome }) =>
      `Bij wie echt meedeed met ${arm} was na ${horizon} ${outcome} gemiddeld ${range}`,
    cannotTell: ({ sentence }) => `${sentence}; we kunnen het niet zeggen.`,
    told: ({ sentence }) => `${sentence}.`,
    comparedAllDrawn: ({ control }) => `Dat is vergeleken met ${control}, over iedereen die is ingeloot.`,
    comparedAll: ({ control }) => `Dat is vergeleken met ${control}, over iedereen in de groepen.`,
    comparedTookPart: ({ control }) => `Dat is vergeleken met ${control}, over wie meedeed door de loting.`,
    notDrawn: () => 'De groepen zijn niet door loting gemaakt, dus ze kunnen al verschillend zijn geweest.',
    difference: ({ sentence }) =>
      `${sentence} dan daarvoor. Dit is een verschil: wat er zonder de pilot was gebeurd, weten we niet.`,
    notComputable: ({ arm, why }) => `Over ${arm} kunnen we nog niets zeggen: ${why}.`,
    why: whyDutch,
  },
  en: {
    number: numbers('en-GB'),
    between: ({ low, high }) => `between ${low} and ${high}`,
    fewer: ({ count }) => `${count} fewer`,
    more: ({ count }) => `${count} more`,
    less: ({ amount }) => `${amount} less`,
    zero: () => 'zero',
    people: ({ arm, horizon, range, outcome }) =>
      `Of every 100 people with ${arm}, ${range} were ${outcome} after ${horizon}`,
    peopleWhoTookPart: ({ arm, horizon, range, outcome }) =>
      `Of every 100 people who really took part in ${arm}, ${range} were ${outcome} after ${horizon}`,
    amount: ({ arm, horizon, range, outcome }) => `With ${arm}, ${outcome} after ${horizon} was on average ${range}`,
    amountWhoTookPart: ({ arm, horizon, range, outcome }) =>
      `For who really took part in ${arm}, ${outcome} after ${horizon} was on average ${range}`,
    cannotTell: ({ sentence }) => `${sentence}; we cannot tell.`,
    told: ({ sentence }) => `${sentence}.`,
    comparedAllDrawn: ({ control }) => `This is compared with ${control}, over everybody who was drawn.`,
    comparedAll: ({ control }) => `This is compared with ${control}, over everybody in the groups.`,
    comparedTookPart: ({ control }) => `This is compared with ${control}, over who took part because of the draw.`,
    notDrawn: () => 'The groups were not randomised, so they may have differed from the start.',
    difference: ({ sentence }) =>
      `${sentence} than before. This is a difference: we do not know what would have happened without the pilot.`,
    notComputable: ({ arm, why }) => `We cannot say anything about ${arm} yet: ${why}.`,
    why: whyEnglish,
  },
}
