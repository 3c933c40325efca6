import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import type { VersionLine } from '../../versions/version-line.ts'
import '../documents.css'
import type { DocumentLine, KindOverview } from './document-line.ts'
import { DocumentsView } from './documents-view.tsx'
import { NewDocumentDialog } from './new-document-dialog.tsx'
import { PolicyDialog } from './policy-dialog.tsx'
import { PolicyPanel } from './policy-panel.tsx'

const description: KindOverview['description'] = {
  word: 'page',
  words: {
    one: { nl: 'pagina', en: 'page' },
    many: { nl: 'Pagina’s', en: 'Pages' },
    empty: { nl: 'Een pagina geeft antwoord op één vraag.', en: 'A page answers one question.' },
  },
  fourEyes: 'on',
  blocks: [],
}
const kind: KindOverview = {
  description,
  policy: { fourEyes: true, approvers: 2, advised: ['link-text'], version: 1 },
  rules: [{ rule: 'link-text', words: { nl: 'Een link zegt waar hij heen gaat', en: 'A link says where it leads' } }],
  documents: 4,
  open: 3,
  waiting: 1,
}
const version = (more: Partial<VersionLine>): VersionLine => ({
  documentId: '019ab000-0000-7000-8000-000000000001',
  number: 2,
  revision: 3,
  state: 'draft',
  personal: false,
  authors: ['Pim van den Berg'],
  mine: false,
  reason: null,
  errors: 0,
  advices: 0,
  suspended: null,
  holder: null,
  heldUntil: null,
  changedAt: '2026-11-21T09:00:00.000Z',
  ...more,
})
const line = (title: string, more: Partial<DocumentLine>): DocumentLine => ({
  kind: 'page',
  key: title.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
  title,
  documentId: null,
  status: 'in-force',
  reason: null,
  origin: 'inherited',
  fromName: 'Landelijk',
  ownBlocks: 0,
  since: '2026-10-01T00:00:00.000Z',
  lastBy: null,
  lastAt: null,
  open: [],
  waiting: 0,
  overridesBelow: 0,
  ...more,
})
const wrote = { lastBy: 'Pim van den Berg', lastAt: '2026-11-21T09:00:00.000Z' }

const meta = {
  title: 'Features/Documents',
  component: DocumentsView,
  args: {
    tenantName: 'Helmond',
    kind: description,
    documents: [
      line('Betaaldata', { origin: 'overridden', ownBlocks: 2, waiting: 1, overridesBelow: 3, ...wrote }),
      line('Reiskosten', { open: [version({ state: 'in-review', advices: 2 })], ...wrote }),
      line('Vakantie', {
        status: 'none',
        origin: 'own',
        fromName: null,
        open: [version({ personal: true, errors: 1 })],
        ...wrote,
      }),
      line('Oud', { status: 'withdrawn', reason: 'De regeling is gestopt.', origin: 'own', fromName: null }),
      line('Werken', { open: [version({ state: 'scheduled', suspended: 'base-moved' })], ...wrote }),
    ],
    loading: false,
    filtered: false,
    today: '2026-11-23',
    places: { openHref: ({ key }) => `#${key}`, inboxHref: '#inbox' },
    sort: { column: 'title', direction: 'ascending' },
    onSort: fn(),
    hidden: [],
    onHidden: fn(),
    onClearFilters: fn(),
  },
} satisfies Meta<typeof DocumentsView>
export default meta
type Story = StoryObj<typeof meta>

export const Overview: Story = {
  play: async ({ canvasElement }) => {
    const list = within(canvasElement)
    await expect(list.getByText('1 blok hierboven gewijzigd')).toBeVisible()
    await expect(list.getByText('De regeling is gestopt.')).toBeVisible()
    await userEvent.keyboard('j')
    await expect(list.getByRole('link', { name: 'Betaaldata' })).toHaveFocus()
    await userEvent.keyboard('jk')
    await expect(list.getByRole('link', { name: 'Betaaldata' })).toHaveFocus()
  },
}
export const English: Story = { globals: { language: 'en' } }
export const Empty: Story = { args: { documents: [], onNew: fn() } }
export const NothingFound: Story = { args: { documents: [], filtered: true } }

export const New: Story = {
  render: () => (
    <NewDocumentDialog
      kind={description}
      taken={new Map([['vakantie', 'Vakantie']])}
      busy={false}
      onStart={fn()}
      onClose={fn()}
    />
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog'))
    await userEvent.type(dialog.getByLabelText('Welke naam krijgt dit?'), 'Vakantie')
    // The name that is in use gets a number.
    await expect(dialog.getByLabelText('Naam in het adres')).toHaveValue('vakantie-2')
  },
}

export const Guarding: Story = {
  render: () => (
    <>
      <PolicyPanel tenantName="Helmond" kind={kind} maySetPolicy onEdit={fn()} />
      <PolicyPanel
        tenantName="Emmen"
        kind={{ ...kind, policy: { fourEyes: false, approvers: 1, advised: [], version: 0 } }}
        maySetPolicy={false}
        onEdit={fn()}
      />
    </>
  ),
}

export const GuardingDialog: Story = {
  render: () => (
    <PolicyDialog
      tenantName="Helmond"
      kind={kind}
      busy={false}
      theirs={null}
      onSave={fn()}
      onMine={fn()}
      onClose={fn()}
    />
  ),
}

export const GuardingConflict: Story = {
  render: () => (
    <PolicyDialog
      tenantName="Helmond"
      kind={kind}
      busy={false}
      theirs={{ fourEyes: false, approvers: 1, advised: [] }}
      onSave={fn()}
      onMine={fn()}
      onClose={fn()}
    />
  ),
}
