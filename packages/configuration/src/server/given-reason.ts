import { configurationError } from '../configuration-error.ts'

/** Fewest characters that say anything: "Fout" does, "x" does not. */
const least = 3

/**
 * The reason that somebody gave for what others will ask about later.
 * @throws configurationError reason-missing
 */
export function givenReason(reason: string): string {
  const given = reason.trim()
  if (given.length < least) throw configurationError('reason-missing')
  return given
}
