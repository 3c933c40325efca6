import type { TenantRole } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { Banner, Button, useToasts } from '@vliegwiel/ui'
import { problemOf } from '../api/problem.ts'
import { stopLookingAs } from '../session/look-as.ts'
import { roleName } from '@vliegwiel/auth'

/** Says as which role somebody looks, with the way out. Loaded apart: few people ever look as another. */
export default function ViewAsBanner({ slug, role }: { slug: string; role: TenantRole }) {
  const toasts = useToasts()
  const stop = () => {
    stopLookingAs(slug, role).catch((error: unknown) => toasts.show({ text: problemOf(error).text, tone: 'bad' }))
  }
  return (
    <Banner
      tone="info"
      action={
        <Button size="small" onClick={stop}>
          {m.shell_view_as_stop()}
        </Button>
      }
    >
      {m.shell_view_as({ role: roleName(role) })}
    </Banner>
  )
}
