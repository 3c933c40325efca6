import { cellOf, roles, type Explanation, type Permission } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { CopyButton, LinkButton, ReasonChain, Section, SelectField, Verdict } from '@vliegwiel/ui'
import { roleNames } from '../../words/role-words.ts'
import { chainOf, explanationText, insteadTexts, verdictText } from './explanation-words.ts'
import { tenantPermissions } from './matrix.tsx'
import { rightGroup, rightName } from './right-words.ts'

export interface Asked {
  readonly personId?: string | undefined
  readonly permission?: Permission | undefined
  /** Whom or what it is about, where the right leans on that. */
  readonly about?: 'self' | 'other' | 'own' | 'others' | undefined
}

export interface WhyPerson {
  readonly personId: string
  readonly displayName: string
  readonly roles: readonly string[]
}

interface WhyPanelProps {
  /** null: the person at the screen may not see the people. */
  people: readonly WhyPerson[] | null
  asked: Asked
  onAsk: (asked: Asked) => void
  explanation: Explanation | null
  /** Where the roles of this person are changed, for whoever may. */
  changeHref?: string | undefined
}

/** What the right leans on: another person, or whose work it is. Null when it leans on nothing. */
export function aboutOf(permission: Permission): 'person' | 'work' | null {
  const cells = roles.map((role) => cellOf(role, permission))
  if (cells.some((cell) => typeof cell === 'object' && cell.if === 'someone-else')) return 'person'
  return cells.some((cell) => typeof cell === 'object' && cell.if === 'own-work') ? 'work' : null
}

/** "Why can … not do this?": who, what, and the answer step by step. */
export function WhyPanel({ people, asked, onAsk, explanation, changeHref }: WhyPanelProps) {
  const person = people?.find((one) => one.personId === asked.personId)
  const { permission } = asked
  const about = permission === undefined ? null : aboutOf(permission)
  return (
    <Section title={m.roles_why_title()}>
      <div className="vw-form">
        {people === null ? (
          <p className="vw-muted">{m.roles_why_no_people()}</p>
        ) : (
          <>
            <SelectField
              label={m.roles_why_who()}
              value={asked.personId ?? ''}
              options={[
                { value: '', label: m.roles_why_choose_person() },
                ...people.map((one) => ({
                  value: one.personId,
                  label: [one.displayName, roleNames(one.roles).toLowerCase()].filter(Boolean).join(', '),
                })),
              ]}
              onChange={(event) => onAsk({ ...asked, personId: event.target.value || undefined })}
            />
            <SelectField
              label={m.roles_why_wants()}
              value={permission ?? ''}
              options={[
                { value: '', label: m.roles_why_choose_right() },
                ...tenantPermissions.map((one) => ({ value: one, label: `${rightGroup(one)}: ${rightName(one)}` })),
              ]}
              onChange={(event) =>
                onAsk({
                  personId: asked.personId,
                  permission: tenantPermissions.find((one) => one === event.target.value),
                })
              }
            />
            {about !== null && <AboutField about={about} asked={asked} onAsk={onAsk} />}
          </>
        )}
        {person !== undefined && permission !== undefined && explanation !== null ? (
          <Answer explanation={explanation} name={person.displayName} permission={permission} changeHref={changeHref} />
        ) : (
          people !== null && <p className="vw-muted">{m.roles_why_start()}</p>
        )}
      </div>
    </Section>
  )
}

function AboutField({ about, asked, onAsk }: { about: 'person' | 'work'; asked: Asked; onAsk: (a: Asked) => void }) {
  const options =
    about === 'person'
      ? ([
          { value: 'other', label: m.roles_why_of_other() },
          { value: 'self', label: m.roles_why_of_self() },
        ] as const)
      : ([
          { value: 'own', label: m.roles_why_of_own() },
          { value: 'others', label: m.roles_why_of_others() },
        ] as const)
  const chosen = options.find((option) => option.value === asked.about) ?? options[0]
  return (
    <SelectField
      label={m.roles_why_of()}
      value={chosen.value}
      options={[...options]}
      onChange={(event) => onAsk({ ...asked, about: options.find((one) => one.value === event.target.value)?.value })}
    />
  )
}

interface AnswerProps {
  explanation: Explanation
  name: string
  permission: Permission
  changeHref: string | undefined
}

function Answer({ explanation, name, permission, changeHref }: AnswerProps) {
  const words = { name, permission }
  const instead = insteadTexts(explanation, name)
  return (
    <>
      <Verdict tone={explanation.allowed ? 'ok' : 'bad'}>
        <b>{explanation.allowed ? m.roles_why_yes() : m.roles_why_no()}</b> {verdictText(explanation, words)}
      </Verdict>
      <ReasonChain steps={chainOf(explanation, words)} />
      {instead.length > 0 && (
        <div>
          <h3>{m.roles_instead_title()}</h3>
          {instead.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
      <div className="vw-form-actions">
        {changeHref !== undefined && !explanation.allowed && (
          <LinkButton href={changeHref} variant="primary" size="small">
            {m.roles_change_roles({ name })}
          </LinkButton>
        )}
        <CopyButton text={explanationText(explanation, words)} label={m.roles_copy_why()} />
      </div>
    </>
  )
}
