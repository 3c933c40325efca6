import { m } from '@vliegwiel/i18n'
import type { Permission } from '@vliegwiel/auth'
import type { Icon } from '@vliegwiel/ui'
import ArrowDownToLine from 'lucide-react/icons/arrow-down-to-line'
import BadgeCheck from 'lucide-react/icons/badge-check'
import BookOpen from 'lucide-react/icons/book-open'
import Building2 from 'lucide-react/icons/building-2'
import Calculator from 'lucide-react/icons/calculator'
import CalendarClock from 'lucide-react/icons/calendar-clock'
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import FileText from 'lucide-react/icons/file-text'
import FlaskConical from 'lucide-react/icons/flask-conical'
import GitCompare from 'lucide-react/icons/git-compare'
import History from 'lucide-react/icons/history'
import House from 'lucide-react/icons/house'
import KeyRound from 'lucide-react/icons/key-round'
import Landmark from 'lucide-react/icons/landmark'
import LifeBuoy from 'lucide-react/icons/life-buoy'
import Target from 'lucide-react/icons/target'
import Lightbulb from 'lucide-react/icons/lightbulb'
import ListTodo from 'lucide-react/icons/list-todo'
import Mail from 'lucide-react/icons/mail'
import Package from 'lucide-react/icons/package'
import Settings2 from 'lucide-react/icons/settings-2'
import Scale from 'lucide-react/icons/scale'
import ScanEye from 'lucide-react/icons/scan-eye'
import ShieldCheck from 'lucide-react/icons/shield-check'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import UsersRound from 'lucide-react/icons/users-round'
import Wallet from 'lucide-react/icons/wallet'
import CalendarCheck from 'lucide-react/icons/calendar-check'
import Handshake from 'lucide-react/icons/handshake'
import Contact from 'lucide-react/icons/contact'
import type { TenantScreen } from './address/address.ts'
import { sliceScreens } from './slice-screens.gen.ts'

/** Parts of the side bar, in its order. */
export const screenGroups = [
  'day',
  'clients',
  'content',
  'benefit',
  'programme',
  'management',
  'trust',
  'behind',
] as const
export type ScreenGroup = (typeof screenGroups)[number]

/** A screen of a tenant: the pattern of its address, its name, who may open it, and its letter or digit after `g`. */
export interface Screen {
  readonly to: TenantScreen
  readonly label: () => string
  readonly icon: Icon
  readonly group: ScreenGroup
  readonly permission: Permission
  readonly letter: string
}

