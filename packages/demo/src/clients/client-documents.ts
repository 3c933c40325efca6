import {
  conversationFormKey,
  ladderKey,
  lifeDomainsKey,
  outflowReasonsKey,
  profileSetKey,
  retentionScheduleKey,
} from '@vliegwiel/clients/kinds'
import type { Block } from '@vliegwiel/configuration'
import { helmondToNational, otherReadingToHelmond } from './crosswalks.ts'
import { capacityClasses, helmondProfiles, otherReading, utrechtLevels } from './municipal-profiles.ts'
import { conversationForm, emmenReasons, ladder, lifeDomains, outflowReasons } from './national-lists.ts'
import { nationalProfiles } from './national-profiles.ts'
import { retentionSchedule } from './retention-schedule.ts'

export interface ClientDocument {
  readonly slug: string
  readonly kind: string
  readonly key: string
  readonly content: Block
}

const set = (slug: string, content: Block): ClientDocument => ({
  slug,
  kind: 'profile-set',
  key: profileSetKey,
  content,
})

/** The national set, and what municipalities of the demo made of it. Parents stand before who follows them. */
export const clientDocuments: readonly ClientDocument[] = [
  set('landelijk', nationalProfiles),
  { slug: 'landelijk', kind: 'life-domains', key: lifeDomainsKey, content: lifeDomains },
  { slug: 'landelijk', kind: 'ladder', key: ladderKey, content: ladder },
  { slug: 'landelijk', kind: 'conversation-form', key: conversationFormKey, content: conversationForm },
  { slug: 'landelijk', kind: 'outflow-reasons', key: outflowReasonsKey, content: outflowReasons },
  { slug: 'landelijk', kind: 'retention-schedule', key: retentionScheduleKey, content: retentionSchedule },
  set('helmond', helmondProfiles),
  set('voorbeeld', otherReading),
  set('utrecht', utrechtLevels),
  set('den-haag', capacityClasses),
  { slug: 'emmen', kind: 'outflow-reasons', key: outflowReasonsKey, content: emmenReasons },
  { slug: 'helmond', kind: 'crosswalk', key: 'naar-landelijk', content: helmondToNational },
  { slug: 'voorbeeld', kind: 'crosswalk', key: 'naar-helmond', content: otherReadingToHelmond },
]
