import { expect, test } from 'vitest'
import { sentenceKey, sentenceOf } from './sentence.ts'

test.each([
  ['people.setRoles', 'audit_people_set_roles'],
  ['settings.changeSetting', 'audit_settings_change_setting'],
  ['session.signInAsDemo', 'audit_session_sign_in_as_demo'],
])('%s has its sentence under %s', (action, key) => {
  expect(sentenceKey(action)).toBe(key)
})

const entry = { actorName: 'Wim Hoek', actingAs: null, objectLabel: 'Mo Aydin', result: 'ok' as const }

test('an entry is a sentence with who and what', () => {
  expect(sentenceOf({ ...entry, action: 'people.setRoles' })).toBe('Wim Hoek wijzigde de rollen van Mo Aydin.')
})

test('a setting is called by its name', () => {
  const changed = { ...entry, action: 'settings.changeSetting', objectLabel: 'cost-per-fte' }
  expect(sentenceOf(changed)).toBe('Wim Hoek wijzigde de instelling kosten per fte per jaar.')
})

test('what was refused is called an attempt', () => {
  const refused = { ...entry, action: 'people.setRoles', result: 'refused' as const }
  expect(sentenceOf(refused)).toBe('Poging: Wim Hoek wijzigde de rollen van Mo Aydin.')
})

test('who looked as another role is named with both', () => {
  const viewing = { ...entry, action: 'audit.listEntries', actingAs: 'auditor' }
  expect(sentenceOf(viewing)).toContain('Wim Hoek (als Auditor)')
})

test.each(['old.procedure', 'toString', '__proto__', 'constructor.name'])(
  '%s has no sentence and says so',
  (action) => {
    expect(sentenceOf({ ...entry, action })).toBe('Wim Hoek deed iets dat hier geen naam heeft.')
  },
)