/** Every screen of a tenant. A new one is a line here and a route in `routes/`; a slice brings its own (`features/<word>/screen.ts`). */
export const screens: readonly Screen[] = [
  { to: '/$slug', label: m.shell_today, icon: House, group: 'day', permission: 'tenant:read', letter: 'v' },
  {
    to: '/$slug/mijn-dag',
    label: m.shell_my_day,
    icon: CalendarCheck,
    group: 'clients',
    permission: 'client:read',
    letter: 'j',
  },
  {
    to: '/$slug/klanten',
    label: m.shell_clients,
    icon: Contact,
    group: 'clients',
    permission: 'client:read',
    letter: 'y',
  },
  {
    to: '/$slug/regie',
    label: m.shell_granted,
    icon: Handshake,
    group: 'clients',
    permission: 'granted:read',
    letter: 'g',
  },
  {
    to: '/$slug/inhoud',
    label: m.shell_content,
    icon: FileText,
    group: 'content',
    permission: 'document:read',
    letter: 'i',
  },
  {
    to: '/$slug/nakijken',
    label: m.shell_review,
    icon: ScanEye,
    group: 'content',
    permission: 'document:read',
    letter: 'n',
  },
  {
    to: '/$slug/van-boven',
    label: m.shell_inbox,
    icon: ArrowDownToLine,
    group: 'content',
    permission: 'document:read',
    letter: 'b',
  },
  {
    to: '/$slug/ingang',
    label: m.shell_releases,
    icon: CalendarClock,
    group: 'content',
    permission: 'document:read',
    letter: 'd',
  },
  {
    to: '/$slug/bundels',
    label: m.shell_bundles,
    icon: Package,
    group: 'content',
    permission: 'bundle:export',
    letter: 'u',
  },
  {
    to: '/$slug/rekentool',
    label: m.shell_calculator,
    icon: Calculator,
    group: 'benefit',
    permission: 'benefit:read',
    letter: 'e',
  },
  {
    to: '/$slug/regels-vergelijken',
    label: m.shell_compare_rules,
    icon: Scale,
    group: 'benefit',
    permission: 'benefit:read',
    letter: 'w',
  },
  {
    to: '/$slug/importeren',
    label: m.shell_imports,
    icon: FileSpreadsheet,
    group: 'management',
    permission: 'import:run',
    letter: 'h',
  },
  {
    to: '/$slug/plannen',
    label: m.shell_plans,
    icon: Wallet,
    group: 'programme',
    permission: 'budget:read',
    letter: 'z',
  },
  {
    to: '/$slug/uitstroom',
    label: m.shell_ledger,
    icon: BookOpen,
    group: 'programme',
    permission: 'ledger:read',
    letter: 'x',
  },
  {
    to: '/$slug/beweringen',
    label: m.shell_claims,
    icon: BadgeCheck,
    group: 'programme',
    permission: 'budget:read',
    letter: '1',
  },
  {
    to: '/$slug/wat-als',
    label: m.shell_scenarios,
    icon: SlidersHorizontal,
    group: 'programme',
    permission: 'budget:read',
    letter: '2',
  },
  {
    to: '/$slug/doelen',
    label: m.shell_targets,
    icon: Target,
    group: 'programme',
    permission: 'budget:read',
    letter: '4',
  },
  {
    to: '/$slug/vangnet',
    label: m.shell_vangnet,
    icon: LifeBuoy,
    group: 'programme',
    permission: 'budget:read',
    letter: '5',
  },
  {
    to: '/$slug/raadspagina',
    label: m.shell_council,
    icon: Landmark,
    group: 'programme',
    permission: 'budget:read',
    letter: '3',
  },
  {
    to: '/$slug/pilots',
    label: m.shell_pilots,
    icon: FlaskConical,
    group: 'programme',
    permission: 'pilot:read',
    letter: 'p',
  },
  {
    to: '/$slug/vergelijken',
    label: m.shell_compare_pilots,
    icon: GitCompare,
    group: 'programme',
    permission: 'pilot:read',
    letter: 'c',
  },
  {
    to: '/$slug/lessen',
    label: m.shell_lessons,
    icon: Lightbulb,
    group: 'programme',
    permission: 'pilot:read',
    letter: 'q',
  },
  {
    to: '/$slug/mensen',
    label: m.shell_people,
    icon: UsersRound,
    group: 'management',
    permission: 'person:read',
    letter: 'm',
  },
  {
    to: '/$slug/rollen',
    label: m.shell_roles,
    icon: KeyRound,
    group: 'management',
    permission: 'role:read',
    letter: 'r',
  },
  {
    to: '/$slug/organisatie',
    label: m.shell_organisation,
    icon: Building2,
    group: 'management',
    permission: 'tenant:read',
    letter: 'o',
  },
  {
    to: '/$slug/instellingen',
    label: m.shell_settings,
    icon: Settings2,
    group: 'management',
    permission: 'setting:read',
    letter: 's',
  },
  {
    to: '/$slug/afscherming',
    label: m.shell_isolation,
    icon: ShieldCheck,
    group: 'trust',
    permission: 'isolation:read',
    letter: 'a',
  },
  { to: '/$slug/logboek', label: m.shell_audit, icon: History, group: 'trust', permission: 'audit:read', letter: 'l' },
  { to: '/$slug/post', label: m.shell_mailbox, icon: Mail, group: 'behind', permission: 'mail:read', letter: 'k' },
  { to: '/$slug/taken', label: m.shell_jobs, icon: ListTodo, group: 'behind', permission: 'job:read', letter: 't' },
  ...sliceScreens,
]

export const groupLabels: Readonly<Record<ScreenGroup, (() => string) | null>> = {
  day: null,
  clients: m.shell_clients_group,
  content: m.shell_work_group,
  benefit: m.shell_benefit_group,
  programme: m.shell_programme,
  management: m.shell_management,
  trust: m.shell_trust,
  behind: m.shell_behind,
}
