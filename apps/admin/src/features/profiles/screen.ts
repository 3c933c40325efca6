import { m } from '@vliegwiel/i18n'
import UserRoundCheck from 'lucide-react/icons/user-round-check'

/** Its place in the side bar. `app/slice-screens.gen.ts` collects it. */
export const profilesSliceScreen = {
  to: '/$slug/klantprofielen',
  label: m.profiles_title,
  icon: UserRoundCheck,
  group: 'programme',
  permission: 'document:read',
  letter: 'f',
} as const
