import './profiles.css'
import { crosswalkOf, profileSetOf } from '@vliegwiel/clients/kinds'
import { prepareTable } from '@vliegwiel/clients/suggestion'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { CampaignView } from './campaign-view.tsx'
import { weeksIn } from './campaign-figures.ts'
import { CaseloadView } from './caseload-view.tsx'
import { CrosswalkView } from './crosswalk-view.tsx'
import { exampleCrosswalk, exampleSet } from './example-documents.ts'
import type { Known } from './person-in-address.ts'
import { RegisterPart } from './register-part.tsx'
import { TesterView } from './tester-view.tsx'

const set = profileSetOf(exampleSet)
const table = prepareTable(set.table)

function Tester({ example = null, first = {} }: { example?: string | null; first?: Known }) {
  const [state, setState] = useState<{ known: Known; example: string | null }>({ known: first, example })
  return <TesterView set={set} table={table} {...state} onKnown={(known, next) => setState({ known, example: next })} />
}

function Campaign({ done = '' }: { done?: string }) {
  const [text, setText] = useState(done)
  const draft = {
    people: 27_000,
    weeks: 104,
    start: '2026-03-02',
    perDay: 3,
    daysPerWeek: 4,
    done: weeksIn(text) ?? [],
  }
  return <CampaignView draft={draft} doneText={text} onChange={(patch) => setText(patch.done ?? text)} />
}

function Caseload({ norm }: { norm: number | null }) {
  const [clients, setClients] = useState<ReadonlyMap<string, number>>(new Map([['laag', 50]]))
  return (
    <CaseloadView
      set={set}
      clients={clients}
      workers={2}
      norm={norm}
      onChange={(patch) => setClients(patch.clients ?? clients)}
    />
  )
}

const meta = { title: 'Features/Profiles', component: Tester } satisfies Meta<typeof Tester>
export default meta
type Story = StoryObj<typeof meta>

export const Suggested: Story = {
  args: { example: 'voorbeeld' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByRole('heading', { name: 'Voorstel: Hoog' })).toBeVisible()
    const field = page.getByLabelText('arbeidsvermogen')
    await userEvent.clear(field)
    await expect(page.getByRole('heading', { name: /er is iets onbekend/ })).toBeVisible()
    await expect(page.getByText('Vraag nog naar: arbeidsvermogen.')).toBeVisible()
    await userEvent.type(field, '29')
    await expect(page.getByRole('heading', { name: 'Voorstel: Laag' })).toBeVisible()
    await userEvent.clear(field)
    await userEvent.type(field, '129')
    await expect(page.getByText(/De regels zien het als onbekend/)).toBeVisible()
  },
}
export const NothingKnown: Story = {}
export const English: Story = { args: { example: 'voorbeeld' }, globals: { language: 'en' } }

export const Crosswalk: StoryObj = {
  render: () => (
    <CrosswalkView
      listed={[{ key: 'naar-ander', title: 'Naar een ander' }]}
      chosen="naar-ander"
      crosswalk={crosswalkOf(exampleCrosswalk)}
      onChoose={() => undefined}
      proposal={{
        own: set,
        above: set,
        rows: [
          { from: 'laag', ground: 'within', to: 'laag', shared: [], outside: null },
          {
            from: 'hoog',
            ground: 'divided',
            to: null,
            shared: [{ to: 'hoog', example: { arbeidsvermogen: 80 } }],
            outside: null,
          },
        ],
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/1 klasse is niet te vergelijken/)).toBeVisible()
    await expect(page.getByText('iedereen kijkt er anders naar')).toBeVisible()
  },
}
export const NoCrosswalk: StoryObj = {
  render: () => <CrosswalkView listed={[]} chosen={null} crosswalk={null} onChoose={() => undefined} proposal={null} />,
}

export const CampaignPlanned: StoryObj = {
  render: () => <Campaign />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/Dat zijn 260 gesprekken per week \(precies 259,6\)/)).toBeVisible()
  },
}
export const CampaignRunning: StoryObj = {
  render: () => <Campaign done="200, 210, 230, 240, 215, 225, 220, 220" />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/In dit tempo klaar rond/)).toBeVisible()
    await expect(page.getByText(/Kan ook tussen/)).toBeVisible()
  },
}
export const CaseloadAtNorm: StoryObj = {
  render: () => <Caseload norm={50} />,
  play: async ({ canvasElement }) => {
    await expect(
      within(canvasElement).getByText(/50 klanten tellen als 100 gewone: daarvoor zijn 2 klantregisseurs nodig/),
    ).toBeVisible()
    await expect(within(canvasElement).getByText(/Een norm van 50 vraagt 20 klantregisseurs/)).toBeVisible()
  },
}
export const CaseloadWithoutNorm: StoryObj = { render: () => <Caseload norm={null} />, globals: { language: 'en' } }
export const Register: StoryObj = {
  render: () => (
    <RegisterPart
      slug="voorbeeld"
      answer={{ ok: false, refusals: [{ code: 'field-required', field: 'goal', values: {} }] }}
    />
  ),
}
export const RegisterReady: StoryObj = {
  render: () => <RegisterPart slug="voorbeeld" answer={{ ok: true, value: { configuration: {}, schema: {} } }} />,
}
