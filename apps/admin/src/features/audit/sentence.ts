import type { RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import * as auditTexts from '@vliegwiel/i18n/words/audit'
import { inSentence } from '../../words/in-sentence.ts'
import { settingName } from '../../words/setting-name.ts'
import { jobName } from '../../words/job-name.ts'
import { roleName } from '../../words/role-words.ts'

export type Entry = RouterOutputs['audit']['listEntries']['entries'][number]

/** `people.setRoles` → `audit_people_set_roles`, the name of its sentence. */
export function sentenceKey(action: string): string {
  return `audit_${action.replaceAll(/[.-]/g, '_').replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`
}

type Sentence = (params: { actor: string; object: string }) => string
// The one place that looks a text up by a name made at run time: an entry may be of any procedure, also an old one.
// Of the one word alone: `m` as a value would bring every text of the house into the first load.
const texts: Readonly<Record<string, unknown>> = auditTexts

/** The entry as a plain sentence. What has no sentence of its own says so, and never shows a code. */
export function sentenceOf(entry: Pick<Entry, 'action' | 'actorName' | 'actingAs' | 'objectLabel' | 'result'>): string {
  const found = texts[sentenceKey(entry.action)]
  const say = (typeof found === 'function' ? found : m.audit_unknown) as Sentence
  const name = entry.actorName === '' ? m.log_platform() : entry.actorName
  const actor = entry.actingAs === null ? name : `${name} (${m.log_as_role({ role: roleName(entry.actingAs) })})`
  const object = entry.objectLabel === null ? '…' : objectName(entry.action, entry.objectLabel)
  const sentence = say({ actor, object })
  return entry.result === 'ok' ? sentence : m.log_attempt({ sentence })
}

/** A role, a setting and a kind of job stand in the log by their word; people read the name it has today. */
export function objectName(action: string, label: string): string {
  if (action.startsWith('people.') && action.endsWith('ViewAs')) return roleName(label)
  if (action === 'settings.changeSetting') return inSentence(settingName(label))
  return action === 'jobs.retryJob' ? inSentence(jobName(label)) : label
}
