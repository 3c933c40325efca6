import { formatRelativeDays, m } from '@vliegwiel/i18n'
import { StatusChip, type Icon, type WorkGroup, type WorkRow } from '@vliegwiel/ui'
import Calculator from 'lucide-react/icons/calculator'
import Clock from 'lucide-react/icons/clock'
import Euro from 'lucide-react/icons/euro'
import MailQuestion from 'lucide-react/icons/mail-question-mark'
import FileText from 'lucide-react/icons/file-text'
import ShieldCheck from 'lucide-react/icons/shield-check'
import type { ReactNode } from 'react'
import { address, type TenantScreen } from '../../app/address/address.ts'
import { kindAddress } from '../../versions/document-path.ts'
import type { Overview } from './home-view.tsx'

type Item = Overview['work'][number]
type Part = 'documents' | 'amounts' | 'isolation' | 'invitations' | 'figures'

interface Words {
  part: Part
  title: (item: Item) => string
  detail: () => string
  state: (item: Item) => string
  action: () => string
  to: TenantScreen
  kind?: string
}

const settingNames: Readonly<Partial<Record<NonNullable<Item['setting']>, () => string>>> = {
  'privacy-threshold': m.home_setting_threshold,
  'cost-per-fte': m.home_setting_fte,
  'saving-per-person-year': m.home_setting_saving,
}
const settingName = (item: Item) => (item.setting === null ? '' : (settingNames[item.setting]?.() ?? item.setting))
const oldFor = (item: Item) => (item.days === null ? m.home_never() : m.home_days_old({ count: item.days }))

const words: Readonly<Record<Item['kind'], Words>> = {
  'isolation-leak': {
    part: 'isolation',
    title: () => m.home_work_leak(),
    detail: m.home_work_leak_why,
    state: (item) => m.home_leaks({ count: item.count ?? 0 }),
    action: m.home_do_look,
    to: '/$slug/afscherming',
  },
  'isolation-old': {
    part: 'isolation',
    title: () => m.home_work_proof(),
    detail: m.home_work_proof_why,
    state: oldFor,
    action: m.home_do_run,
    to: '/$slug/afscherming',
  },
  'invitation-expired': {
    part: 'invitations',
    title: (item) => m.home_work_expired({ count: item.count ?? 0 }),
    detail: m.home_work_expired_why,
    state: () => m.home_expired(),
    action: m.home_do_invite,
    to: '/$slug/mensen',
  },
  'invitation-expiring': {
    part: 'invitations',
    title: (item) => m.home_work_expiring({ count: item.count ?? 0 }),
    detail: m.home_work_expiring_why,
    state: () => m.home_expiring(),
    action: m.home_do_look,
    to: '/$slug/mensen',
  },
  'source-old': {
    part: 'figures',
    title: settingName,
    detail: m.home_work_source_why,
    state: oldFor,
    action: m.home_do_check,
    to: '/$slug/instellingen',
  },
  'claim-missing': {
    part: 'figures',
    title: settingName,
    detail: m.home_work_missing_why,
    state: () => m.home_missing(),
    action: m.home_do_fill,
    to: '/$slug/instellingen',
  },
  'amounts-stale': {
    part: 'amounts',
    title: (item) => m.home_work_stale({ count: item.count ?? 0 }),
    detail: m.home_work_stale_why,
    state: () => m.home_run_out(),
    action: m.home_do_look,
    to: '/$slug/inhoud',
    kind: 'law-amounts',
  },
  'amounts-aging': {
    part: 'amounts',
    title: (item) => m.home_work_aging({ count: item.count ?? 0 }),
    detail: m.home_work_aging_why,
    state: (item) => formatRelativeDays(item.days ?? 0),
    action: m.home_do_look,
    to: '/$slug/inhoud',
    kind: 'law-amounts',
  },
  'release-suspended': {
    part: 'documents',
    title: (item) => m.home_work_suspended({ count: item.count ?? 0 }),
    detail: m.home_work_suspended_why,
    state: () => m.home_held_up(),
    action: m.home_do_solve,
    to: '/$slug/ingang',
  },
  'release-held': {
    part: 'documents',
    title: (item) => m.home_work_held({ count: item.count ?? 0 }),
    detail: m.home_work_held_why,
    state: () => m.home_held(),
    action: m.home_do_solve,
    to: '/$slug/ingang',
  },
  'base-changed': {
    part: 'documents',
    title: (item) => m.home_work_changed({ count: item.count ?? 0 }),
    detail: m.home_work_changed_why,
    state: () => m.home_to_decide(),
    action: m.home_do_decide,
    to: '/$slug/van-boven',
  },
  'review-waiting': {
    part: 'documents',
    title: (item) => m.home_work_review({ count: item.count ?? 0 }),
    detail: m.home_work_review_why,
    state: () => m.home_to_review(),
    action: m.home_do_review,
    to: '/$slug/nakijken',
  },
}

const parts: readonly { id: Part; title: () => string; note: () => string; icon: Icon }[] = [
  { id: 'documents', title: m.home_part_documents_title, note: m.home_part_documents, icon: FileText },
  { id: 'amounts', title: m.home_part_amounts_title, note: m.home_part_amounts, icon: Calculator },
  { id: 'isolation', title: m.shell_isolation, note: m.home_part_isolation, icon: ShieldCheck },
  { id: 'invitations', title: m.home_count_invitations, note: m.home_part_invitations, icon: MailQuestion },
  { id: 'figures', title: m.home_part_figures_title, note: m.home_part_figures, icon: Euro },
]

/** What waits, by its subject; the most urgent of all carries the primary button. */
export function workGroups(work: readonly Item[], slug: string, putOff: (id: string) => void): WorkGroup[] {
  const [first] = work
  return parts
    .map((part) => ({
      id: part.id,
      title: part.title(),
      note: part.note(),
      icon: part.icon,
      rows: work
        .filter((item) => words[item.kind].part === part.id)
        .map((item) => ({
          ...rowOf(item, slug, item === first),
          onLater: () => putOff(workId(item)),
        })),
    }))
    .filter((group) => group.rows.length > 0)
}

/** Names one thing that waits, the same tomorrow. */
export function workId(item: Item): string {
  return `${item.kind}-${item.setting ?? ''}`
}

function rowOf(item: Item, slug: string, primary: boolean): WorkRow {
  const { title, detail, action, to, kind } = words[item.kind]
  const shown = { id: workId(item), title: title(item), detail: detail(), state: stateOf(item) }
  return {
    ...shown,
    action: { label: action(), href: kind === undefined ? address(to, { slug }) : kindAddress(slug, kind), primary },
  }
}

function stateOf(item: Item): ReactNode {
  const text = words[item.kind].state(item)
  if (item.urgency === 'info') return text
  return (
    <StatusChip tone={item.urgency} look="text" {...(item.urgency === 'warn' ? { icon: Clock } : {})}>
      {text}
    </StatusChip>
  )
}
