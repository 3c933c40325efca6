import type { Client, ClientRow, Day, Granted, GrantedRecord, Overview, ReasonRow, Words } from './client.ts'

// Made-up people and texts, for stories and tests.
const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
const author = { by: 'Els Bakker', ofPartner: false, at: '2026-11-12T12:52:00.000Z' }

export const exampleWords: Words = {
  domains: {
    least: 1,
    most: 5,
    labels: ['gaat niet', 'gaat moeilijk', 'gaat wisselend', 'gaat redelijk', 'gaat goed'],
    list: [
      { key: 'dagbesteding', name: 'Dagbesteding', question: 'Hoe ziet een gewone dag eruit?' },
      { key: 'wonen', name: 'Wonen', question: 'Hoe woont u?' },
      { key: 'geld', name: 'Geld', question: 'Komt u uit met uw geld?' },
    ],
  },
  steps: [
    { key: 'alleen', name: 'Vooral alleen' },
    { key: 'contacten', name: 'Contact buiten de deur' },
    { key: 'activiteiten', name: 'Doet mee met iets' },
  ],
  ladder: 'participatieladder',
  form: {
    key: 'gesprek',
    voluntary: 'Meedoen mag. Nee zeggen mag ook.',
    callBackDays: 21,
    parts: [
      { sort: 'start', heading: 'Hoe gaat het?', questions: ['Hoe gaat het met u?'] },
      { sort: 'own-choice', heading: 'Wat wilt u zelf het eerst?', questions: [] },
      { sort: 'life-domains', heading: 'Leefgebieden', questions: [] },
      { sort: 'worker-view', heading: 'Wat zien wij?', questions: [] },
      { sort: 'agreements', heading: 'Afspraken', questions: [] },
      { sort: 'joining-in', heading: 'Wilt u meedoen?', questions: [] },
    ],
  },
}

const score = (number: number, domain: string, value: number, on: string): Client['assessments'][number] => ({
  assessmentId: id(number),
  domain,
  score: value,
  scaleFrom: 1,
  scaleTo: 5,
  on,
  note: null,
  ...author,
})

export const exampleFirst: Client['goals'][number] = {
  goalId: id(1),
  kind: 'own-first',
  goal: 'Elke ochtend een reden om de deur uit te gaan.',
  domain: 'dagbesteding',
  saidOn: '2026-11-12',
  answer: 'choice',
  confirmed: true,
  callBackOn: null,
  state: 'open',
  version: 1,
  ...author,
}

export const exampleScores = [
  score(10, 'dagbesteding', 1, '2025-03-20'),
  score(11, 'dagbesteding', 3, '2025-08-07'),
  score(12, 'dagbesteding', 2, '2026-06-03'),
  score(13, 'wonen', 4, '2025-03-20'),
  score(14, 'wonen', 4, '2026-06-03'),
]

export const exampleGranted: readonly Granted[] = [
  {
    grantId: id(20),
    clientId: id(2),
    key: 'K-2041',
    part: 'lead',
    domains: ['dagbesteding'],
    purpose: 'Samen een plek zoeken',
    until: '2027-05-01T00:00:00.000Z',
    handedOver: false,
  },
]

export const exampleRecord: GrantedRecord = {
  key: 'K-2041',
  goals: [exampleFirst],
  assessments: exampleScores,
  agreements: [
    {
      agreementId: id(30),
      domain: 'dagbesteding',
      agreement: 'De eerste keer gaat iemand mee.',
      agreedOn: '2026-11-12',
      dueOn: '2026-12-01',
      state: 'open',
      version: 1,
      ...author,
    },
  ],
  appointments: [],
}

export const exampleOverview: Overview = {
  key: 'K-2041',
  name: 'Ria Bos',
  worker: { name: 'Els Bakker', since: '2025-03-03T09:00:00.000Z' },
  team: { name: 'Klantregie', people: ['Els Bakker', 'Sem Aksoy'] },
  replacements: [],
  all: [{ name: 'Noor Aydin', reason: 'Kwaliteit van dossiers' }],
  reasons: [{ name: 'Sem Aksoy', ground: 'reason', reason: 'belde de balie', at: '2026-11-18T09:00:00.000Z' }],
  partners: [
    {
      grantId: id(20),
      organisation: 'De Brug',
      part: 'lead',
      domains: ['dagbesteding'],
      purpose: 'Samen een plek zoeken',
      from: '2026-05-02T00:00:00.000Z',
      until: '2027-05-01T00:00:00.000Z',
      stoppedAt: null,
      stopReason: null,
      state: 'now',
    },
    {
      grantId: id(21),
      organisation: 'Buurthuis Noord',
      part: 'help',
      domains: ['geld'],
      purpose: 'Hulp bij de administratie',
      from: '2026-01-02T00:00:00.000Z',
      until: '2027-01-01T00:00:00.000Z',
      stoppedAt: '2026-06-01T00:00:00.000Z',
      stopReason: 'Wil dit niet meer',
      state: 'stopped',
    },
  ],
}

const row = (number: number, key: string, name: string | null, firstChoice: ClientRow['firstChoice']): ClientRow => ({
  clientId: id(number),
  key,
  name,
  neighbourhood: 'De Venen',
  benefitStart: '2019-07-01',
  benefitEnd: null,
  worker: 'Els Bakker',
  team: 'Klantregie',
  mine: true,
  synthetic: true,
  assignedAt: '2025-03-03T09:00:00.000Z',
  firstChoice,
})

export const exampleRows: readonly ClientRow[] = [
  row(40, 'K-2041', 'Ria Bos', { words: exampleFirst.goal, answer: 'choice', confirmed: true }),
  row(41, 'K-1877', 'Henk Vos', { words: '', answer: 'thinking', confirmed: true }),
  row(42, 'K-2210', null, { words: '', answer: 'rather-not-say', confirmed: true }),
  row(43, 'K-2317', 'Bram Peters', null),
]

export const exampleDay: Day = {
  ofPerson: id(3),
  today: '2026-11-23',
  callBacks: [
    {
      clientId: id(41),
      key: 'K-1877',
      name: 'Henk Vos',
      on: '2026-11-23',
      about: 'talk',
      since: '2026-11-02T09:00:00.000Z',
    },
  ],
  terms: [
    {
      clientId: id(44),
      key: 'K-2105',
      name: 'Aisha Mulder',
      sort: 'grant',
      on: '2026-12-01',
      at: null,
      text: 'De Brug',
    },
  ],
  arrived: [{ clientId: id(43), key: 'K-2317', name: 'Bram Peters', at: '2026-11-22T09:40:00.000Z', from: null }],
  handovers: [
    {
      clientId: id(44),
      key: 'K-2105',
      name: 'Aisha Mulder',
      handoverId: id(50),
      organisation: 'De Brug',
      note: 'De hulp thuis is klaar.',
      at: '2026-11-22T09:40:00.000Z',
    },
  ],
}

export const exampleReasons: readonly ReasonRow[] = [
  {
    reasonId: id(60),
    clientId: id(40),
    key: 'K-2041',
    name: 'Ria Bos',
    by: 'Karim Yildiz',
    team: 'Klantregie',
    reason: 'Staat aan de balie',
    at: '2026-11-22T09:40:00.000Z',
  },
]
