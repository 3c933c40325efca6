import { m } from '@vliegwiel/i18n'
import { Button, MenuButton, type Icon } from '@vliegwiel/ui'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import Check from 'lucide-react/icons/check'
import Rocket from 'lucide-react/icons/rocket'
import ScanEye from 'lucide-react/icons/scan-eye'
import Share2 from 'lucide-react/icons/share-2'
import Siren from 'lucide-react/icons/siren'
import Trash2 from 'lucide-react/icons/trash-2'
import Undo2 from 'lucide-react/icons/undo-2'
import type { ActionsOf, VersionAct } from './version-actions.ts'

const looks: Readonly<Record<VersionAct, { icon: Icon; label: () => string }>> = {
  submit: { icon: ScanEye, label: m.editor_act_submit },
  approve: { icon: Check, label: m.editor_act_approve },
  return: { icon: Undo2, label: m.editor_act_return },
  release: { icon: Rocket, label: m.editor_act_release },
  plan: { icon: CalendarPlus, label: m.editor_act_plan },
  emergency: { icon: Siren, label: m.editor_act_emergency },
  share: { icon: Share2, label: m.editor_act_share },
  discard: { icon: Trash2, label: m.editor_act_discard },
}

interface VersionButtonsProps {
  actions: ActionsOf
  /** Four eyes are off: asking is then agreeing. */
  alone: boolean
  busy: VersionAct | null
  onAct: (act: VersionAct) => void
}

/** The buttons at the end of the bar. */
export function VersionButtons({ actions, alone, busy, onAct }: VersionButtonsProps) {
  const { primary, others, menu } = actions
  const label = (act: VersionAct) => (act === 'submit' && alone ? m.editor_act_finish() : looks[act].label())
  return (
    <>
      {menu.length > 0 && (
        <MenuButton
          label={m.editor_more()}
          items={menu.map(({ act, reason }) => ({
            id: act,
            label: label(act),
            icon: looks[act].icon,
            disabledReason: reason,
            tone: act === 'emergency' || act === 'discard' ? ('bad' as const) : undefined,
            onSelect: () => onAct(act),
          }))}
        />
      )}
      {others.map(({ act, reason }) => (
        <Button
          key={act}
          icon={looks[act].icon}
          busy={busy === act}
          disabledReason={reason !== undefined && reason !== primary?.reason ? reason : undefined}
          onClick={() => onAct(act)}
        >
          {label(act)}
        </Button>
      ))}
      {primary !== null && (
        <Button
          variant="primary"
          icon={looks[primary.act].icon}
          busy={busy === primary.act}
          disabledReason={primary.reason}
          onClick={() => onAct(primary.act)}
        >
          {label(primary.act)}
        </Button>
      )}
    </>
  )
}
