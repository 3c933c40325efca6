import { m } from '@vliegwiel/i18n'
import { StatusChip, type Icon, type Tone } from '@vliegwiel/ui'
import Archive from 'lucide-react/icons/archive'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import CircleCheck from 'lucide-react/icons/circle-check'
import CirclePause from 'lucide-react/icons/circle-pause'
import CircleOff from 'lucide-react/icons/circle-off'
import Pencil from 'lucide-react/icons/pencil'
import ScanEye from 'lucide-react/icons/scan-eye'
import type { VersionLine, VersionState } from './version-line.ts'

const looks: Readonly<Record<VersionState, { tone: Tone; icon: Icon; word: () => string }>> = {
  draft: { tone: 'neutral', icon: Pencil, word: m.documents_state_draft },
  'in-review': { tone: 'warn', icon: ScanEye, word: m.documents_state_in_review },
  approved: { tone: 'ok', icon: CircleCheck, word: m.documents_state_approved },
  scheduled: { tone: 'info', icon: CalendarClock, word: m.documents_state_scheduled },
  released: { tone: 'neutral', icon: CircleCheck, word: m.documents_state_released },
  withdrawn: { tone: 'bad', icon: CircleOff, word: m.documents_state_withdrawn },
  discarded: { tone: 'neutral', icon: Archive, word: m.documents_state_discarded },
}

/** The state of a version as a word. */
export const versionStateWord = (state: VersionState): string => looks[state].word()

/** Where a version stands. One that is held up says so first. */
export function VersionChip({
  line,
  look = 'text',
}: {
  line: Pick<VersionLine, 'state' | 'suspended'>
  look?: 'chip' | 'text'
}) {
  if (line.suspended !== null) {
    return (
      <StatusChip tone="bad" icon={CirclePause} look={look}>
        {m.documents_state_suspended()}
      </StatusChip>
    )
  }
  const { tone, icon, word } = looks[line.state]
  return (
    <StatusChip tone={tone} icon={icon} look={look}>
      {word()}
    </StatusChip>
  )
}
