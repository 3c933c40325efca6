import type { ProcedurePath } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { sentenceOf } from './sentence.ts'

// What people look for in a log: changes, and looks at people's data.
const actions = [
  'people.invitePerson',
  'people.revokeInvitation',
  'invitations.acceptInvitation',
  'people.setRoles',
  'people.setPersonStatus',
  'people.resetSecondFactor',
  'people.startViewAs',
  'people.explainRight',
  'people.listPeople',
  'settings.changeSetting',
  'providers.saveProvider',
  'providers.removeProvider',
  'tenants.renameTenant',
  'tenants.exportTenant',
  'jobs.fetchFile',
  'isolation.runProof',
  'audit.listEntries',
  'audit.exportEntries',
  'mail.listMail',
] as const satisfies readonly ProcedurePath[]

/** Actions to narrow the log by, each as the sentence it has there: "Iemand wijzigde de rollen van …". */
export function logActions(): { action: string; name: string }[] {
  const about = { actorName: m.log_someone(), actingAs: null, objectLabel: null, result: 'ok' } as const
  return actions.map((action) => ({ action, name: sentenceOf({ ...about, action }) }))
}
