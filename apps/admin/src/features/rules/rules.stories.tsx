import './rules.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import type { ComparedMunicipality } from './compare.ts'
import { CompareRulesView } from './compare-rules-view.tsx'

const since = '2026-01-01T00:00:00.000Z'
const decided = (value: unknown, national = false) => ({
  value,
  national,
  legalBasis: national ? 'Participatiewet art. 31(2)(n)' : 'Voorbeeldverordening artikel 7',
  source: 'https://voorbeeld.example',
  from: national ? null : '2026-01-01',
})
const municipality = (slug: string, name: string, months: number): ComparedMunicipality => ({
  slug,
  name,
  rules: {
    since,
    terms: {
      'n-months': decided(months),
      'n-judgement': decided('may', true),
      'regime-2027-from': decided('2027-01-01', true),
      'work-premium': decided({ cents: months * 10_000, afterMonths: 6 }),
      settlement: decided('same-month', true),
    },
  },
})
const helmond = municipality('helmond', 'Helmond', 6)
const helder = municipality('den-helder', 'Den Helder', 4)
const nothing: ComparedMunicipality = { slug: 'emmen', name: 'Emmen', rules: null }

const meta = {
  title: 'Features/Rules',
  component: CompareRulesView,
  args: {
    compared: {
      terms: ['n-months', 'n-judgement', 'regime-2027-from', 'work-premium', 'settlement'],
      municipalities: [helmond, helder, nothing],
    },
    own: 'helmond',
    others: [
      { slug: 'den-helder', name: 'Den Helder' },
      { slug: 'emmen', name: 'Emmen' },
    ],
    chosen: ['den-helder', 'emmen'],
    only: false,
    onChoose: fn(),
    onOnly: fn(),
  },
} satisfies Meta<typeof CompareRulesView>
export default meta
type Story = StoryObj<typeof meta>

export const SideBySide: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText('Op 2 onderwerpen verschillen ze.')).toBeVisible()
    await expect(page.getByRole('cell', { name: /4 maanden/ })).toBeVisible()
    await expect(page.getByRole('cell', { name: /€\s600,00 na 6 maanden/ })).toBeVisible()
    await userEvent.click(page.getByLabelText('Emmen'))
    await expect(args.onChoose).toHaveBeenCalledWith(['den-helder'])
    await userEvent.click(page.getByLabelText('Toon alleen wat verschilt'))
    await expect(args.onOnly).toHaveBeenCalledWith(true)
  },
}
export const OnlyDifferences: Story = {
  args: { only: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('row')).toHaveLength(3)
  },
}
export const Alone: Story = {
  args: { compared: { terms: ['n-months'], municipalities: [helmond] }, chosen: [] },
}
export const English: Story = { globals: { language: 'en' } }
