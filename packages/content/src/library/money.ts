import type { LibraryQuestion } from './question.ts'

export const moneyQuestions: readonly LibraryQuestion[] = [
  {
    key: 'betaaldag',
    event: 'money',
    title: 'Wanneer krijg ik mijn geld?',
    summary: 'Elke maand op een vaste dag. De volgende keer is {betaaldag}.',
    asked: ['wanneer wordt er betaald', 'betaaldag bijstand', 'op welke dag komt mijn uitkering', 'betaaldatum'],
    source: 'Participatiewet, artikel 45',
    parts: [
      { text: 'Bij sommige banken ziet u het geld pas aan het eind van de dag.' },
      { label: 'Alle betaaldagen, ook voor in uw eigen agenda', to: '/betaaldagen' },
      { label: 'Ik heb geen geld gekregen. Wat nu?', to: '/geen-geld-gekregen' },
    ],
  },
  {
    key: 'bijstand-aanvragen',
    event: 'money',
    title: 'Hoe vraag ik bijstand aan?',
    summary: 'U vraagt bijstand aan bij uw gemeente. Doe dat zo snel u kunt.',
    asked: [
      'uitkering aanvragen',
      'ik heb geen geld en geen werk',
      'heb ik recht op bijstand',
      'sociale dienst aanmelden',
    ],
    source: 'Participatiewet, artikel 11 en 41 tot en met 44',
    parts: [
      {
        heading: 'Zo vraagt u het aan',
        steps: [
          'Meld u bij ons. Die dag telt: vanaf dan kunt u geld krijgen.',
          'Vertel ons over uw geld, uw huis en met wie u woont.',
          'Lever de papieren in waar wij om vragen.',
          'Wij schrijven u een brief met ons antwoord.',
        ],
      },
      { text: 'Bent u jonger dan 27 jaar? Dan zoekt u soms eerst vier weken zelf naar werk of een opleiding.' },
      { warn: 'Wacht niet tot uw geld op is. Voor de tijd voordat u zich meldt, krijgt u meestal niets.' },
    ],
  },
  {
    key: 'hoogte-uitkering',
    event: 'money',
    title: 'Hoeveel bijstand krijg ik?',
    summary: 'Dat hangt af van uw leeftijd en van wie er bij u woont.',
    asked: ['hoe hoog is de bijstand', 'bedrag uitkering', 'bijstandsnorm', 'hoeveel geld krijg ik per maand'],
    source: 'Participatiewet, artikel 19 tot en met 24',
    parts: [
      {
        heading: 'De bedragen van nu',
        text: 'Een alleenstaande krijgt {norm-alleenstaande} per maand. Een paar krijgt samen {norm-paar} per maand. Dit is met vakantiegeld. Dat geldt van 21 jaar tot uw pensioen.',
      },
      {
        heading: 'Soms is het minder',
        text: 'Woont u met andere volwassenen in één huis? Dan kan het bedrag lager zijn. Ander geld dat u krijgt, gaat er meestal af.',
      },
      { label: 'Wat verandert er als ik ga samenwonen?', to: '/samenwonen' },
    ],
  },
  {
    key: 'vakantiegeld',
    event: 'money',
    title: 'Wanneer krijg ik mijn vakantiegeld?',
    summary: 'Wij sparen elke maand een stukje voor u. U krijgt het een keer per jaar.',
    asked: ['vakantietoeslag', 'extra geld in mei', 'vakantie geld bijstand'],
    source: 'Participatiewet, artikel 19 en 45',
    parts: [
      { text: 'Het vakantiegeld hoort bij uw bijstand. Wij betalen het meestal in mei of juni.' },
      { text: 'Stopt uw uitkering eerder? Dan krijgt u wat er al gespaard is.', heading: 'Als u stopt' },
    ],
  },
  {
    key: 'geen-geld-gekregen',
    event: 'money',
    title: 'Ik heb geen geld gekregen. Wat nu?',
    summary: 'Kijk eerst naar de betaaldag. Bel ons als het geld er dan nog niet is.',
    asked: ['mijn geld is er niet', 'uitkering niet betaald', 'waar blijft mijn geld', 'uitkering te laat'],
    source: 'Participatiewet, artikel 45',
    parts: [
      { text: 'De volgende betaaldag is {betaaldag}. Bij sommige banken ziet u het geld pas aan het eind van de dag.' },
      {
        heading: 'Is het er dan nog niet?',
        steps: [
          'Kijk of u een brief van ons heeft. Soms missen wij nog een papier van u.',
          'Kijk of wij uw goede rekening hebben.',
          'Bel ons. Wij zoeken het meteen uit.',
        ],
      },
    ],
  },
  {
    key: 'voorschot',
    event: 'money',
    title: 'Kan ik alvast geld krijgen terwijl ik wacht?',
    summary: 'Ja, vaak wel. Dat heet een voorschot. U hoeft er geen reden voor te geven.',
    asked: ['voorschot bijstand', 'geld lenen tot uitkering', 'wachten op uitkering geen eten'],
    source: 'Participatiewet, artikel 52',
    parts: [
      { text: 'Wacht u vier weken op ons antwoord? Dan geven wij u een voorschot, als u waarschijnlijk recht heeft.' },
      { text: 'Het voorschot gaat later van uw uitkering af. Krijgt u geen uitkering? Dan betaalt u het terug.' },
    ],
  },
  {
    key: 'spaargeld',
    event: 'money',
    title: 'Hoeveel spaargeld mag ik hebben?',
    summary: 'U mag een deel houden. De grens verandert elk jaar.',
    asked: ['vermogen bijstand', 'mag ik sparen', 'auto en bijstand', 'eigen geld uitkering', 'vermogensgrens'],
    source: 'Participatiewet, artikel 34',
    parts: [
      { text: 'Spullen die iedereen nodig heeft, tellen niet mee. Denk aan uw bed, uw wasmachine en uw telefoon.' },
      {
        text: 'Een auto telt soms mee. Dat hangt af van wat hij waard is. Heeft u een eigen huis? Vraag dan wat er geldt.',
      },
      { warn: 'Geef het door als u ineens meer geld heeft. Ook als u denkt dat het niet telt.' },
    ],
  },
  {
    key: 'giften',
    event: 'money',
    title: 'Mag ik geld of boodschappen krijgen van familie?',
    summary: 'Kleine giften mag u houden. Bij grote giften belt u ons eerst.',
    asked: ['gift bijstand', 'cadeau van mijn moeder', 'boodschappen van familie', 'geld gekregen van vriend'],
    source: 'Participatiewet, artikel 31, tweede lid',
    parts: [
      { text: 'Tot een bedrag per jaar hoeft u giften niet door te geven. Daarboven kijken wij samen met u.' },
      { text: 'Betaalt iemand elke maand iets voor u, zoals uw huur? Geef dat dan wel door.', heading: 'Elke maand' },
      { info: 'Krijgt u eten van de voedselbank? Vraag ons wat er geldt.' },
    ],
  },
]
