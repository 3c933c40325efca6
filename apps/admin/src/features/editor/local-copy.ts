import type { LocalCopy } from './writing.ts'

const PREFIX = 'vliegwiel.writing'
const PAUSE_MS = 250

interface CopyStore {
  readonly read: () => LocalCopy | null
  readonly keep: (copy: LocalCopy) => void
  readonly drop: () => void
  /** Writes what waits at once: the page goes away. */
  readonly flush: () => void
}

/**
 * What a person typed on one version and is not saved yet, kept on this device: a reload, a crash or an ended session
 * loses nothing. It belongs to the person: whoever signs in next here does not get to see it.
 * @param name person and version
 */
export function localCopy(name: string): CopyStore {
  const key = `${PREFIX}/${name}`
  let waiting: LocalCopy | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    if (waiting === null) return
    try {
      localStorage.setItem(key, JSON.stringify(waiting))
    } catch {
      // A full or forbidden store: the text still stands on the page.
    }
    waiting = null
  }
  return {
    read: () => {
      try {
        const found = JSON.parse(localStorage.getItem(key) ?? 'null') as LocalCopy | null
        return found !== null && typeof found.revision === 'number' && found.content?.id === 'root' ? found : null
      } catch {
        return null
      }
    },
    keep: (copy) => {
      waiting = copy
      clearTimeout(timer)
      timer = setTimeout(flush, PAUSE_MS)
    },
    drop: () => {
      waiting = null
      clearTimeout(timer)
      try {
        localStorage.removeItem(key)
      } catch {
        // Nothing was kept then.
      }
    },
    flush,
  }
}
