import { chance, type InventedClient, pick } from './invented-clients.ts'
import { otherWishes, places, priorities, promises, startSaid, stepReasons, wishes } from './invented-texts.ts'

/** A moment before (or, negative, after) the moment of seeding. */
export type DaysAgo = number

/** What the demo tells of one client, before it becomes rows. */
export interface Story {
  readonly assignedAgo: DaysAgo
  /** Who had this client before, newest last. */
  readonly before: readonly { readonly worker: string; readonly from: DaysAgo; readonly reason: string }[]
  readonly first:
    | {
        readonly kind: 'choice'
        readonly words: string
        readonly domain: string
        readonly confirmed: boolean
        readonly ago: DaysAgo
      }
    | { readonly kind: 'thinking'; readonly callBackIn: number; readonly ago: DaysAgo }
    | { readonly kind: 'rather-not-say'; readonly ago: DaysAgo }
    | null
  readonly goals: readonly {
    readonly kind: 'own' | 'worker'
    readonly words: string
    readonly domain: string
    readonly ago: DaysAgo
    readonly reached?: true
  }[]
  readonly scores: readonly { readonly domain: string; readonly score: number; readonly ago: DaysAgo }[]
  readonly steps: readonly { readonly to: string; readonly ago: DaysAgo; readonly reason: string | null }[]
  readonly agreements: readonly {
    readonly words: string
    readonly ago: DaysAgo
    readonly dueIn: number | null
    readonly state: 'open' | 'kept' | 'dropped'
  }[]
  readonly appointments: readonly {
    readonly inDays: number
    readonly hour: number
    readonly place: string
    readonly state: 'planned' | 'held' | 'missed'
  }[]
  readonly talks: readonly {
    readonly ago: DaysAgo
    readonly state: 'joined' | 'thinking' | 'declined'
    readonly callBackIn: number | null
    readonly said: string
    readonly asked: Readonly<Record<string, 'yes' | 'no'>>
  }[]
  readonly profiles: readonly {
    readonly profile: string
    readonly suggested: string | null
    readonly departure: string | null
    readonly ago: DaysAgo
  }[]
}

export const domains = [
  'wonen',
  'sociale-contacten',
  'dagbesteding',
  'geld',
  'lichamelijke-gezondheid',
  'psychische-gezondheid',
  'gezin-en-familie',
  'werk-en-opleiding',
  'post-en-papieren',
] as const
const ladder = ['alleen', 'contacten', 'activiteiten', 'onbetaald-werk', 'werk-met-hulp', 'werk'] as const
const rounds: readonly DaysAgo[] = [610, 430, 260, 130, 18]

/** A story for a client about whom none is told. Some know little, and some were never asked. */
export function storyOf({ key, months }: InventedClient): Story {
  const since = months * 30
  const asked = chance('gevraagd', key)
  const talked = asked > 0.25
  const heard = rounds.filter((ago) => ago < since && talked)
  const lastTalk = heard.at(-1) ?? null
  const [words, domain] = pick(wishes, 'wens', key)
  const confirmed = asked > 0.4
  const first: Story['first'] =
    lastTalk === null
      ? null
      : asked < 0.3
        ? { kind: 'rather-not-say', ago: lastTalk }
        : asked < 0.34
          ? { kind: 'thinking', callBackIn: 4 + Math.floor(chance('bel', key) * 16), ago: lastTalk }
          : { kind: 'choice', words, domain, confirmed, ago: lastTalk }
  const [other, otherDomain] = pick(otherWishes, 'ook', key)
  const [pressing, pressingDomain] = pick(priorities, 'eerst', key)
  const settled = first?.kind === 'rather-not-say' || (first?.kind === 'choice' && first.confirmed)
  const declines = chance('meedoen', key) < 0.12
  return {
    assignedAgo: Math.min(since, 40 + Math.floor(chance('contact', key) * 500)),
    before: [],
    first,
    goals:
      lastTalk === null || !settled
        ? []
        : [
            { kind: 'own', words: other, domain: otherDomain, ago: lastTalk },
            ...(chance('regie', key) < 0.4
              ? [{ kind: 'worker' as const, words: pressing, domain: pressingDomain, ago: lastTalk }]
              : []),
          ],
    scores: scoresOf(key, heard),
    steps: stepsOf(key, heard),
    agreements:
      lastTalk === null
        ? []
        : [
            {
              words: pick(promises, 'belofte', key),
              ago: lastTalk,
              dueIn: 3 + Math.floor(chance('dag', key) * 40),
              state: 'open',
            },
            {
              words: pick(promises, 'gedaan', key),
              ago: lastTalk + 90,
              dueIn: null,
              state: chance('hield', key) < 0.8 ? 'kept' : 'dropped',
            },
          ],
    appointments:
      chance('afspraak', key) < 0.4
        ? [
            {
              inDays: 1 + Math.floor(chance('wanneer', key) * 24),
              hour: 9 + Math.floor(chance('uur', key) * 7),
              place: pick(places, 'waar', key),
              state: 'planned',
            },
          ]
        : [],
    talks: heard.map((ago, at) => ({
      ago,
      state: declines && at === heard.length - 1 ? 'declined' : 'joined',
      callBackIn: null,
      said: pick(startSaid, 'zei', key, ago),
      asked: {
        zorg: chance('zorg', key) < 0.3 ? 'yes' : 'no',
        ...(chance('vraag', key) < 0.8
          ? { 'meer-meedoen': chance('wil', key) < 0.6 ? ('yes' as const) : ('no' as const) }
          : {}),
      },
    })),
    profiles: [],
  }
}

function scoresOf(key: string, heard: readonly DaysAgo[]): Story['scores'] {
  return domains.flatMap((domain) => {
    let score = 1 + Math.floor(chance('begin', key, domain) * 4)
    return heard.flatMap((ago) => {
      const turn = chance('beweegt', key, domain, ago)
      score = Math.min(5, Math.max(1, score + (turn < 0.12 ? -1 : turn > 0.62 ? 1 : 0)))
      // Not everything is talked about every time.
      return chance('besproken', key, domain, ago) < 0.12 ? [] : [{ domain, score, ago }]
    })
  })
}

function stepsOf(key: string, heard: readonly DaysAgo[]): Story['steps'] {
  let place = Math.floor(chance('trede', key) * 3)
  return heard.flatMap((ago, at): Story['steps'] => {
    const to = () => ladder[place] ?? 'alleen'
    if (at === 0) return [{ to: to(), ago, reason: null }]
    const turn = chance('stap', key, ago)
    if (turn > 0.55 && place < ladder.length - 1) {
      place += 1
      return [{ to: to(), ago, reason: pick(stepReasons.up, 'waarom', key, ago) }]
    }
    if (turn < 0.15 && place > 0) {
      place -= 1
      return [{ to: to(), ago, reason: pick(stepReasons.back, 'waarom', key, ago) }]
    }
    return []
  })
}
