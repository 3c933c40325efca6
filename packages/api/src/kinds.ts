import { benefitRulesKind, lawAmountsKind, paymentCalendarKind } from '@vliegwiel/benefits/kinds'
import { lessonKind, pilotProtocolKind } from '@vliegwiel/pilots/kinds'
import { theme } from '@vliegwiel/configuration'
import type { Kind } from '@vliegwiel/configuration/kind'
import type { Kinds } from '@vliegwiel/configuration/server'
import { pageAmongSources } from './portal/page-facts.ts'

/** Every kind that this installation serves. A new kind is one line here; all else follows from it. */
const served: readonly Kind[] = [
  pageAmongSources,
  theme,
  paymentCalendarKind,
  benefitRulesKind,
  lawAmountsKind,
  pilotProtocolKind,
  lessonKind,
]

export const kinds: Kinds = new Map(served.map((kind) => [kind.word, kind]))
