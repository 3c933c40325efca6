import { tenantRoles, type TenantRole } from '@vliegwiel/auth'
import { Checkbox } from '@vliegwiel/ui'
import { roleDoes, roleName } from '../../words/role-words.ts'

interface RoleChoiceProps {
  legend: string
  hint?: string | undefined
  error?: string | undefined
  /** Id of the first box, for a line of the errors above the form. */
  id?: string | undefined
  chosen: readonly TenantRole[]
  onChange: (roles: TenantRole[]) => void
}

/** Boxes for the roles of a person, each with what the role can do. */
export function RoleChoice({ legend, hint, error, id, chosen, onChange }: RoleChoiceProps) {
  return (
    <fieldset className="vw-radio-group">
      <legend className="vw-label">{legend}</legend>
      {hint !== undefined && <span className="vw-hint">{hint}</span>}
      {error !== undefined && <span className="vw-field-error">{error}</span>}
      {tenantRoles.map((role, index) => (
        <Checkbox
          key={role}
          {...(index === 0 && id !== undefined ? { id } : {})}
          label={roleName(role)}
          hint={roleDoes(role)}
          checked={chosen.includes(role)}
          onChange={(event) =>
            onChange(
              event.target.checked
                ? tenantRoles.filter((one) => one === role || chosen.includes(one))
                : chosen.filter((one) => one !== role),
            )
          }
        />
      ))}
    </fieldset>
  )
}
