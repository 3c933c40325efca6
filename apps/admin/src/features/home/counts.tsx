import { formatCount, m } from '@vliegwiel/i18n'
import type { Overview } from './home-view.tsx'

/** What is there now, each with what it means, the figure at the end. */
export function Counts({ counts }: { counts: Overview['counts'] }) {
  const { people, administrators, openInvitations, settingsFilled, settingsTotal, tenantsBelow } = counts
  const rows = [
    {
      name: m.people_title(),
      note: m.home_count_administrators({ count: administrators }),
      figure: formatCount(people),
    },
    { name: m.home_count_invitations(), note: m.home_count_invitations_note(), figure: formatCount(openInvitations) },
    {
      name: m.shell_settings(),
      note: m.home_count_settings_note({ total: settingsTotal }),
      figure: m.state_done_of({ done: settingsFilled, total: settingsTotal }),
    },
    ...(tenantsBelow === 0
      ? []
      : [{ name: m.home_count_below(), note: m.home_count_below_note(), figure: formatCount(tenantsBelow) }]),
  ]
  return (
    <dl className="admin-counts">
      {rows.map(({ name, note, figure }) => (
        <div key={name}>
          <dt>
            {name}
            <span>{note}</span>
          </dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}
