import { page } from '@vliegwiel/configuration'
import { describeChanges, describeKind } from '@vliegwiel/configuration/kind'
import { changeBlock, type Block } from '@vliegwiel/configuration/merge'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { PeopleHere } from '../../versions/people-here.tsx'
import type { VersionLine } from '../../versions/version-line.ts'
import { VersionCompare } from './document-page-compare.tsx'
import type { Comparison, Shown } from './document-page-data.ts'
import DocumentDialog from './document-page-dialogs.tsx'
import { DocumentPageView } from './document-page-view.tsx'

const national: Block = {
  id: 'root',
  type: 'root',
  fields: { title: 'Betaaldata', summary: 'U krijgt elke maand geld.', language: 'nl' },
  children: [
    { id: 'dag', type: 'text', fields: { heading: 'Wanneer?', body: 'Wij betalen op de 20e van de maand.' } },
    { id: 'stappen', type: 'steps', fields: { heading: 'Komt het niet?', steps: ['Wacht een dag.', 'Bel ons.'] } },
  ],
}
const withDay = (body: string) =>
  changeBlock(national, 'dag', (block) => ({ ...block, fields: { ...block.fields, body } }))
/** A document as the API gives it. */
const sent = (block: Block) => block as Comparison['before']
const [older, newer] = [withDay('Wij betalen op de 16e van de maand.'), withDay('Wij betalen op de 18e van de maand.')]
const line = (number: number, more: Partial<VersionLine>): VersionLine => ({
  documentId: '019ab000-0000-7000-8000-000000000001',
  number,
  revision: 2,
  state: 'released',
  personal: false,
  authors: ['Pim van den Berg'],
  mine: false,
  reason: null,
  errors: 0,
  advices: 0,
  suspended: null,
  holder: null,
  heldUntil: null,
  changedAt: '2026-11-20T09:00:00.000Z',
  ...more,
})
const step = (word: Shown['steps'][number]['step'], by: string, day: string, reason: string | null = null) => ({
  step: word,
  number: 2,
  by,
  reason,
  at: `2026-11-${day}T09:00:00.000Z`,
})
const shown: Shown = {
  kind: 'page',
  key: 'betaaldata',
  title: 'Betaaldata',
  documentId: '019ab000-0000-7000-8000-000000000001',
  inForce: {
    content: sent(newer),
    inherited: sent(national),
    ownBlocks: ['dag'],
    own: false,
    fromName: 'Landelijk',
    number: 2,
    status: 'in-force',
    reason: null,
    since: '2026-11-20T09:00:00.000Z',
    source: { slug: 'den-helder', name: 'Den Helder', licence: 'CC-BY-4.0' },
  },
  versions: [line(3, { state: 'scheduled' }), line(2, {}), line(1, { authors: ['Samira El Idrissi'] })],
  steps: [
    step('start', 'Pim van den Berg', '17'),
    step('submit', 'Pim van den Berg', '18'),
    step('approve', 'Samira El Idrissi', '19'),
    step('release', 'Samira El Idrissi', '20', 'Nieuwe betaaldag'),
  ],
  history: [
    {
      since: '2026-11-20T09:00:00.000Z',
      status: 'in-force',
      reason: null,
      fromName: 'Landelijk',
      number: 2,
      ownBlocks: 1,
    },
    {
      since: '2026-10-01T09:00:00.000Z',
      status: 'in-force',
      reason: null,
      fromName: 'Landelijk',
      number: null,
      ownBlocks: 0,
    },
  ],
  policy: { fourEyes: true, approvers: 1, advised: [], version: 0 },
  baseChanges: [],
  overrides: [{ name: 'Aan het werk', blocks: ['stappen'], since: '2026-11-21T09:00:00.000Z' }],
}

const kind = describeKind(page)
const onRestoreBlock = fn()
const compare = (
  <VersionCompare
    kind={kind}
    from={1}
    to={2}
    comparison={{ before: sent(older), after: sent(newer), changes: describeChanges(page, older, newer) }}
    mayWrite
    busy={false}
    onRestoreBlock={onRestoreBlock}
    onClose={fn()}
  />
)
const meta = {
  title: 'Features/Document',
  component: DocumentPageView,
  args: {
    kind,
    shown,
    tenantName: 'Helmond',
    mayWrite: true,
    mayWithdraw: true,
    busy: false,
    here: <PeopleHere people={[{ name: 'Lotte Maas', doing: 'writes' }]} />,
    inboxHref: '#inbox',
    versionHref: (number) => `#${number}`,
    onEdit: fn(),
    onWithdraw: fn(),
    onCompare: fn(),
    onRestore: fn(),
  },
  decorators: [
    (Story) => (
      <main>
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof DocumentPageView>
export default meta
type Story = StoryObj<typeof meta>

export const InForce: Story = {
  play: async ({ canvasElement, args }) => {
    const screen = within(canvasElement)
    await expect(screen.getByText('Van Landelijk, met 1 eigen blok.', { exact: false })).toBeVisible()
    await expect(screen.getByText('Ook hier: Lotte Maas (schrijft)')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('Van'), '1')
    await userEvent.selectOptions(screen.getByLabelText('Naar'), '2')
    await userEvent.click(screen.getByRole('button', { name: 'Vergelijk' }))
    await expect(args.onCompare).toHaveBeenCalledWith(1, 2)
    await userEvent.click(screen.getByText('Stappen'))
    await expect(screen.getByText('Nieuwe betaaldag')).toBeVisible()
  },
}
export const English: Story = { globals: { language: 'en' } }
export const Compared: Story = {
  args: { compare },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Haal dit blok terug uit versie 1' }))
    await expect(onRestoreBlock).toHaveBeenCalledWith('dag')
  },
}
export const AskedFromAbove: Story = {
  args: {
    shown: {
      ...shown,
      baseChanges: [
        {
          changeId: '019ab000-0000-7000-8000-000000000009',
          kind: 'page',
          key: 'betaaldata',
          title: 'Betaaldata',
          blockId: 'dag',
          weight: 'conflict',
          reason: 'field',
          was: null,
          becomes: null,
          yours: null,
          fromName: 'Landelijk',
          openedAt: '2026-11-21T09:00:00.000Z',
          version: 1,
        },
      ],
    },
  },
}
const withdrawn = { status: 'withdrawn', reason: 'De regeling is gestopt.' } as const
export const Withdrawn: Story = {
  args: {
    shown: { ...shown, versions: [], inForce: shown.inForce === null ? null : { ...shown.inForce, ...withdrawn } },
  },
}
export const NeverInForce: Story = {
  args: { shown: { ...shown, inForce: null, versions: [line(1, { state: 'draft' })], history: [], overrides: [] } },
}
export const Reader: Story = { args: { mayWrite: false, mayWithdraw: false } }

export const TakeOut: Story = {
  render: () => <DocumentDialog act="withdraw" title="Betaaldata" busy={false} onSend={fn()} onClose={fn()} />,
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.click(dialog.getByRole('button', { name: 'Trek in' }))
    await expect(dialog.getAllByText('Schrijf in een paar woorden waarom.')).not.toHaveLength(0)
  },
}
export const BringBack: Story = {
  render: () => <DocumentDialog act={1} title="Betaaldata" busy={false} onSend={fn()} onClose={fn()} />,
}
