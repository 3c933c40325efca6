import { m } from '@vliegwiel/i18n'
import { StatusChip, type Icon, type Tone } from '@vliegwiel/ui'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleOff from 'lucide-react/icons/circle-off'
import CirclePause from 'lucide-react/icons/circle-pause'
import Siren from 'lucide-react/icons/siren'
import { isHeldUp, type Release } from './release.ts'

const looks: Readonly<Record<Release['state'] | 'held', { tone: Tone; icon: Icon; word: () => string }>> = {
  held: { tone: 'warn', icon: CirclePause, word: m.releases_state_held },
  planned: { tone: 'info', icon: CalendarClock, word: m.releases_state_planned },
  done: { tone: 'ok', icon: CircleCheck, word: m.releases_state_done },
  suspended: { tone: 'bad', icon: CirclePause, word: m.releases_state_suspended },
  cancelled: { tone: 'neutral', icon: CircleOff, word: m.releases_state_cancelled },
}

/** The state of a release; one without the eyes it needed says so in red, also afterwards. */
export function ReleaseChip({ release }: { release: Pick<Release, 'state' | 'emergency' | 'items'> }) {
  const { tone, icon, word } = looks[isHeldUp(release) ? 'held' : release.state]
  return (
    <>
      <StatusChip tone={tone} icon={icon}>
        {word()}
      </StatusChip>
      {release.emergency && (
        <StatusChip tone="bad" icon={Siren}>
          {m.releases_emergency()}
        </StatusChip>
      )}
    </>
  )
}
