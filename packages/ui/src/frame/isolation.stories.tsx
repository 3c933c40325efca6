import type { Meta, StoryObj } from '@storybook/react-vite'
import { formatCount } from '@vliegwiel/i18n'
import Check from 'lucide-react/icons/check'
import Download from 'lucide-react/icons/download'
import Play from 'lucide-react/icons/play'
import ShieldCheck from 'lucide-react/icons/shield-check'
import { expect, userEvent, within, waitFor } from 'storybook/test'
import { Button } from '../actions/button.tsx'
import { ProofList } from '../evidence/check-list.tsx'
import { DescriptionList } from '../evidence/description-list.tsx'
import { KeyFigures } from '../evidence/key-figures.tsx'
import { NightStrip, type Night } from '../evidence/night-strip.tsx'
import { StatusChip } from '../evidence/status-chip.tsx'
import { DataTable } from '../lists/data-table.tsx'
import type { Column } from '../lists/data-table-model.ts'
import { PageHeader, Section, WithAside } from './page.tsx'
import { StoryFrame } from './story-frame.tsx'

interface Part {
  name: string
  tables: number
  procedures: number
}

const parts: Part[] = [
  { name: 'Inhoud', tables: 9, procedures: 22 },
  { name: 'Rekenregels', tables: 6, procedures: 14 },
  { name: 'Klanten en profielen', tables: 15, procedures: 33 },
  { name: 'Budgetten', tables: 8, procedures: 17 },
  { name: 'Pilots', tables: 10, procedures: 24 },
  { name: 'Configuratie', tables: 6, procedures: 19 },
  { name: 'Personen en rechten', tables: 5, procedures: 13 },
  { name: 'Bestanden en export', tables: 3, procedures: 6 },
]
const total = (count: (part: Part) => number) => formatCount(parts.reduce((sum, part) => sum + count(part), 0))
const probes = (part: Part) => part.tables * 12 + part.procedures * 10
const verb = (id: string, header: string): Column<Part> => ({
  id,
  header,
  align: 'end',
  group: 'Tabel weigert',
  phone: 'hidden',
  cell: (part) => <span className="vw-muted">{part.tables * 3}</span>,
  total: total((part) => part.tables * 3),
})
const none = (
  <StatusChip tone="ok" icon={Check} look="text">
    0
  </StatusChip>
)

const columns: Column<Part>[] = [
  { id: 'part', header: 'Onderdeel', fixed: true, cell: (part) => part.name },
  { id: 'tables', header: 'Tabellen', align: 'end', cell: (part) => part.tables, total: total((part) => part.tables) },
  verb('read', 'lezen'),
  verb('make', 'maken'),
  verb('change', 'wijzigen'),
  verb('erase', 'wissen'),
  {
    id: 'procedures',
    header: 'Procedures',
    align: 'end',
    cell: (part) => part.procedures,
    total: total((part) => part.procedures),
  },
  { id: 'probes', header: 'Pogingen', align: 'end', cell: (part) => <b>{probes(part)}</b>, total: total(probes) },
  { id: 'leaks', header: 'Lekken', align: 'end', phone: 'end', cell: () => none, total: none },
]

const nights: Night[] = Array.from({ length: 30 }, (_, index) => {
  const day = new Date(Date.UTC(2026, 9, 25 + index)).toISOString().slice(0, 10)
  return day === '2026-11-14' ? { day, result: 'missed', note: 'onderhoud' } : { day, result: 'ok' }
})

function IsolationPage() {
  return (
    <StoryFrame tenantId="emmen" here="/isolation" crumbs={['Beheer', 'Afscherming']} person="Wim Hoek">
      <PageHeader
        above="Afscherming tussen gemeenten"
        title="Niemand buiten Emmen kon bij gegevens van Emmen."
        actions={
          <>
            <Button icon={Download}>Download bewijs</Button>
            <Button variant="primary" icon={Play}>
              Draai nu opnieuw
            </Button>
          </>
        }
      />
      <KeyFigures
        figures={[
          { label: 'tabellen', value: total((part) => part.tables) },
          { label: 'procedures', value: total((part) => part.procedures) },
          { label: 'pogingen als buurgemeente', value: total(probes) },
          { label: 'lekken', value: '0', tone: 'ok', icon: ShieldCheck },
        ]}
        note={
          <>
            Laatste proef
            <br />
            <b>vannacht om 3.12 uur</b>
            <br />
            duurde 41 seconden, op PostgreSQL 18.4
          </>
        }
      />
      <div className="vw-gap" />
      <WithAside
        asideLabel="Uitleg bij de proef"
        aside={
          <>
            <Section title="Zo ziet een poging eruit">
              <DescriptionList
                items={[
                  { label: 'Wie', value: 'beheerder Helmond' },
                  { label: 'Vraagt', value: 'K-2041 van Emmen' },
                  { label: 'Antwoord', value: <b>“Bestaat niet”</b> },
                ]}
              />
            </Section>
            <Section title="Vindt de proef fouten?">
              <ProofList
                items={[
                  { id: 'policy', text: 'Regel per rij weggehaald', tone: 'ok' },
                  { id: 'force', text: 'Dwang op eigenaar uitgezet', tone: 'ok' },
                  { id: 'check', text: 'Gemeentecontrole weggehaald', tone: 'ok' },
                  { id: 'right', text: 'Recht weggehaald', tone: 'ok' },
                ]}
              />
            </Section>
            <Section title="Zelf draaien">
              <pre>vliegwiel isolation</pre>
            </Section>
          </>
        }
      >
        <DataTable
          label="Pogingen per onderdeel"
          columns={columns}
          rows={parts}
          rowKey={(part) => part.name}
          expand={(part) => <>Elke tabel van {part.name.toLowerCase()}: 12 keer, 0 rijen.</>}
        />
        <Section title="Laatste 30 nachten" note="29 keer gedraaid, 0 lekken. Op 14 november niet: onderhoud.">
          <NightStrip nights={nights} label="Laatste 30 nachten: 29 keer gedraaid, 0 lekken, 1 keer niet gedraaid." />
        </Section>
      </WithAside>
    </StoryFrame>
  )
}

const meta = {
  title: 'Pages/Isolation',
  component: IsolationPage,
  parameters: { layout: 'fullscreen', accent: 'emmen' },
} satisfies Meta<typeof IsolationPage>
export default meta
type Story = StoryObj<typeof meta>

export const Isolation: Story = {}

export const OpenRow: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Klanten en profielen' }))
    await waitFor(() => expect(page.getByText(/Elke tabel van klanten/)).toBeVisible())
  },
}
