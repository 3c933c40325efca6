import './clients.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ClientsList } from './clients-list.tsx'
import { DayView } from './day-view.tsx'
import { DomainsPart } from './domains-part.tsx'
import {
  exampleDay,
  exampleFirst,
  exampleGranted,
  exampleOverview,
  exampleReasons,
  exampleRecord,
  exampleRows,
  exampleScores,
  exampleWords,
} from './example-clients.ts'
import { GrantedClient } from './granted-client.tsx'
import { GrantedList } from './granted-list.tsx'
import { OverviewView } from './overview-view.tsx'
import { newTalk, type TalkDraft } from './talk-draft.ts'
import { TalkView } from './talk-view.tsx'

const meta = {
  title: 'Features/Clients',
  component: ClientsList,
  args: {
    slug: 'voorbeeld',
    rows: exampleRows,
    loading: false,
    filtered: false,
    mine: true,
    sort: { column: 'key', direction: 'ascending' },
    onSort: fn(),
    hidden: [],
    onHidden: fn(),
    onClear: fn(),
    onAll: fn(),
  },
} satisfies Meta<typeof ClientsList>
export default meta
type Story = StoryObj<typeof meta>

export const List: Story = {}
export const English: Story = { globals: { language: 'en' } }
export const NobodyYet: Story = { args: { rows: [] } }
export const NobodyFound: Story = { args: { rows: [], filtered: true } }

export const Domains: StoryObj = {
  render: () => (
    <DomainsPart
      client={{ assessments: exampleScores }}
      words={exampleWords}
      overview={exampleOverview}
      first={exampleFirst}
      name="Ria"
      onAct={fn()}
    />
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('dit kiest Ria eerst')).toBeVisible()
    await expect(page.getByText('niet besproken')).toBeVisible()
  },
}

export const Day: StoryObj = {
  render: () => (
    <DayView slug="voorbeeld" name="Els" day={exampleDay} reasons={exampleReasons} taking={false} onTake={fn()} />
  ),
}

export const Overview: StoryObj = {
  render: () => <OverviewView overview={exampleOverview} words={exampleWords} onStop={fn()} />,
}

export const Partner: StoryObj = {
  render: () => (
    <div className="vw-stack">
      <GrantedList
        granted={exampleGranted}
        words={exampleWords}
        chosen={exampleGranted[0]?.clientId}
        hrefOf={() => '#'}
      />
      <GrantedClient record={exampleRecord} grants={exampleGranted} words={exampleWords} onAct={fn()} />
    </div>
  ),
}

function Talk({ away = null }: { away?: number | null }) {
  const [draft, setDraft] = useState<TalkDraft>(() => newTalk('c', 't', new Date('2026-11-12T12:52:00.000Z')))
  return (
    <TalkView
      name="Ria"
      clientKey="K-2041"
      synthetic
      words={exampleWords}
      asked={[{ kind: 'choice', key: 'zorg', name: 'zorg gaat nu voor', options: ['yes', 'no'] }]}
      stands={undefined}
      draft={draft}
      kept={{ on: 'device', at: new Date('2026-11-12T12:53:00.000Z') }}
      found={false}
      away={away}
      busy={false}
      problem={null}
      onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
      onSave={fn()}
      onAgain={fn()}
    />
  )
}

export const Conversation: StoryObj = {
  render: () => <Talk away={12} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await userEvent.type(page.getByLabelText('In de woorden van Ria'), 'Weer ergens bij horen')
    const closed = () => page.queryByText('Dit gaat open als Ria zegt dat de eigen keuze klopt.')
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}')
    await expect(closed()).toBeVisible()
    await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{/Alt}')
    await userEvent.click(page.getByLabelText(/Ik las het voor/))
    await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{/Alt}')
    await expect(closed()).toBeNull()
  },
}
