import type { LibraryQuestion } from './question.ts'

export const learningQuestions: readonly LibraryQuestion[] = [
  {
    key: 'opleiding',
    event: 'learning',
    title: 'Mag ik een opleiding doen met een uitkering?',
    summary: 'Soms. Het moet u helpen om werk te vinden. Praat eerst met ons.',
    asked: [
      'studeren met bijstand',
      'cursus betalen',
      'diploma halen',
      'mbo opleiding uitkering',
      'omscholen',
      'studie',
    ],
    source: 'Participatiewet, artikel 7, 9 en 13, tweede lid',
    parts: [
      { text: 'Is er studiefinanciering voor de opleiding? Dan krijgt u meestal geen bijstand.' },
      { text: 'Voor een korte cursus kunnen wij soms betalen. Vraag het voor u zich inschrijft.' },
    ],
  },
  {
    key: 'taal-leren',
    event: 'learning',
    title: 'Ik wil beter leren lezen en schrijven. Kan dat?',
    summary: 'Ja, en het is vaak gratis. Veel mensen doen het.',
    asked: ['taalles', 'nederlands leren', 'leren lezen', 'taalhuis', 'taalcursus gratis', 'computer leren'],
    source: 'Participatiewet, artikel 18b, en Wet educatie en beroepsonderwijs, artikel 7.3.1',
    parts: [
      { text: 'U leert met een docent of met een vrijwilliger. Overdag of in de avond. Ook rekenen en computer kan.' },
      { text: 'Vraag ons waar u kunt beginnen. In de bibliotheek zit vaak een taalpunt.' },
    ],
  },
]

export const rulesQuestions: readonly LibraryQuestion[] = [
  {
    key: 'wat-doorgeven',
    event: 'rules',
    title: 'Wat moet ik doorgeven?',
    summary: 'Alles wat uw geld, uw huis of uw werk verandert. Liever te veel dan te weinig.',
    asked: ['inlichtingenplicht', 'wijziging doorgeven', 'moet ik dit melden', 'plichten bijstand'],
    source: 'Participatiewet, artikel 17',
    parts: [
      {
        heading: 'Denk aan',
        steps: [
          'U gaat werken of stopt met werken.',
          'Iemand komt bij u wonen, of gaat weg.',
          'U verhuist.',
          'U krijgt geld, een erfenis of een grote gift.',
          'U gaat naar het buitenland.',
        ],
      },
      { text: 'Weet u het niet zeker? Bel ons. Vragen mag altijd.' },
    ],
  },
  {
    key: 'boete',
    event: 'rules',
    title: 'Ik krijg een boete. Wat kan ik doen?',
    summary: 'Vertel ons wat er is gebeurd. Een boete moet passen bij wat u kon weten.',
    asked: ['boete', 'straf uitkering', 'iets vergeten door te geven', 'boete bijstand niet eens', 'fraude'],
    source: 'Participatiewet, artikel 18a',
    parts: [
      { text: 'Voordat wij beslissen, mag u uw kant vertellen. U hoeft niets te zeggen dat tegen u werkt.' },
      { text: 'Was het een vergissing en heeft u het zelf verteld? Dan is er vaak geen boete.' },
      { label: 'Ik ben het niet eens met een besluit', to: '/bezwaar' },
    ],
  },
  {
    key: 'uitkering-verlaagd',
    event: 'rules',
    title: 'Waarom is mijn uitkering lager?',
    summary: 'Dat staat in een brief. Begrijpt u die niet? Bel ons, wij leggen het uit.',
    asked: ['maatregel', 'minder geld gekregen', 'uitkering verlaagd', 'korting op uitkering', 'verrekening'],
    source: 'Participatiewet, artikel 18 en 32',
    parts: [
      { text: 'Vaak komt het door loon of ander geld dat u kreeg. Soms is er iets veranderd in uw huis.' },
      { text: 'Het kan ook zijn dat u een afspraak niet nakwam. Dan vragen wij eerst waarom.' },
      { label: 'Ik ben het niet eens met een besluit', to: '/bezwaar' },
    ],
  },
  {
    key: 'bezwaar',
    event: 'rules',
    title: 'Ik ben het niet eens met een besluit',
    summary: 'Schrijf ons een brief binnen zes weken. Dat heet bezwaar en het is gratis.',
    asked: ['bezwaar maken', 'bezwaarschrift', 'niet eens met gemeente', 'in beroep', 'advocaat gratis'],
    source: 'Algemene wet bestuursrecht, artikel 6:4 tot en met 6:7',
    sourceAddress: 'https://wetten.overheid.nl/BWBR0005537',
    parts: [
      {
        heading: 'Dit zet u in de brief',
        steps: [
          'Uw naam en adres.',
          'De datum van vandaag.',
          'Welke brief van ons u bedoelt.',
          'Waarom het niet klopt.',
          'Uw handtekening.',
        ],
      },
      { info: 'Bel ons gerust eerst. Veel problemen lossen wij aan de telefoon op.' },
      { text: 'Gratis hulp krijgt u bij het Juridisch Loket of bij sociale raadslieden.' },
    ],
  },
  {
    key: 'privacy',
    event: 'rules',
    title: 'Wat weet de gemeente van mij?',
    summary: 'Alleen wat nodig is voor uw uitkering en uw hulp. U mag alles inzien.',
    asked: ['mijn gegevens bekijken', 'privacy uitkering', 'wie ziet mijn dossier', 'gegevens laten wissen'],
    source: 'Algemene verordening gegevensbescherming, artikel 12 tot en met 17',
    sourceAddress: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    parts: [
      { text: 'U mag vragen wie uw gegevens zag. Klopt er iets niet? Dan passen wij het aan.' },
      { text: 'Een andere organisatie ziet alleen iets als dat mag van de wet, of als u het goed vindt.' },
    ],
  },
]
