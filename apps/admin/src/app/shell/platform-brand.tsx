import { m } from '@vliegwiel/i18n'
import { TenantMark } from '@vliegwiel/ui'

/** Stands where the tenant switcher stands: an operator is in no tenant. */
export function PlatformBrand() {
  return (
    <div className="vw-switcher">
      <TenantMark name={m.shell_platform()} accent="neutral" />
      <span>
        <span className="vw-switcher-name">{m.shell_platform()}</span>
        <span className="vw-switcher-region">{m.shell_platform_note()}</span>
      </span>
    </div>
  )
}
