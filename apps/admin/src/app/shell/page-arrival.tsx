import { m } from '@vliegwiel/i18n'
import { useLanguage } from '@vliegwiel/ui'
import { useMatches, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** How long a page may take to show its heading before its name is said without it. */
const PATIENCE_MS = 2000

/**
 * The title of the window, and what a screen reader and a keyboard notice of a new page: focus goes to its heading,
 * which is read aloud by that; a page without a heading in time is announced by name.
 */
export function PageArrival() {
  useLanguage()
  const router = useRouter()
  const title = useTitle()
  const [said, say] = useState('')

  useEffect(() => {
    document.title = title
  }, [title])

  useEffect(() => {
    let stop: () => void = () => undefined
    const off = router.subscribe('onResolved', ({ pathChanged, fromLocation }) => {
      // The first page of a visit belongs to the browser: it reads the title, and focus starts at the top.
      if (!pathChanged || fromLocation === undefined) return
      stop()
      say('')
      stop = whenHeading(
        (heading) => {
          heading.tabIndex = -1
          heading.focus({ preventScroll: true })
        },
        () => say(document.title),
      )
    })
    return () => {
      stop()
      off()
    }
  }, [router])

  return (
    <div role="status" className="vw-hidden" aria-label={m.shell_arrived()}>
      {said}
    </div>
  )
}

function useTitle(): string {
  const matches = useMatches()
  const last = matches.findLast((match) => match.staticData.title !== undefined)
  // Inside a tenant an unknown address ends at the frame itself.
  const unknown = matches.some((match) => match.status === 'notFound') || matches.at(-1)?.routeId === '/$slug'
  const page = unknown ? m.shell_page_unknown_title() : last?.staticData.title?.()
  const place = matches.findLast((match) => match.routeId === '/$slug')
  const name = place === undefined ? undefined : placeNames.get((place.params as { slug: string }).slug)
  return [page, name, m.shell_product()].filter((part) => part !== undefined).join(' · ')
}

// Written by the frame of a tenant, which knows the name that belongs to a slug.
const placeNames = new Map<string, string>()

export function namePlace(slug: string, name: string): void {
  placeNames.set(slug, name)
}

function whenHeading(found: (heading: HTMLElement) => void, late: () => void): () => void {
  const look = () => document.querySelector<HTMLElement>('main h1')
  const there = look()
  if (there !== null) {
    found(there)
    return () => undefined
  }
  const watch = new MutationObserver(() => {
    const heading = look()
    if (heading === null) return
    stop()
    found(heading)
  })
  const timer = setTimeout(() => {
    stop()
    late()
  }, PATIENCE_MS)
  const stop = () => {
    watch.disconnect()
    clearTimeout(timer)
  }
  watch.observe(document.body, { childList: true, subtree: true })
  return stop
}
