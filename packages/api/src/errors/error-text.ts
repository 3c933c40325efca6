import { m } from '@vliegwiel/i18n'
import type { AppError } from './app-error.ts'
import { authTexts, say, type Text } from './auth-texts.ts'
import { configurationTexts } from './configuration-texts.ts'
import { importTexts } from './import-texts.ts'
import { pilotTexts } from './pilot-texts.ts'

type Language = 'nl' | 'en'

const byCode: Readonly<Record<AppError['code'], Text>> = {
  'invalid-input': say(m.errors_invalid_input),
  'not-signed-in': say(m.errors_not_signed_in),
  'not-allowed': say(m.errors_not_allowed),
  'not-found': say(m.errors_unknown),
  conflict: say(m.errors_conflict),
  'version-conflict': say(m.errors_version_conflict),
  'key-reused': say(m.errors_key_reused),
  'still-running': say(m.errors_still_running),
  'rule-refused': say(m.errors_rule_refused),
  'too-many-tries': say(m.errors_too_many_tries),
  'demo-only': say(m.errors_demo_only),
  unexpected: say(m.errors_unexpected),
  busy: say(m.errors_busy),
}

/** A reason has its own text where it tells the person more than its code does. */
const byReason = new Map<string, Text>([
  ['slug-taken', say(m.errors_slug_taken)],
  ['placement', say(m.errors_placement)],
  ['wrong-status', say(m.errors_wrong_status)],
  ['portal-open', say(m.errors_portal_open)],
  ['has-open-tenants-below', say(m.errors_has_open_tenants_below)],
  ['setting-invalid', say(m.errors_setting_invalid)],
  ['host-taken', say(m.errors_host_taken)],
  ['viewing-as', say(m.errors_viewing_as)],
  ['session-of-one-tenant', say(m.errors_session_of_one_tenant)],
  ...Object.entries(authTexts),
  ...Object.entries(configurationTexts),
  ...Object.entries(importTexts),
  ...Object.entries(pilotTexts),
])

/** What the person reads: what happened, what is kept, what to do. Never the log text. */
export function errorText(error: AppError, language: Language): string {
  const text = (error.reason === null ? undefined : byReason.get(error.reason)) ?? byCode[error.code]
  return text(language, error.params)
}
