import { m } from '@vliegwiel/i18n'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'

export interface FilterBarProps {
  /** The fields. */
  children: ReactNode
  /** What is filtered now, in words: { id: 'role', label: 'Rol: partner' }. */
  active?: readonly { id: string; label: string }[] | undefined
  onRemove?: ((id: string) => void) | undefined
  onClear?: (() => void) | undefined
  /** At the right: saved views, export. */
  end?: ReactNode
}

/** Fields that narrow a list, and below them what is narrowed, each with a way out. */
export function FilterBar({ children, active = [], onRemove, onClear, end }: FilterBarProps) {
  return (
    <search aria-label={m.table_filters()}>
      <div className="vw-filter-bar">
        {children}
        {end !== undefined && <div className="vw-filter-end">{end}</div>}
      </div>
      {active.length > 0 && (
        <div className="vw-filter-bar">
          {active.map(({ id, label }) => (
            <span className="vw-filter-chip" key={id}>
              {label}
              <IconButton icon={X} label={m.table_filter_remove({ name: label })} onClick={() => onRemove?.(id)} />
            </span>
          ))}
          {onClear !== undefined && (
            <Button variant="quiet" size="small" onClick={onClear}>
              {m.table_filter_clear()}
            </Button>
          )}
        </div>
      )}
    </search>
  )
}
