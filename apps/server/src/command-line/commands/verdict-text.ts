import type { AnchorProblem, AnchorRecord } from '@vliegwiel/audit'
import { dayOf, DEFAULT_ZONE } from '@vliegwiel/i18n'
import type { GoneLog, VerifiedLog } from './verify-audit.ts'

type Language = 'nl' | 'en'

/** `3`, or `3 t/m 7`. */
const span = (from: number, until: number, nl: boolean) =>
  from === until ? String(from) : `${from} ${nl ? 't/m' : 'to'} ${until}`

const plural = (from: number, until: number, one: string, more: string) => (from === until ? one : more)

const dayIn = (at: string) => dayOf(new Date(at), DEFAULT_ZONE)

/** One line on one log: whole, or which entries were cut, rewritten or are missing. */
export function chainText({ slug, entries, broken, anchors }: VerifiedLog, language: Language): string {
  const nl = language === 'nl'
  const wrong = anchors.broken
  if (wrong !== null && (broken === null || broken.reason === 'cut-off')) {
    const { from, until } = wrong
    const what = nl
      ? `${plural(from, until, 'regel', 'regels')} ${span(from, until, nl)}`
      : `${plural(from, until, 'entry', 'entries')} ${span(from, until, nl)}`
    const day = dayIn(wrong.at)
    const words = {
      rewritten: nl
        ? `${what} ${plural(from, until, 'is', 'zijn')} herschreven na ${day}. Het anker van die dag hoort bij een andere tekst.`
        : `${what} ${plural(from, until, 'was', 'were')} rewritten after ${day}. The anchor of that day belongs to another text.`,
      'cut-off': nl
        ? `${what} ${plural(from, until, 'is', 'zijn')} weggehaald na ${day}. Toen waren er ${until} regels.`
        : `${what} ${plural(from, until, 'was', 'were')} removed after ${day}. There were ${until} entries then.`,
    }
    return `${slug}: ${words[wrong.reason]}`
  }
  if (broken !== null) {
    const reasons = nl
      ? {
          changed: 'is veranderd',
          missing: 'ontbreekt',
          'cut-off': 'en verder is weggehaald',
          withheld: 'mist een naam of netwerk',
        }
      : {
          changed: 'was changed',
          missing: 'is missing',
          'cut-off': 'and what follows was removed',
          withheld: 'lacks a name or network',
        }
    return `${slug}: ${nl ? 'regel' : 'entry'} ${broken.seq} ${reasons[broken.reason]}`
  }
  const held =
    anchors.newest === null
      ? nl
        ? 'nog niet verankerd'
        : 'not anchored yet'
      : nl
        ? `klopt met ${anchors.checked} ankers, het laatste van ${dayIn(anchors.newest)}`
        : `agrees with ${anchors.checked} anchors, the last of ${dayIn(anchors.newest)}`
  return `${slug}: ${entries} ${nl ? 'regels, heel' : 'entries, whole'}; ${held}`
}

export const goneText = ({ chain, entries, at }: GoneLog, language: Language): string =>
  language === 'nl'
    ? `${chain}: het hele logboek is weg. Op ${dayIn(at)} had het ${entries} regels.`
    : `${chain}: the whole log is gone. On ${dayIn(at)} it had ${entries} entries.`

/** What the anchors themselves look like. */
export function anchorsText(
  {
    files,
    records,
    problems,
  }: {
    readonly files: readonly string[]
    readonly records: readonly AnchorRecord[]
    readonly problems: readonly (AnchorProblem & { readonly file: string })[]
  },
  language: Language,
): string[] {
  const nl = language === 'nl'
  if (files.length === 0)
    return [nl ? 'Ankers: er is geen bestand met ankers.' : 'Anchors: there is no file of anchors.']
  const reasons = nl
    ? { unreadable: 'is onleesbaar', newer: 'is van een nieuwere versie', cut: 'volgt niet op de regel ervoor' }
    : { unreadable: 'cannot be read', newer: 'is of a newer version', cut: 'does not follow the line before it' }
  return [
    `${nl ? 'Ankers' : 'Anchors'}: ${records.length} (${files.join(', ')})`,
    ...problems.map(({ file, line, reason }) => `  ${file}: ${nl ? 'regel' : 'line'} ${line} ${reasons[reason]}`),
  ]
}
