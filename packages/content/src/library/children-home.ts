import type { LibraryQuestion } from './question.ts'

export const childrenQuestions: readonly LibraryQuestion[] = [
  {
    key: 'kinderopvangtoeslag',
    event: 'children',
    title: 'Wie betaalt de opvang van mijn kind?',
    summary: 'De Belastingdienst betaalt vaak mee. U vraagt dat zelf aan.',
    asked: [
      'oppas',
      'kinderopvang betalen',
      'kinderopvangtoeslag',
      'bso kosten',
      'crèche en uitkering',
      'oppas terwijl ik werk',
    ],
    source: 'Wet kinderopvang, artikel 1.5 en 1.6',
    sourceAddress: 'https://wetten.overheid.nl/BWBR0017017',
    parts: [
      {
        text: 'U krijgt de toeslag als u werkt, leert of een traject naar werk volgt. De opvang moet geregistreerd zijn.',
      },
      {
        text: 'Blijft er een deel over dat u niet kunt betalen? Vraag ons of wij helpen.',
        heading: 'Het laatste deel',
      },
      { warn: 'Stopt uw werk of uw traject? Geef dat meteen door. Anders moet u toeslag terugbetalen.' },
    ],
  },
  {
    key: 'kind-school-sport',
    event: 'children',
    title: 'Is er geld voor school en sport van mijn kind?',
    summary: 'Ja. Er zijn potjes voor sport, muziek, schoolspullen en een laptop.',
    asked: [
      'schoolspullen',
      'laptop voor school',
      'zwemles betalen',
      'voetbal kind contributie',
      'kindpakket',
      'stichting leergeld',
    ],
    source: 'Beleid van de gemeente',
    parts: [
      { text: 'Vaak hoeft u zelf niets te betalen. De club of de school krijgt het geld direct.' },
      { text: 'Bel ons en vertel wat uw kind nodig heeft. Wij weten waar u het aanvraagt.' },
    ],
  },
  {
    key: 'kind-wordt-18',
    event: 'children',
    title: 'Mijn kind wordt 18. Wat verandert er?',
    summary: 'Soms verandert uw uitkering. Uw kind regelt ook eigen zaken.',
    asked: ['kind 18 jaar bijstand', 'volwassen kind thuis', 'zorgverzekering kind 18'],
    source: 'Participatiewet, artikel 19a en 22a',
    parts: [
      { text: 'De kinderbijslag stopt. Uw kind heeft een eigen zorgverzekering nodig en kan zorgtoeslag aanvragen.' },
      { text: 'Zolang uw kind nog geen 27 is, telt het niet mee als huisgenoot. Uw bedrag wordt daardoor niet lager.' },
      { info: 'Bent u alleenstaande ouder? Kijk dan na wat er met uw toeslagen gebeurt.' },
    ],
  },
]

export const homeQuestions: readonly LibraryQuestion[] = [
  {
    key: 'samenwonen',
    event: 'home',
    title: 'Wat verandert er als ik ga samenwonen?',
    summary: 'Dan tellen jullie samen. Geef het door voordat het zover is.',
    asked: ['samen wonen', 'vriend trekt bij mij in', 'partner uitkering', 'latrelatie', 'gezamenlijke huishouding'],
    source: 'Participatiewet, artikel 3',
    parts: [
      { text: 'Met een partner krijgt u samen één uitkering. Het geld van uw partner telt mee.' },
      {
        text: 'Logeert iemand vaak bij u? Bel ons. Wij vertellen u vanaf wanneer het samenwonen heet.',
        heading: 'Logeren',
      },
      { warn: 'Zegt u het te laat? Dan betaalt u misschien veel geld terug.' },
    ],
  },
  {
    key: 'huisgenoten',
    event: 'home',
    title: 'Ik deel mijn huis met anderen. Krijg ik dan minder?',
    summary: 'Vaak wel. Met elke volwassen huisgenoot wordt het bedrag lager.',
    asked: ['kostendelersnorm', 'kostendeler', 'huisgenoot bijstand', 'inwonend kind 27', 'ouders bij mij in huis'],
    source: 'Participatiewet, artikel 22a',
    parts: [
      { text: 'Wij gaan ervan uit dat u de kosten van het huis deelt. Huisgenoten tot 27 jaar tellen niet mee.' },
      { text: 'Huurt u een kamer met een gewoon huurcontract? Dan telt dat soms anders. Vraag het ons.' },
    ],
  },
  {
    key: 'verhuizen',
    event: 'home',
    title: 'Ik ga verhuizen. Wat moet ik doen?',
    summary: 'Geef uw nieuwe adres aan ons door. Doe dat voor de dag dat u verhuist.',
    asked: ['verhuizing doorgeven', 'nieuw adres uitkering', 'andere gemeente bijstand', 'verhuiskosten'],
    source: 'Participatiewet, artikel 17 en 40',
    parts: [
      { text: 'Blijft u in deze gemeente? Dan loopt uw uitkering door. Het bedrag kan veranderen.' },
      {
        heading: 'Naar een andere gemeente',
        text: 'Dan stopt uw uitkering hier. Vraag op tijd een nieuwe aan in uw nieuwe gemeente. Zo heeft u geen maand zonder geld.',
      },
    ],
  },
  {
    key: 'vakantie',
    event: 'home',
    title: 'Mag ik op vakantie?',
    summary: 'Ja. U mag per jaar een paar weken weg. Vertel het ons vooraf.',
    asked: ['hoe lang mag ik weg', 'naar het buitenland met bijstand', 'vakantie doorgeven', 'vier weken buitenland'],
    source: 'Participatiewet, artikel 13, eerste lid, onderdeel e',
    parts: [
      { text: 'U mag per kalenderjaar vier weken in het buitenland zijn. Bent u met pensioen? Dan mag het langer.' },
      { text: 'Bent u langer weg? Dan krijgt u over die dagen geen uitkering.' },
      { info: 'Heeft u een afspraak bij ons of een training? Kies dan een andere week of bel ons.' },
    ],
  },
]
