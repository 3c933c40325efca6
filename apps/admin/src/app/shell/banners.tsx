import { m } from '@vliegwiel/i18n'
import { Banner, Button } from '@vliegwiel/ui'
import { lazy, Suspense } from 'react'
import { retryAll, useConnection } from '../api/connection.ts'
import { useViewAs } from '../session/view-as.ts'

const ViewAsBanner = lazy(() => import('./view-as-banner.tsx'))

/** What stays over a page: looking as a role, the connection, the demo. */
export function Banners({ demo, slug }: { demo: boolean; slug: string | null }) {
  const role = useViewAs(slug ?? '')
  return (
    <>
      {role !== null && slug !== null && (
        <Suspense fallback={null}>
          <ViewAsBanner slug={slug} role={role} />
        </Suspense>
      )}
      <ConnectionBanner />
      {demo && <p className="admin-demo">{m.shell_demo()}</p>}
    </>
  )
}

/** Says quietly that the API is away and that nothing is lost; goes by itself. */
export function ConnectionBanner() {
  const connection = useConnection()
  if (connection === 'fine') return null
  return (
    <Banner
      tone="warn"
      action={
        <Button size="small" onClick={retryAll}>
          {m.shell_try_now()}
        </Button>
      }
    >
      {connection === 'lost' ? m.shell_connection_lost() : m.shell_connection_busy()}
    </Banner>
  )
}
