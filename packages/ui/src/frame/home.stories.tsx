import type { Meta, StoryObj } from '@storybook/react-vite'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Clock from 'lucide-react/icons/clock'
import Eye from 'lucide-react/icons/eye'
import GitBranch from 'lucide-react/icons/git-branch'
import Plus from 'lucide-react/icons/plus'
import { expect, userEvent, within, waitFor } from 'storybook/test'
import { Button } from '../actions/button.tsx'
import { Link } from '../actions/link.tsx'
import { CheckList } from '../evidence/check-list.tsx'
import { StatusChip } from '../evidence/status-chip.tsx'
import { WorkList, type WorkGroup } from '../evidence/work-list.tsx'
import { PageHeader, Section, WithAside } from './page.tsx'
import { StoryFrame } from './story-frame.tsx'

const detail = (kind: string, rest: string) => (
  <>
    <b>{kind}</b> · {rest}
  </>
)
const wait = (text: string) => (
  <StatusChip tone="warn" icon={Clock} look="text">
    {text}
  </StatusChip>
)

const groups: WorkGroup[] = [
  {
    id: 'judge',
    title: 'Beoordelen',
    icon: Eye,
    note: 'een ander vraagt uw oordeel',
    rows: [
      {
        id: 'travel',
        title: 'Reiskosten als u gaat werken',
        detail: detail('Pagina', 'Daan Smits · 2 blokken gewijzigd · taalcontrole goed'),
        state: wait('wacht 6 dagen'),
        action: { label: 'Beoordeel', href: '/pages/travel', primary: true },
      },
      {
        id: 'earn',
        title: 'Bijverdienen vanaf 1 januari 2027',
        detail: detail('Rekenregels', 'Noor Jansen · 12 rekenvoorbeelden kloppen, 2 veranderen'),
        state: 'wacht 2 dagen',
        action: { label: 'Beoordeel', href: '/rules/earn' },
      },
      {
        id: 'dates',
        title: 'Betaaldata 2027',
        detail: detail('Betaaldata', 'U schreef dit zelf. Een ander moet kijken.'),
        state: 'sinds vandaag',
        action: { label: 'Vraag iemand', href: '/payment-dates' },
      },
    ],
  },
  {
    id: 'base',
    title: 'Basis gewijzigd',
    icon: GitBranch,
    note: 'een hogere laag kreeg een nieuwe versie',
    rows: [
      {
        id: 'care',
        title: 'Kinderopvang als u gaat werken',
        detail: detail('Landelijk 12 → 13', 'raakt 1 blok met eigen tekst'),
        state: (
          <StatusChip tone="warn" icon={GitBranch} look="text">
            samenvoegen nodig
          </StatusChip>
        ),
        action: { label: 'Voeg samen', href: '/pages/care' },
      },
    ],
  },
  {
    id: 'gaps',
    title: 'Gaten in de dekking',
    icon: CircleDashed,
    note: 'vragen zonder goed antwoord',
    rows: [
      {
        id: 'holiday',
        title: 'Wanneer krijg ik vakantiegeld?',
        detail: detail('Vraag', '14 keer gezocht deze maand, 0 resultaten'),
        state: (
          <StatusChip tone="bad" look="text">
            geen antwoord
          </StatusChip>
        ),
        action: { label: 'Schrijf antwoord', href: '/questions/holiday' },
      },
    ],
  },
]

function HomePage() {
  return (
    <StoryFrame tenantId="helmond" here="/" crumbs={['Vandaag']} person="Samira El Amrani">
      <PageHeader
        title="Goedemorgen, Samira. Er wachten 5 dingen op u."
        sentence="Wat van kracht is, verandert pas bij een uitgave. U kunt hier dus niets stukmaken."
        actions={<Button icon={Plus}>Nieuw</Button>}
      />
      <WithAside
        asideLabel="Stand van zaken"
        aside={
          <Section title="Inrichten: 6 van 9 klaar" action={<Link href="/setup">Toon alles</Link>}>
            <CheckList
              items={[
                { id: 'done', label: '6 stappen klaar, laatste op 16 november', state: 'done' },
                {
                  id: 'next',
                  label: 'Lokale verordening invullen',
                  state: 'next',
                  href: '/setup/ordinance',
                  detail: '7 open begrippen, 4 ingevuld · ongeveer 20 minuten',
                },
                { id: 'trial', label: 'Proefronde met 5 inwoners', state: 'open' },
                { id: 'live', label: 'Live zetten', state: 'open' },
              ]}
            />
          </Section>
        }
      >
        <WorkList groups={groups} keys />
      </WithAside>
    </StoryFrame>
  )
}

const meta = {
  title: 'Pages/Home',
  component: HomePage,
  parameters: { layout: 'fullscreen', accent: 'helmond' },
} satisfies Meta<typeof HomePage>
export default meta
type Story = StoryObj<typeof meta>

export const Home: Story = {}

export const WalkWithKeys: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    const [first, second] = page.getAllByRole('link', { name: 'Beoordeel' })
    if (first === undefined || second === undefined) throw new Error('the story has two rows to judge')
    first.focus()
    await userEvent.keyboard('j')
    await waitFor(() => expect(second).toHaveFocus())
    await userEvent.keyboard('k')
    await waitFor(() => expect(first).toHaveFocus())
  },
}
