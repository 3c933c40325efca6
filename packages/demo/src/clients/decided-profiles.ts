import { profileSetOf, readyTable } from '@vliegwiel/clients/kinds'
import { knownOfClient, suggest } from '@vliegwiel/clients/suggestion'
import type { Block } from '@vliegwiel/configuration'
import { chance, type InventedClient } from './invented-clients.ts'
import type { Story } from './story-of.ts'

const ladder = ['alleen', 'contacten', 'activiteiten', 'onbetaald-werk', 'werk-met-hulp', 'werk']

/** Profiles that a worker decided on what the set suggests for this story; now and then another, with a reason. */
export function decidedProfiles(client: InventedClient, story: Story, content: Block): Story['profiles'] {
  const set = profileSetOf(content)
  const table = readyTable(set)
  const talk = story.talks.at(-1)
  if (table === null || talk === undefined || chance('besloten', client.key) < 0.35) return story.profiles
  const on = '2026-01-01'
  const known = knownOfClient(
    set.origins,
    {
      birthYear: client.birthYear,
      benefitStart: null,
      workCapacity: client.capacity === null ? null : { percent: client.capacity, on },
      step: null,
      scores: new Map(story.scores.map(({ domain, score }) => [domain, { score, on }])),
      asked: new Map(Object.entries(talk.asked).map(([key, value]) => [key, { value, on }])),
    },
    { today: on, steps: ladder },
  )
  const { profile } = suggest(table, Object.fromEntries(known.map((one) => [one.characteristic, one.value])))
  if (profile === null) return story.profiles
  const other = set.profiles.find(({ key }) => key !== profile)
  const departs = other !== undefined && chance('anders', client.key) < 0.15
  return [
    ...story.profiles,
    departs
      ? {
          profile: other.key,
          suggested: profile,
          departure: 'Wil dit zelf liever, na een gesprek thuis',
          ago: talk.ago,
        }
      : { profile, suggested: profile, departure: null, ago: talk.ago },
  ]
}
