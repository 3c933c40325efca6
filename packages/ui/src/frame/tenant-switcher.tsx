import { m } from '@vliegwiel/i18n'
import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import { lazy, Suspense, useRef, useState } from 'react'
import type { Accent } from '../appearance/marks.ts'
import { TenantMark } from './tenant-mark.tsx'

export interface TenantChoice {
  id: string
  name: string
  /** What it lies in: a region, or "Landelijk". */
  region?: string | undefined
  accent?: Accent | undefined
}

export interface TenantSwitcherProps {
  current: TenantChoice
  /** Those the person belongs to. With one, the switcher is a plain name. */
  tenants: readonly TenantChoice[]
  onChoose: (id: string) => void
}

const loadList = () => import('./tenant-list.tsx')
const TenantList = lazy(loadList)

/** Where you are, and the way to another municipality of yours: a list with a search field. */
export function TenantSwitcher({ current, tenants, onChoose }: TenantSwitcherProps) {
  const [isOpen, setOpen] = useState(false)
  const trigger = useRef<HTMLButtonElement>(null)
  const name = (
    <>
      <TenantMark name={current.name} accent={current.accent} />
      <span>
        <span className="vw-switcher-name">{current.name}</span>
        {current.region !== undefined && <span className="vw-switcher-region">{current.region}</span>}
      </span>
    </>
  )
  if (tenants.length < 2) return <div className="vw-switcher">{name}</div>
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="vw-switcher"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
        onPointerEnter={() => void loadList()}
      >
        {name}
        <span className="vw-hidden">. {m.shell_switch_tenant()}</span>
        <ChevronsUpDown size={16} aria-hidden="true" />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <TenantList
            current={current}
            tenants={tenants}
            trigger={trigger}
            onChoose={(id) => {
              setOpen(false)
              if (id !== current.id) onChoose(id)
            }}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
