import { createContext, use, type MouseEvent, type ReactNode } from 'react'

type Navigate = (href: string) => void

const NavigateContext = createContext<Navigate | null>(null)

/** Hands the links of this package to a router: `navigate` gets the href of a plain click. */
export function NavigationProvider({ navigate, children }: { navigate: Navigate; children: ReactNode }) {
  return <NavigateContext value={navigate}>{children}</NavigateContext>
}

/** Goes to an address of ours; without a router the browser loads it. */
export function useNavigate(): Navigate {
  return use(NavigateContext) ?? ((href) => window.location.assign(href))
}

/** Whether the browser itself should handle the click: another tab, another site, a download. */
function isForBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const link = event.currentTarget
  return (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey ||
    (link.target !== '' && link.target !== '_self') ||
    link.hasAttribute('download') ||
    link.origin !== window.location.origin
  )
}

/** Click handler for an `<a href>`: keeps a plain click in the page and leaves the rest to the browser. */
export function useLinkClick(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const navigate = use(NavigateContext)
  return (event) => {
    const href = event.currentTarget.getAttribute('href')
    if (navigate === null || href === null || href.startsWith('#') || isForBrowser(event)) return
    event.preventDefault()
    navigate(href)
  }
}
