import Briefcase from 'lucide-react/icons/briefcase'
import CalculatorIcon from 'lucide-react/icons/calculator'
import Calendar from 'lucide-react/icons/calendar'
import FileText from 'lucide-react/icons/file-text'
import FlaskConical from 'lucide-react/icons/flask-conical'
import History from 'lucide-react/icons/history'
import House from 'lucide-react/icons/house'
import KeyRound from 'lucide-react/icons/key-round'
import ListChecks from 'lucide-react/icons/list-checks'
import Palette from 'lucide-react/icons/palette'
import Scale from 'lucide-react/icons/scale'
import ShieldCheck from 'lucide-react/icons/shield-check'
import UsersRound from 'lucide-react/icons/users-round'
import Wallet from 'lucide-react/icons/wallet'
import type { ReactNode } from 'react'
import { Key } from '../keys/key.tsx'
import { ProductName } from './product-name.tsx'
import { Shell } from './shell.tsx'
import type { NavigationGroup } from './side-navigation.tsx'
import { TenantSwitcher } from './tenant-switcher.tsx'
import { AccountMenu, AsOf, FindButton } from './top-bar.tsx'

/** The municipalities of the stories; made up but for their names. */
export const tenants = [
  { id: 'helmond', name: 'Helmond', region: 'Helmond-De Peel', accent: 'helmond' as const },
  { id: 'den-helder', name: 'Den Helder', region: 'Kop van Noord-Holland', accent: 'den-helder' as const },
  { id: 'utrecht', name: 'Utrecht', region: 'Utrecht-Midden', accent: 'utrecht' as const },
  { id: 'emmen', name: 'Emmen', region: 'Drenthe', accent: 'emmen' as const },
]

const groups = (here: string): NavigationGroup[] => {
  const item = (href: string, label: string, icon: NavigationGroup['items'][number]['icon'], count?: number) => ({
    href,
    label,
    icon,
    count,
    current: href === here,
  })
  return [
    { items: [item('/', 'Vandaag', House, 9)] },
    {
      heading: 'Voor inwoners',
      items: [
        item('/pages', 'Pagina’s', FileText),
        item('/questions', 'Vragen en dekking', ListChecks),
        item('/vacancies', 'Vacatures', Briefcase),
        item('/payment-dates', 'Betaaldata', Calendar),
        item('/calculator', 'Rekentool', CalculatorIcon),
      ],
    },
    {
      heading: 'Programma',
      items: [
        item('/profiles', 'Klanten en profielen', UsersRound),
        item('/budgets', 'Budgetten', Wallet),
        item('/pilots', 'Pilots', FlaskConical),
        item('/compare', 'Vergelijken', Scale),
      ],
    },
    {
      heading: 'Beheer',
      items: [
        item('/roles', 'Rollen en rechten', KeyRound),
        item('/isolation', 'Afscherming', ShieldCheck),
        item('/theme', 'Huisstijl', Palette),
        item('/audit', 'Logboek', History),
      ],
    },
  ]
}

interface StoryFrameProps {
  tenantId: string
  here: string
  crumbs: readonly string[]
  person: string
  banner?: ReactNode
  children: ReactNode
}

/** The shell around a whole page in a story, filled as the console fills it. */
export function StoryFrame({ tenantId, here, crumbs, person, banner, children }: StoryFrameProps) {
  const current = tenants.find((tenant) => tenant.id === tenantId)
  if (current === undefined) throw new Error(`no such municipality in the stories: ${tenantId}`)
  return (
    <Shell
      brand={<TenantSwitcher current={current} tenants={tenants} onChoose={() => undefined} />}
      navigation={groups(here)}
      crumbs={[current.name, ...crumbs].map((label, index) => ({ label, href: index === 0 ? '/' : '#' }))}
      actions={
        <>
          <AsOf date="2026-11-23" />
          <FindButton onOpen={() => undefined} />
        </>
      }
      account={<AccountMenu name={person} items={[{ id: 'out', label: 'Meld af' }]} />}
      banner={banner}
      footer={
        <>
          <ProductName />
          <span className="vw-brand">
            <Key>?</Key> toetsen
          </span>
        </>
      }
    >
      {children}
    </Shell>
  )
}
