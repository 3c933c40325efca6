import { useCallback, useEffect, useRef, useState } from 'react'
import { useSlug } from '../../app/api/api.ts'
import { useMe } from '../../app/session/me.ts'
import { holdsSomething, newTalk, readTalk, type TalkDraft } from './talk-draft.ts'
import { talkStore } from './talk-store.ts'

/** Where what is typed stands: on the device since a moment, not yet, or nowhere but on this page. */
export type Kept = { readonly on: 'device'; readonly at: Date } | { readonly on: 'page' } | { readonly on: 'nothing' }

/** A conversation with one client, kept on this device with every letter. */
export function useTalk(clientId: string) {
  const { person } = useMe()
  const slug = useSlug()
  const [store] = useState(() => talkStore(person.personId, `${slug}/${clientId}`))
  const [draft, setDraft] = useState<TalkDraft | null>(null)
  const [found, setFound] = useState(false)
  const [kept, setKept] = useState<Kept>({ on: 'nothing' })
  const latest = useRef<TalkDraft | null>(null)

  useEffect(() => {
    let gone = false
    const begin = (before: TalkDraft | null) => {
      if (gone) return
      const first = before ?? newTalk(clientId, crypto.randomUUID(), new Date())
      latest.current = first
      setFound(before !== null && holdsSomething(before))
      if (before !== null) setKept({ on: 'device', at: new Date() })
      setDraft(first)
    }
    store.read().then(
      (value) => begin(readTalk(value, clientId)),
      // A device that keeps nothing: the conversation goes on, and the page says so.
      () => begin(null),
    )
    return () => {
      gone = true
    }
  }, [store, clientId])

  const change = useCallback(
    (patch: Partial<TalkDraft>) => {
      if (latest.current === null) return
      const next = { ...latest.current, ...patch }
      latest.current = next
      setDraft(next)
      store.keep(next).then(
        () => setKept({ on: 'device', at: new Date() }),
        () => setKept({ on: 'page' }),
      )
    },
    [store],
  )
  const drop = useCallback(() => store.drop().catch(() => undefined), [store])
  const again = useCallback(async () => {
    await drop()
    const first = newTalk(clientId, crypto.randomUUID(), new Date())
    latest.current = first
    setFound(false)
    setKept({ on: 'nothing' })
    setDraft(first)
  }, [drop, clientId])
  return { draft, change, drop, again, found, kept }
}
