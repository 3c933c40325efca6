import type { LibraryQuestion } from './question.ts'

export const workQuestions: readonly LibraryQuestion[] = [
  {
    key: 'loon-doorgeven',
    event: 'work',
    title: 'Hoe geef ik door wat ik verdien?',
    summary: 'Stuur ons elke maand uw loonstrook. Ook als u maar een paar uur werkte.',
    asked: ['loonstrook inleveren', 'inkomsten doorgeven', 'ik heb een dag gewerkt', 'inkomstenformulier'],
    source: 'Participatiewet, artikel 17 en 32',
    parts: [
      {
        heading: 'Zo doet u het',
        steps: [
          'Bewaar uw loonstrook.',
          'Stuur ons een foto of een kopie.',
          'Wij rekenen uit wat u nog van ons krijgt.',
        ],
      },
      { warn: 'Vergeet u het? Dan krijgt u te veel en betaalt u later terug.' },
      { label: 'Reken uit wat een baan voor u doet', to: '/rekentool' },
    ],
  },
  {
    key: 'vrijwilligerswerk',
    event: 'work',
    title: 'Mag ik vrijwilligerswerk doen?',
    summary: 'Ja. Vertel het ons voordat u begint.',
    asked: ['vrijwilliger worden met uitkering', 'vergoeding vrijwilligerswerk', 'onbetaald werk'],
    source: 'Participatiewet, artikel 7 en 31, tweede lid, onderdeel k',
    parts: [
      { text: 'Vaak mag u een kleine vergoeding houden. Er is een grens per maand en per jaar.' },
      { text: 'Wij kijken samen met u of er tijd blijft om werk te zoeken.' },
    ],
  },
  {
    key: 'eigen-bedrijf',
    event: 'work',
    title: 'Mag ik een eigen bedrijf beginnen?',
    summary: 'Soms wel. Praat met ons voordat u zich inschrijft.',
    asked: ['zzp met uitkering', 'eigen zaak', 'voor mezelf beginnen', 'bbz', 'kvk inschrijven bijstand'],
    source: 'Besluit bijstandverlening zelfstandigen 2004',
    sourceAddress: 'https://wetten.overheid.nl/BWBR0015711',
    parts: [
      { text: 'U maakt een plan. Daarin staat wat u verkoopt, aan wie, en wat u ervan kunt leven.' },
      { text: 'Is het plan goed? Dan kunt u een tijd uw uitkering houden terwijl u begint. Soms kunt u geld lenen.' },
    ],
  },
  {
    key: 'stoppen-met-uitkering',
    event: 'work',
    title: 'Ik heb een baan. Wat moet ik doen?',
    summary: 'Bel ons meteen. Dan stopt uw uitkering op de goede dag.',
    asked: ['ik ga werken', 'uitkering stopzetten', 'uitkering stoppen nieuwe baan', 'werk gevonden'],
    source: 'Participatiewet, artikel 17',
    parts: [
      {
        heading: 'Dit hebben wij nodig',
        steps: ['De dag waarop u begint.', 'Uw contract.', 'Uw eerste loonstrook.'],
      },
      { text: 'Verdient u minder dan uw uitkering? Dan vullen wij misschien aan.', heading: 'Een kleine baan' },
      { text: 'Stopt de baan weer? Meld u dan meteen bij ons.', heading: 'Als het stopt' },
    ],
  },
  {
    key: 'proefplaatsing',
    event: 'work',
    title: 'Mag ik ergens op proef werken?',
    summary: 'Ja, dat kan. U werkt dan een korte tijd met behoud van uw uitkering.',
    asked: ['proefplaatsing', 'stage met uitkering', 'meelopen bij een baas', 'werkervaring opdoen'],
    source: 'Participatiewet, artikel 7 en beleid van de gemeente',
    parts: [
      { text: 'Zo merkt u of het werk bij u past. De baas merkt of u past bij het werk.' },
      { text: 'Spreek vooraf af hoe lang het duurt en wat erna komt. Wij zetten dat met u op papier.' },
    ],
  },
  {
    key: 'fiets-en-vervoer',
    event: 'work',
    title: 'Hoe kom ik op mijn werk?',
    summary: 'Soms helpen wij met een fiets of met de kosten van uw reis.',
    asked: [
      'fiets naar werk',
      'fiets van de gemeente',
      'geen vervoer naar werk',
      'ov kaart vergoeding',
      'auto kapot werk',
    ],
    source: 'Participatiewet, artikel 7 en beleid van de gemeente',
    parts: [
      { text: 'Vraag het voordat u iets koopt. Achteraf kunnen wij vaak niet meer betalen.' },
      { text: 'Wij kijken naar de afstand, naar uw werktijden en naar wat uw baas betaalt.' },
      { label: 'Krijg ik mijn reiskosten terug?', to: '/reiskosten' },
    ],
  },
  {
    key: 'sollicitatietraining',
    event: 'work',
    title: 'Wie helpt mij met solliciteren?',
    summary: 'Wij. U kunt een training doen of samen met ons een brief maken.',
    asked: ['sollicitatie training', 'cv maken', 'brief schrijven baan', 'hulp bij werk zoeken', 'jobcoach'],
    source: 'Participatiewet, artikel 7 en 10',
    parts: [
      { text: 'U oefent een gesprek. U maakt een cv. U leert waar u werk vindt dat bij u past.' },
      { text: 'Zegt u liever eerst wat u zelf wilt? Dat is goed. Daar beginnen wij mee.' },
    ],
  },
]
