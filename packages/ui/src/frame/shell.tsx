import { m } from '@vliegwiel/i18n'
import Menu from 'lucide-react/icons/menu'
import X from 'lucide-react/icons/x'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { IconButton } from '../actions/icon-button.tsx'
import { Crumbs, type Crumb } from './crumbs.tsx'
import { SideNavigation, type NavigationGroup } from './side-navigation.tsx'

export interface ShellProps {
  /** Top of the side bar: the tenant switcher. */
  brand: ReactNode
  navigation: readonly NavigationGroup[]
  crumbs: readonly Crumb[]
  /** Right in the top bar: "stand op", find. */
  actions?: ReactNode
  account?: ReactNode
  /** Above the page: "view as", demo, offline. */
  banner?: ReactNode
  /** Foot of the side bar: product and keys. */
  footer?: ReactNode
  children: ReactNode
}

/** The frame of the console: side bar, top bar, page. Below 1024 px the side bar is a drawer. */
export function Shell({ brand, navigation, crumbs, actions, account, banner, footer, children }: ShellProps) {
  const [isOpen, setOpen] = useState(false)
  const side = useRef<HTMLElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const main = useRef<HTMLElement>(null)

  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }

  useEffect(() => {
    if (!isOpen) return undefined
    side.current?.querySelector<HTMLElement>('button, a')?.focus()
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOpen])

  return (
    <div className="vw-shell">
      <a
        className="vw-skip"
        href="#inhoud"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {m.shell_skip_to_content()}
      </a>
      <header className="vw-side" ref={side} data-open={isOpen}>
        {brand}
        {isOpen && <IconButton className="vw-side-close" icon={X} label={m.shell_close_menu()} onClick={close} />}
        <div className="vw-side-scroll">
          <SideNavigation groups={navigation} onFollow={() => setOpen(false)} />
        </div>
        {footer !== undefined && <div className="vw-side-foot">{footer}</div>}
      </header>
      {isOpen && <div className="vw-side-scrim" onClick={close} aria-hidden="true" />}
      <section className="vw-top" aria-label={m.shell_top_bar()} inert={isOpen}>
        <IconButton
          ref={opener}
          className="vw-menu-button"
          icon={Menu}
          label={m.shell_open_menu()}
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
        />
        <Crumbs crumbs={crumbs} />
        <div className="vw-top-actions">
          {actions}
          {account}
        </div>
      </section>
      <main className="vw-main" id="inhoud" ref={main} tabIndex={-1} inert={isOpen}>
        {banner}
        {children}
      </main>
    </div>
  )
}
