import type { NotComputableCode } from '../result.ts'

type Reasons = Readonly<Record<NotComputableCode, () => string>>

/** Every reason why there is no figure, as it ends a sentence; where something can be done, it says what. */
export const whyDutch: Reasons = {
  'invalid-input': () => 'de cijfers kloppen niet; kijk ze na',
  'empty-arm': () => 'er is een groep zonder mensen',
  'one-observation': () => 'een groep heeft maar één meting',
  'no-variance': () => 'iedereen heeft dezelfde waarde',
  'no-events': () => 'het gebeurde bij niemand',
  'zero-cell': () => 'in een groep gebeurde het bij niemand',
  'too-few-clusters': () =>
    'er zijn te weinig eenheden, of ze verschillen te veel in grootte; loot er minstens vier per variant',
  'too-few-studies': () => 'er zijn te weinig pilots',
  'too-few-events': () => 'het gebeurde bij te weinig mensen',
  'too-few-people': () => 'een groep is te klein om hierover iets te zeggen',
  collinear: () => 'de kenmerken zeggen samen hetzelfde',
  'singular-leverage': () => 'één eenheid bepaalt de uitkomst alleen',
  'no-degrees-of-freedom': () => 'er zijn te weinig mensen voor zoveel kenmerken',
  'no-overlap': () => 'de groepen lijken te weinig op elkaar om te vergelijken',
  'no-compliers': () => 'in beide groepen deden evenveel mensen mee',
  'weak-uptake': () => 'de loting bepaalde te weinig wie er meedeed',
  'uptake-not-noted': () => 'nergens staat wie er begon',
  clustered: () => 'er zijn hele eenheden geloot, en dit telt mensen los; neem een uitkomst met ja of nee',
  'not-random': () => 'zonder loting is dit niet te zeggen',
  'estimand-unavailable': () => 'voor deze uitkomst kan dit alleen over iedereen samen',
  separated: () => 'de groepen verschillen vooraf helemaal in een kenmerk',
  'horizon-beyond-data': () => 'niemand is zo lang gevolgd',
  'not-reached': () => 'zo ver is het nog niet gekomen',
  unbounded: () => 'hier is geen grens aan te geven',
  'not-converged': () => 'de berekening komt niet uit op één antwoord',
  'not-finite': () => 'de getallen zijn te groot of te klein om mee te rekenen',
}

/** The same in English. */
export const whyEnglish: Reasons = {
  'invalid-input': () => 'the figures are not right; look them over',
  'empty-arm': () => 'there is a group without people',
  'one-observation': () => 'a group has only one measurement',
  'no-variance': () => 'everybody has the same value',
  'no-events': () => 'it happened to nobody',
  'zero-cell': () => 'in one group it happened to nobody',
  'too-few-clusters': () => 'there are too few units, or they differ too much in size; draw at least four for each arm',
  'too-few-studies': () => 'there are too few pilots',
  'too-few-events': () => 'it happened to too few people',
  'too-few-people': () => 'a group is too small to say anything about this',
  collinear: () => 'the characteristics together say the same',
  'singular-leverage': () => 'one unit decides the outcome alone',
  'no-degrees-of-freedom': () => 'there are too few people for so many characteristics',
  'no-overlap': () => 'the groups are too unlike to compare',
  'no-compliers': () => 'as many people took part in both groups',
  'weak-uptake': () => 'the draw decided too little who took part',
  'uptake-not-noted': () => 'nobody noted who started',
  clustered: () => 'whole units were drawn, and this counts people one by one; take an outcome with yes or no',
  'not-random': () => 'without randomisation this cannot be told',
  'estimand-unavailable': () => 'for this outcome it can only be told about everybody together',
  separated: () => 'the groups differed wholly in a characteristic from the start',
  'horizon-beyond-data': () => 'nobody was followed for so long',
  'not-reached': () => 'it has not come that far yet',
  unbounded: () => 'no bound can be given here',
  'not-converged': () => 'the computation does not settle on one answer',
  'not-finite': () => 'the numbers are too large or too small to compute with',
}
