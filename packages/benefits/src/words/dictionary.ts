import type { DipReason } from '../calendar/dip.ts'
import type { DisregardReason } from '../disregard/month-disregard.ts'
import type { Notice } from '../impact/job-impact.ts'
import type { LineId } from '../impact/trace.ts'
import type { WarningId } from '../impact/warnings.ts'
import type { SharerReason } from '../norm/cost-sharing.ts'
import type { NormPart } from '../norm/norm.ts'
import type { ParameterSubject } from '../parameters/parameter.ts'
import type { RefusalCode } from '../refusal.ts'
import type { OpenTerm } from '../rules/open-terms.ts'

/** What a whole month with the job brings compared with one without. `maybe`: more, if the municipality agrees. */
export type AnswerKind = 'same' | 'less' | 'more' | 'maybe'

/** Text with places: `{cents}`. */
type Text = string

/** Every text of the package in one language. A text that is missing does not compile. */
export interface Dictionary {
  /** Names of lines and of what they are made of, for the professional. */
  readonly names: Readonly<Record<string, Text>> & Readonly<Record<LineId, Text>>
  /** One sentence at B1 about a line, for the resident. */
  readonly sentences: Readonly<Record<LineId, Text>>
  readonly disregard: Readonly<Record<DisregardReason, Text>>
  readonly formulas: {
    readonly hourly: Text
    readonly given: Text
    readonly tax: Text
    readonly taxWithoutCredits: Text
    readonly share: Text
    readonly most: Text
    readonly part: Text
    readonly nothing: Text
    readonly asDecided: Text
    readonly notApplied: Text
    readonly byLaw: Text
  }
  readonly normParts: Readonly<Record<NormPart['formula'], Text>>
  readonly sharers: Readonly<Record<SharerReason, Text>>
  readonly warnings: Readonly<Record<WarningId, Text>>
  /** After a warning about something the law leaves open: the benefit under both readings, or under the one we know. */
  readonly reading: { readonly both: Text; readonly one: Text }
  readonly call: Text
  /** What people call the amounts of a subject, as it stands after 'for'. */
  readonly subjects: Readonly<Record<ParameterSubject, Text>>
  readonly notices: Readonly<Record<Notice['kind'], Text>>
  /** The whole answer in one sentence. */
  readonly answers: Readonly<Record<AnswerKind, Text>>
  /** That the answer does not last: what it comes to from a later month on. */
  readonly later: Readonly<Record<'same' | 'less' | 'more', string>>
  readonly dip: Text
  readonly dipReasons: Readonly<Record<DipReason, Text>>
  readonly buffer: Text
  /** What national law leaves to the municipality. */
  readonly terms: Readonly<Record<OpenTerm, Text>>
  /** The choices among which a municipality decides, and how amounts and months are said. */
  readonly choices: Readonly<Record<string, Text>>
  /** What people call what they filled in, by the path of the field; the longest that fits is said. */
  readonly fields: Readonly<Record<string, Text>>
  readonly refusals: Readonly<Record<RefusalCode, Text>>
}
