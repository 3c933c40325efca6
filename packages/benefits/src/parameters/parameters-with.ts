import { addDays } from '../dates/iso-date.ts'
import { parameterSubjects } from './check-parameters.ts'
import { nationalParameters } from './national.ts'
import type { ParameterSet, ParameterSubject, ParameterVersion } from './parameter.ts'

/** A version with the subject it is of, as a document holds it. */
export interface SubjectVersion extends ParameterVersion {
  readonly subject: ParameterSubject
}

/**
 * The amounts that a document gives, and those of `base` on every day of which the document says nothing. A version of
 * the document takes the place of what `base` has from its first day on: what `base` has before is cut off there, and
 * what begins while it holds is left out. Nothing is checked here (`checkParameters`).
 */
export function parametersWith(
  given: readonly SubjectVersion[],
  base: ParameterSet = nationalParameters,
): ParameterSet {
  const one = (subject: ParameterSubject): readonly ParameterVersion[] => {
    const own = given
      .filter((version) => version.subject === subject)
      .map(({ subject: _subject, ...version }): ParameterVersion => ({ ...version, origin: 'document' }))
    if (own.length === 0) return base[subject]
    const starts = own.map(({ validFrom }) => validFrom)
    const kept = (base[subject] as readonly ParameterVersion[])
      .filter(({ validFrom }) => !own.some((version) => covers(version, validFrom)))
      .map((version) => cutOff(version, starts))
    return [...kept, ...own].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0))
  }
  return Object.fromEntries(parameterSubjects.map((subject) => [subject, one(subject)])) as unknown as ParameterSet
}

const covers = ({ validFrom, staleAfter }: ParameterVersion, day: string) =>
  validFrom <= day && (staleAfter === null || day <= staleAfter)

function cutOff(version: ParameterVersion, starts: readonly string[]): ParameterVersion {
  const next = starts.filter((start) => start > version.validFrom).toSorted()[0]
  if (next === undefined || (version.staleAfter !== null && version.staleAfter < next)) return version
  return { ...version, staleAfter: addDays(next, -1) }
}
