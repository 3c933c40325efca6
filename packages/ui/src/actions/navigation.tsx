import { createContext, use, useEffect, type MouseEvent, type ReactNode } from 'react'

type Navigate = (href: string) => void

const NavigateContext = createContext<Navigate | null>(null)

interface NavigationProviderProps {
  navigate: Navigate
  preload?: Navigate | undefined
  children: ReactNode
}

/** Rests this long on a link before its screen is fetched: who only passes over it fetches nothing. */
const REST_MS = 60

/** Hands the links of this package to a router: `navigate` gets the href of a plain click, `preload` that of a link that is pointed at. */
export function NavigationProvider({ navigate, preload, children }: NavigationProviderProps) {
  useEffect(() => {
    if (preload === undefined) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (event: Event) => {
      clearTimeout(timer)
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const href = link?.getAttribute('href') ?? null
      if (link === null || href === null || href.startsWith('#') || link.origin !== window.location.origin) return
      if (link.target !== '' || link.hasAttribute('download')) return
      timer = setTimeout(() => preload(href), REST_MS)
    }
    document.addEventListener('pointerover', look, { passive: true })
    document.addEventListener('focusin', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', look)
      document.removeEventListener('focusin', look)
    }
  }, [preload])
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
