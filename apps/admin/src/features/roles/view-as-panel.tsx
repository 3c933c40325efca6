import { tenantRoles, type TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Button, Section, SelectField } from '@vliegwiel/ui'
import Eye from 'lucide-react/icons/eye'
import { useState } from 'react'
import { roleName } from '../../words/role-words.ts'

interface ViewAsPanelProps {
  mayViewAs: boolean
  /** Starts on the role of the chosen cell. */
  start: TenantRole | null
  busy: boolean
  onStart: (role: TenantRole) => void
}

/** Starts looking at the console as another role. */
export function ViewAsPanel({ mayViewAs, start, busy, onStart }: ViewAsPanelProps) {
  const [picked, setPicked] = useState<TenantRole | null>(null)
  const role = picked ?? start ?? 'caseworker'
  if (!mayViewAs) {
    return (
      <Section title={m.roles_view_as_title()}>
        <p className="vw-muted">{m.roles_view_as_no_right()}</p>
      </Section>
    )
  }
  return (
    <Section title={m.roles_view_as_title()}>
      <div className="vw-form">
        <p className="vw-secondary">{m.roles_view_as_text()}</p>
        <SelectField
          label={m.roles_view_as_role()}
          value={role}
          options={tenantRoles.map((one) => ({ value: one, label: roleName(one) }))}
          onChange={(event) => setPicked(tenantRoles.find((one) => one === event.target.value) ?? null)}
        />
        <div>
          <Button icon={Eye} busy={busy} onClick={() => onStart(role)}>
            {m.roles_view_as()}
          </Button>
        </div>
      </div>
    </Section>
  )
}
