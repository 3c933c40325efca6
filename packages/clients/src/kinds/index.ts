import type { Kind } from '@vliegwiel/configuration/kind'
import { conversationFormKind } from './conversation-form-kind.ts'
import { crosswalkKind } from './crosswalk-kind.ts'
import { ladderKind } from './ladder-kind.ts'
import { lifeDomainsKind } from './life-domains-kind.ts'
import { outflowReasonsKind } from './outflow-reasons-kind.ts'
import { profileSetKind } from './profile-set-kind.ts'
import { retentionScheduleKind } from './retention-schedule-kind.ts'

export { readyTable } from './check-examples.ts'
export { conditionWords, personWords, valueWords } from './condition-words.ts'
export { type ConversationForm, conversationFormOf, type ConversationPart } from './conversation-form-kind.ts'
export { crosswalkOf } from './crosswalk-kind.ts'
export {
  conversationFormKey,
  ladderKey,
  lifeDomainsKey,
  outflowReasonsKey,
  profileSetKey,
  retentionScheduleKey,
} from './document-keys.ts'
export { ladderOf } from './ladder-kind.ts'
export { type LifeDomain, type LifeDomains, lifeDomainsOf } from './life-domains-kind.ts'
export { categoryWords, outflowReasonsOf } from './outflow-reasons-kind.ts'
export { type CharacteristicOrigin, type ProfileSet, profileSetOf, type ProfileText } from './profile-set.ts'
export { registerEntryOf, registerExportOf } from './register-block.ts'
export { retentionRulesOf } from './retention-schedule-kind.ts'
export {
  conversationFormKind,
  crosswalkKind,
  ladderKind,
  lifeDomainsKind,
  outflowReasonsKind,
  profileSetKind,
  retentionScheduleKind,
}

/** Every kind of document of this slice. */
export const clientKinds: readonly Kind[] = [
  profileSetKind,
  lifeDomainsKind,
  ladderKind,
  conversationFormKind,
  outflowReasonsKind,
  retentionScheduleKind,
  crosswalkKind,
]
