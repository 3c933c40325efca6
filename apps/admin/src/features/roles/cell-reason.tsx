import { cellOf, tenantRoles } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { PermissionCell, ProofList, Section } from '@vliegwiel/ui'
import { roleName } from '../../words/role-words.ts'
import type { ChosenCell } from './matrix.tsx'
import { inSentence } from '../../words/in-sentence.ts'
import { cellValue, conditionText, rightName } from './right-words.ts'

/** What the chosen cell of the matrix says in words, and which roles may. */
export function CellReason({ role, permission }: ChosenCell) {
  const cell = cellOf(role, permission)
  const words = { role: roleName(role), right: inSentence(rightName(permission)) }
  const others = tenantRoles.filter((one) => one !== role && cellOf(one, permission) !== 'no')
  return (
    <Section title={m.roles_cell_title()}>
      <div className="vw-form">
        <p>
          <PermissionCell value={cellValue(cell)} label="" />{' '}
          {typeof cell === 'object'
            ? m.roles_cell_if({ ...words, condition: conditionText(cell.if) })
            : cell === 'yes'
              ? m.roles_cell_yes(words)
              : m.roles_cell_no(words)}
        </p>
        {others.length > 0 && (
          <div>
            <h3>{m.roles_cell_who_has()}</h3>
            <ProofList
              items={others.map((one) => {
                const other = cellOf(one, permission)
                return {
                  id: one,
                  text: roleName(one),
                  tone: cellValue(other) === 'yes' ? ('ok' as const) : ('warn' as const),
                  ...(typeof other === 'object' ? { detail: conditionText(other.if) } : {}),
                }
              })}
            />
          </div>
        )}
      </div>
    </Section>
  )
}
