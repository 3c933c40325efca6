import type { Fields } from '@vliegwiel/configuration'

/** What the algorithm register asks, filled in for the criteria of the demo. */
export const registerTexts: Fields = {
  name: 'Klantprofiel voorstellen',
  descriptionShort:
    'Dit algoritme stelt een profiel voor bij iemand met een bijstandsuitkering. Een medewerker beslist altijd zelf.',
  category: ['Sociale zekerheid', 'Werk'],
  status: 'In ontwikkeling',
  startedOn: '2026-01-01',
  endedOn: null,
  contact: 'algoritmes@gemeente.example',
  website: null,
  publicationCategory: 'Impactvolle algoritmes',
  goal: 'Het helpt een medewerker om passende hulp te kiezen. De klant ziet welk profiel is gekozen, door wie en waarom.',
  proportionality:
    'Zonder regels kiest iedere medewerker op gevoel. Met regels is te zien waarom iets wordt voorgesteld. Er is gekozen voor een tabel die mensen kunnen lezen, en niet voor een model dat leert.',
  humanIntervention:
    'Een medewerker bevestigt het voorstel of wijkt af, en schrijft een reden op. Zonder mens verandert er niets. De gemeente telt hoe vaak mensen afwijken.',
  risks:
    'Iemand kan te veel op het voorstel leunen. Daarom staat erbij wat niet past en wat onbekend is. Een profiel verlaagt nooit een uitkering.',
  lawfulBasis: 'De gemeente helpt mensen met een bijstandsuitkering om mee te doen en werk te vinden.',
  lawTitle: 'Participatiewet',
  lawLink: 'https://wetten.overheid.nl/BWBR0015703',
  assessment: 'Data Protection Impact Assessment (DPIA)',
  assessmentLink: null,
  sourceData:
    'Wat iemand zelf het eerst wil, arbeidsvermogen, en scores op leefgebieden. Uit gesprekken en uit het klantdossier. Geen burgerservicenummer.',
  working:
    'Een tabel met regels. Elke regel vraagt een paar dingen. Passen ze allemaal, dan wordt dat profiel voorgesteld. Past niets, of is er iets onbekend, dan komt er geen voorstel.',
  provider: 'Vliegwiel, vrije software',
  sourceCode: null,
}
