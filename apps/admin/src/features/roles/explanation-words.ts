import type { Explanation, Instead, Permission, Step } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import type { ReasonStep } from '@vliegwiel/ui'
import { roleName, roleNames } from '../../words/role-words.ts'
import { inSentence } from '../../words/in-sentence.ts'
import { conditionText, rightName } from './right-words.ts'

interface Words {
  readonly name: string
  readonly permission: Permission
}
type StepId = Exclude<Step['id'], 'verdict'>

const questions: Record<StepId, (words: { name: string }) => string> = {
  'person-active': () => m.roles_step_person_active(),
  'right-floor': () => m.roles_step_right_floor(),
  'tenant-open': () => m.roles_step_tenant_open(),
  'membership-active': (words) => m.roles_step_membership_active(words),
  'role-has-permission': (words) => m.roles_step_role_has_permission(words),
  'condition-met': () => m.roles_step_condition_met(),
  'view-as-allows': () => m.roles_step_view_as_allows(),
}

const listed = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

function detailOf(step: Step): string | undefined {
  if (step.id === 'role-has-permission' && step.status !== 'not-checked') {
    const roles = listed(step.params['roles'])
    return roles.length === 0 ? m.roles_step_no_roles() : m.roles_step_roles({ roles: roleNames(roles) })
  }
  if (step.id === 'condition-met') {
    return listed(step.params['conditions']).map(conditionText).join('; ') || undefined
  }
  return undefined
}

/** The chain of questions as the screen shows it; the verdict stands above it and is no step. */
export function chainOf(explanation: Explanation, words: Words): ReasonStep[] {
  return explanation.steps.flatMap((step) =>
    step.id === 'verdict'
      ? []
      : [{ id: step.id, text: questions[step.id](words), detail: detailOf(step), result: step.status }],
  )
}

/** The outcome in one sentence, without its "Ja." or "Nee.". */
export function verdictText(explanation: Explanation, { name, permission }: Words): string {
  const right = inSentence(rightName(permission))
  if (explanation.allowed) return m.roles_why_yes_text({ name, right })
  const failed = explanation.steps.find((step) => step.status === 'bad' && step.id !== 'verdict')
  switch (failed?.id) {
    case 'person-active':
      return m.roles_why_no_person_active({ name })
    case 'right-floor':
      return m.roles_why_no_right_floor({ name })
    case 'tenant-open':
      return m.roles_why_no_tenant_open()
    case 'membership-active':
      return m.roles_why_no_membership_active({ name })
    case 'condition-met':
      return m.roles_why_no_condition_met({
        condition: listed(failed.params['conditions']).map(conditionText).join('; '),
      })
    case 'view-as-allows':
      return m.roles_why_no_view_as_allows()
    default:
      return m.roles_why_no_role_has_permission({ name, right })
  }
}

/** What the person can do instead, a sentence each. */
export function insteadTexts(explanation: Explanation, name: string): string[] {
  const names = explanation.whoCanGrant.join(', ')
  const roles = explanation.rolesWithIt.map(({ role }) => roleName(role)).join(', ')
  const texts: Record<Instead, () => string> = {
    'ask-who-grants': () => m.roles_instead_ask_who_grants({ names }),
    'ask-who-suspends': () => m.roles_instead_ask_who_suspends({ name }),
    'ask-operator': () => m.roles_instead_ask_operator(),
    'ask-to-be-invited': () => m.roles_instead_ask_to_be_invited({ name }),
    'ask-colleague-with-role': () => m.roles_instead_ask_colleague_with_role({ roles }),
    'stop-viewing-as': () => m.roles_instead_stop_viewing_as(),
    'go-to-platform': () => m.roles_instead_go_to_platform(),
    'go-to-tenant': () => m.roles_instead_go_to_tenant(),
    'wait-for-reactivation': () => m.roles_instead_wait_for_reactivation(),
  }
  return explanation.instead.map((word) => texts[word]())
}

/** The whole explanation as plain text, to send to somebody. */
export function explanationText(explanation: Explanation, words: Words): string {
  const mark = { ok: '+', bad: '-', 'not-checked': '?' }
  const answer = explanation.allowed ? m.roles_why_yes() : m.roles_why_no()
  return [
    `${words.name}: ${rightName(words.permission)}`,
    `${answer} ${verdictText(explanation, words)}`,
    ...chainOf(explanation, words).map(
      (step) => `${mark[step.result]} ${step.text}${step.detail === undefined ? '' : ` (${step.detail})`}`,
    ),
    ...insteadTexts(explanation, words.name),
  ].join('\n')
}
