import { type DaysAgo, domains, type Story, storyOf } from './story-of.ts'
import { told } from './invented-clients.ts'

const line = (domain: string, values: readonly (number | null)[], rounds: readonly DaysAgo[]) =>
  values.flatMap((score, at) => (score === null ? [] : [{ domain, score, ago: rounds[at] ?? 0 }]))

const riaRounds: readonly DaysAgo[] = [620, 480, 340, 180, 18]
const ria: Readonly<Record<(typeof domains)[number], readonly (number | null)[]>> = {
  dagbesteding: [1, 2, 1, 2, 2],
  'psychische-gezondheid': [1, 2, 2, 1, 2],
  'sociale-contacten': [1, 1, 2, 2, 3],
  wonen: [4, 4, 4, 4, 4],
  geld: [3, 3, 2, 2, 2],
  'lichamelijke-gezondheid': [2, 3, 3, 3, 3],
  'gezin-en-familie': [3, 3, 4, 3, 4],
  'werk-en-opleiding': [null, null, 1, 1, 1],
  'post-en-papieren': [2, 2, null, 3, 3],
}

const plain = (key: string): Story => {
  const found = told.find((one) => one.key === key)
  if (found === undefined) throw new Error(`nothing is told of ${key}`)
  return storyOf(found)
}

/** What the demo tells of the first clients of the list, by key. */
export const toldStories: Readonly<Record<string, Story>> = {
  'K-2041': {
    assignedAgo: 630,
    before: [{ worker: 'Sem Aksoy', from: 1_100, reason: 'Sem kreeg een andere wijk' }],
    first: {
      kind: 'choice',
      words: 'Elke ochtend een reden om de deur uit te gaan.',
      domain: 'dagbesteding',
      confirmed: true,
      ago: 18,
    },
    goals: [
      { kind: 'worker', words: 'Post en geld op orde', domain: 'geld', ago: 18 },
      { kind: 'own', words: 'Twee ochtenden in het buurthuis', domain: 'dagbesteding', ago: 18 },
      { kind: 'own', words: 'Weer eens naar de markt', domain: 'sociale-contacten', ago: 180, reached: true },
    ],
    scores: domains.flatMap((domain) => line(domain, ria[domain], riaRounds)),
    steps: [
      { to: 'alleen', ago: 620, reason: null },
      { to: 'contacten', ago: 480, reason: 'elke week naar haar zus' },
      { to: 'activiteiten', ago: 340, reason: 'kookgroep' },
      { to: 'contacten', ago: 180, reason: 'ziek geweest' },
      { to: 'activiteiten', ago: 45, reason: 'buurthuis, sinds kort' },
    ],
    agreements: [
      { words: 'Mo loopt de eerste keer mee naar het buurthuis.', ago: 40, dueIn: null, state: 'kept' },
      { words: 'Els belt over de post.', ago: 18, dueIn: 1, state: 'open' },
      { words: 'Ria neemt de brieven mee.', ago: 18, dueIn: 9, state: 'open' },
    ],
    appointments: [
      { inDays: 9, hour: 10, place: 'thuis', state: 'planned' },
      { inDays: -18, hour: 13, place: 'thuis', state: 'held' },
      { inDays: -60, hour: 11, place: 'telefoon', state: 'missed' },
    ],
    talks: [
      { ago: 180, state: 'joined', callBackIn: null, said: 'Het is een zwaar jaar. Ik ben veel binnen.', asked: {} },
      { ago: 60, state: 'thinking', callBackIn: -39, said: 'Ik weet het nog niet. Ik denk erover na.', asked: {} },
      {
        ago: 18,
        state: 'joined',
        callBackIn: null,
        said: 'Nu lig ik tot elf uur in bed. Ik wil weer ergens bij horen.',
        asked: { zorg: 'no', 'meer-meedoen': 'yes' },
      },
    ],
    profiles: [{ profile: 'inkomen', suggested: 'inkomen', departure: null, ago: 480 }],
  },
  'K-1877': {
    ...plain('K-1877'),
    assignedAgo: 300,
    first: { kind: 'thinking', callBackIn: 0, ago: 21 },
    goals: [],
    talks: [
      {
        ago: 21,
        state: 'thinking',
        callBackIn: 0,
        said: 'Bel mij liever in de ochtend. Ik denk erover na.',
        asked: {},
      },
    ],
    profiles: [],
  },
  'K-2210': {
    ...plain('K-2210'),
    assignedAgo: 200,
    first: { kind: 'rather-not-say', ago: 30 },
    goals: [],
    talks: [
      {
        ago: 30,
        state: 'declined',
        callBackIn: null,
        said: 'Liever niet. Nee zeggen mag, zei u.',
        asked: { zorg: 'no' },
      },
    ],
  },
  'K-2263': {
    ...plain('K-2263'),
    assignedAgo: 26,
    first: {
      kind: 'choice',
      words: 'Ik wil met mijn handen werken, buiten.',
      domain: 'werk-en-opleiding',
      confirmed: false,
      ago: 26,
    },
    goals: [],
    appointments: [{ inDays: 3, hour: 9, place: 'gemeentehuis, kamer 4', state: 'planned' }],
    talks: [
      {
        ago: 26,
        state: 'joined',
        callBackIn: null,
        said: 'Vroeger deed ik de tuinen. Dat mis ik.',
        asked: { zorg: 'no' },
      },
    ],
  },
  'K-2317': {
    assignedAgo: 1,
    before: [],
    first: null,
    goals: [],
    scores: [],
    steps: [],
    agreements: [],
    appointments: [],
    talks: [],
    profiles: [],
  },
  'K-2088': {
    ...plain('K-2088'),
    assignedAgo: 10,
    before: [{ worker: 'Sem Aksoy', from: 420, reason: 'Warm overgedragen: Sem gaat minder werken' }],
  },
  'K-1990': {
    ...plain('K-1990'),
    assignedAgo: 14,
    before: [
      { worker: 'Els Bakker', from: 700, reason: 'Vertrok naar een ander team' },
      { worker: 'Marit Dekker', from: 300, reason: 'Verlof van Marit' },
    ],
  },
}
