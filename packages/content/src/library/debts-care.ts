import type { LibraryQuestion } from './question.ts'

export const debtQuestions: readonly LibraryQuestion[] = [
  {
    key: 'schulden',
    event: 'debts',
    title: 'Ik heb schulden. Wie helpt mij?',
    summary: 'De gemeente helpt gratis. Hoe eerder u belt, hoe meer er kan.',
    asked: [
      'schuldhulp',
      'ik kan mijn rekeningen niet betalen',
      'deurwaarder',
      'incasso brief',
      'schuldsanering',
      'bewindvoerder',
    ],
    source: 'Wet gemeentelijke schuldhulpverlening, artikel 2 tot en met 4',
    sourceAddress: 'https://wetten.overheid.nl/BWBR0031331',
    parts: [
      {
        text: 'U heeft binnen vier weken een gesprek. Moet u uw huis uit, of sluit iemand uw stroom of water af? Dan binnen drie werkdagen.',
      },
      {
        heading: 'Neem mee naar het gesprek',
        steps: ['Uw brieven, ook de dichte.', 'Een lijst van wie geld van u krijgt.', 'Wat er elke maand binnenkomt.'],
      },
      { info: 'U hoeft zich niet te schamen. Veel mensen hebben schulden.' },
    ],
  },
  {
    key: 'bijzondere-bijstand',
    event: 'debts',
    title: 'Mijn wasmachine is kapot. Krijg ik extra geld?',
    summary: 'Misschien. Dat heet bijzondere bijstand. Vraag het aan voordat u koopt.',
    asked: [
      'bijzondere bijstand',
      'wasmachine stuk',
      'koelkast kapot',
      'nieuwe bril betalen',
      'extra kosten',
      'inrichting huis',
      'advocaat kosten',
    ],
    source: 'Participatiewet, artikel 35',
    parts: [
      { text: 'Het is voor kosten die echt nodig zijn en die u niet zelf kunt betalen.' },
      { text: 'Soms krijgt u het geld. Soms leent u het van ons en betaalt u elke maand een stukje terug.' },
    ],
  },
  {
    key: 'buffer',
    event: 'debts',
    title: 'Ik leef al lang van weinig geld. Is er iets extra’s?',
    summary: 'Ja, vaak een keer per jaar een extra bedrag.',
    asked: [
      'individuele inkomenstoeslag',
      'extra geld per jaar',
      'langdurig laag inkomen',
      'potje spaargeld',
      'bufferbudget',
    ],
    source: 'Participatiewet, artikel 36',
    parts: [
      { text: 'Het is voor mensen die al een paar jaar weinig geld hebben en weinig kans op meer.' },
      { text: 'Elke gemeente kiest zelf het bedrag en het aantal jaren. Vraag wat hier geldt.' },
    ],
  },
  {
    key: 'te-veel-gekregen',
    event: 'debts',
    title: 'Ik moet geld terugbetalen. Hoe werkt dat?',
    summary: 'U betaalt in stukjes. U houdt altijd genoeg over om van te leven.',
    asked: ['terugvordering', 'te veel uitkering gekregen', 'terugbetalen gemeente', 'schuld bij gemeente'],
    source: 'Participatiewet, artikel 58 en 60',
    parts: [
      { text: 'In de brief staat hoeveel het is en waarom. Klopt het niet? Dan kunt u bezwaar maken.' },
      { text: 'Kunt u het bedrag niet missen? Bel ons. Wij maken samen een andere afspraak.' },
      { label: 'Ik ben het niet eens met een besluit', to: '/bezwaar' },
    ],
  },
  {
    key: 'toeslagen',
    event: 'debts',
    title: 'Welke toeslagen kan ik krijgen?',
    summary: 'Vaak zorgtoeslag en huurtoeslag. Met kinderen is er meer.',
    asked: ['huurtoeslag', 'zorgtoeslag', 'kindgebonden budget', 'toeslag aanvragen', 'belastingdienst toeslagen'],
    source: 'Dienst Toeslagen',
    sourceAddress: 'https://www.toeslagen.nl',
    parts: [
      { text: 'U vraagt toeslagen aan bij de Dienst Toeslagen. Dat is niet de gemeente.' },
      { text: 'Gaat u werken of samenwonen? Geef dat daar ook door. Dan hoeft u later niets terug te betalen.' },
    ],
  },
]

export const careQuestions: readonly LibraryQuestion[] = [
  {
    key: 'ziek',
    event: 'care',
    title: 'Ik ben ziek. Moet ik dat zeggen?',
    summary: 'Ja, als u daardoor een afspraak of werk mist. Bel ons dezelfde dag.',
    asked: ['ziek melden bijstand', 'ik kan niet naar de afspraak', 'ziek en uitkering', 'te ziek om te werken'],
    source: 'Participatiewet, artikel 9',
    parts: [
      { text: 'U hoeft ons niet te vertellen wat u heeft. Zeg alleen wat u wel en niet kunt.' },
      {
        text: 'Duurt het lang? Dan praten wij met u over wat nu past. Soms hoeft u een tijd niet te zoeken naar werk.',
      },
    ],
  },
  {
    key: 'wmo',
    event: 'care',
    title: 'Ik heb hulp nodig in huis. Wat kan ik vragen?',
    summary: 'De gemeente kijkt met u wat helpt. Dat kan hulp zijn, of een aanpassing.',
    asked: ['wmo', 'huishoudelijke hulp', 'traplift', 'rolstoel', 'scootmobiel', 'begeleiding thuis'],
    source: 'Wet maatschappelijke ondersteuning 2015, artikel 2.3.2',
    sourceAddress: 'https://wetten.overheid.nl/BWBR0035362',
    parts: [
      {
        heading: 'Zo gaat het',
        steps: [
          'U belt ons en vertelt wat niet lukt.',
          'Wij komen langs voor een gesprek. Iemand die u kent, mag erbij zijn.',
          'U leest in een verslag wat wij afspreken.',
        ],
      },
      { text: 'U kunt gratis hulp krijgen bij dat gesprek van iemand die niet bij de gemeente werkt.' },
    ],
  },
  {
    key: 'mantelzorg',
    event: 'care',
    title: 'Ik zorg voor iemand. Telt dat mee?',
    summary: 'Ja. Vertel het ons. Wij houden er rekening mee.',
    asked: [
      'mantelzorg en bijstand',
      'ik zorg voor mijn moeder',
      'zorg voor ziek kind',
      'geen tijd om te werken door zorg',
    ],
    source: 'Participatiewet, artikel 9, tweede lid',
    parts: [
      { text: 'Soms hoeft u daardoor minder of niet naar werk te zoeken. Dat spreken wij met u af.' },
      { text: 'Woont u bij de persoon voor wie u zorgt? Bel ons dan eerst. Dat kan uw uitkering veranderen.' },
    ],
  },
]
