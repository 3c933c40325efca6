import { m } from '@vliegwiel/i18n'
import { Banner, Button } from '@vliegwiel/ui'
import { wakeAll, useConnection } from '../api/connection.ts'
import { stopLookingAs } from '../session/look-as.ts'
import { useViewAs } from '../session/view-as.ts'
import { roleName } from '../words.ts'

/** What stays over a page: looking as a role, the connection, the demo. */
export function Banners({ demo, slug }: { demo: boolean; slug: string | null }) {
  const role = useViewAs(slug ?? '')
  return (
    <>
      {role !== null && slug !== null && (
        <Banner
          tone="info"
          action={
            <Button size="small" onClick={() => void stopLookingAs(slug, role)}>
              {m.shell_view_as_stop()}
            </Button>
          }
        >
          {m.shell_view_as({ role: roleName(role) })}
        </Banner>
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
        <Button size="small" onClick={wakeAll}>
          {m.shell_try_now()}
        </Button>
      }
    >
      {connection === 'lost' ? m.shell_connection_lost() : m.shell_connection_busy()}
    </Banner>
  )
}
