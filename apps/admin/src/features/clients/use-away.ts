import { useEffect, useState } from 'react'
import { useConnection } from '../../app/api/connection.ts'
import { useNow } from '../../app/use-now.ts'

/** Since how many minutes there is no connection; null: there is one. */
export function useAway(): number | null {
  const connection = useConnection()
  const now = useNow()
  const [online, setOnline] = useState(() => navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  const away = !online || connection === 'lost'
  const [since, setSince] = useState<Date | null>(null)
  if (away && since === null) setSince(now)
  if (!away && since !== null) setSince(null)
  return since === null ? null : Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
}
