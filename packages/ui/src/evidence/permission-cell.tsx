import { m } from '@vliegwiel/i18n'
import Check from 'lucide-react/icons/check'
import KeyRound from 'lucide-react/icons/key-round'

export interface PermissionCellProps {
  value: 'yes' | 'no' | 'if'
  /** Who and what, for a screen reader: "Partner: gesprek lezen". */
  label: string
  /** With it the cell is a button that asks for the reason. */
  onSelect?: (() => void) | undefined
  chosen?: boolean | undefined
}

const words = { yes: m.state_yes, no: m.state_no, if: m.state_if }

/** One cell of the table of permissions: ja, mits or nee. */
export function PermissionCell({ value, label, onSelect, chosen }: PermissionCellProps) {
  const content = (
    <>
      {value === 'yes' && <Check size={16} aria-hidden="true" />}
      {value === 'if' && <KeyRound size={15} aria-hidden="true" />}
      {words[value]()}
    </>
  )
  if (onSelect === undefined) {
    return (
      <span className="vw-permission" data-value={value}>
        {content}
      </span>
    )
  }
  return (
    <button
      type="button"
      className="vw-permission"
      data-value={value}
      aria-label={`${label}: ${words[value]()}`}
      aria-pressed={chosen ?? false}
      onClick={onSelect}
    >
      {content}
    </button>
  )
}
