import { useEffect } from 'react'

/**
 * Lays the theme that is in force at a tenant over the console while one is there: the same sheet that its residents
 * get. A device with colours of its own keeps them.
 */
export function useTenantTheme(slug: string): void {
  useEffect(() => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `/portaal/${slug}/huisstijl.css`
    link.media = '(forced-colors: none)'
    document.head.append(link)
    return () => link.remove()
  }, [slug])
}
