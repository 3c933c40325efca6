import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import '../documents.css'
import { groupOf, type ReviewItem } from './review-groups.ts'
import { ReviewRow } from './review-row.tsx'
import { ReviewView } from './review-view.tsx'
import { VersionSummary } from './version-summary.tsx'

const item = (
  title: string,
  more: Partial<Omit<ReviewItem, 'line'>>,
  line: Partial<ReviewItem['line']>,
): ReviewItem => ({
  kind: 'page',
  key: title.toLowerCase(),
  title,
  approvals: 0,
  needed: 1,
  forYou: false,
  obstacle: null,
  ...more,
  line: {
    documentId: title,
    number: 2,
    revision: 1,
    state: 'in-review',
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
    ...line,
  },
})
const items = [
  item('Reiskosten', { forYou: true }, {}),
  item('Kinderopvang', {}, { authors: ['Samira El Idrissi', 'Pim van den Berg'], mine: true }),
  item('Werken', { approvals: 1, obstacle: 'base-moved' }, { state: 'approved', suspended: 'base-moved' }),
  item('Vakantie', { approvals: 1 }, { state: 'approved' }),
  item('Betaaldata', { approvals: 1 }, { state: 'scheduled' }),
  item('Solliciteren', {}, { state: 'draft', reason: 'Noem ook het buitenland.', errors: 1, holder: 'Lotte Maas' }),
]
const summary = (
  <VersionSummary
    version={{
      current: { id: 'root', type: 'root', fields: {} },
      results: [],
      impact: [{ words: { nl: 'pagina’s verwijzen hierheen', en: 'pages link here' }, count: 3 }],
      changes: [
        {
          blockId: 'a',
          kind: 'changed',
          sentence: { nl: 'Contact “Team Werk”: Telefoon gewijzigd.', en: 'Contact “Team Werk”: Phone changed.' },
          fields: [],
        },
      ],
    }}
  />
)

const onChoose = fn()
const meta = {
  title: 'Features/Review',
  component: ReviewView,
  args: {
    items,
    mayApprove: true,
    mayRelease: true,
    chosen: ['Vakantie'],
    idOf: ({ title }) => title,
    contentHref: '#content',
    onChoose,
    onRelease: fn(),
    onPlan: fn(),
    row: (one) => (
      <ReviewRow
        key={one.title}
        item={one}
        first={one.forYou}
        sort="pagina"
        today="2026-11-23"
        versionHref={`#${one.title}`}
        releasesHref="#releases"
        wayOut={one.obstacle === null ? null : { label: 'Voeg samen', href: '#merge' }}
        chosen={one.title === 'Vakantie'}
        onChoose={one.line.state === 'approved' ? fn() : undefined}
        detail={() => summary}
      />
    ),
  },
} satisfies Meta<typeof ReviewView>
export default meta
type Story = StoryObj<typeof meta>

export const Queue: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText('1 tekst wacht op uw oordeel.')).toBeVisible()
    await expect(args.items.map(groupOf)).toEqual(['you', 'others', 'approved', 'approved', 'approved', 'drafts'])
    const [more] = page.getAllByText('Wat verandert er?')
    if (more) await userEvent.click(more)
    await expect(page.getByText('Contact “Team Werk”: Telefoon gewijzigd.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Plan in' }))
    await expect(args.onPlan).toHaveBeenCalled()
  },
}
export const NothingChosen: Story = { args: { chosen: [] } }
export const Reader: Story = {
  args: { mayApprove: false, mayRelease: false, items: items.map((one) => ({ ...one, forYou: false })) },
}
export const English: Story = { globals: { language: 'en' } }
export const Empty: Story = { args: { items: [] } }
