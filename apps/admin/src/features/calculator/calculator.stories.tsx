import './calculator.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState, type ComponentProps } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { CalculatorView } from './calculator-view.tsx'
import type { PublishedRules } from './reckon.ts'

const term = {
  from: '2026-01-01',
  until: null,
  legalBasis: 'Voorbeeldverordening artikel 7',
  source: 'https://voorbeeld.example',
}
const published: PublishedRules = {
  today: '2026-03-01',
  day: '2026-03-01',
  name: 'Gemeente Voorbeeld',
  contact: { team: 'Team Inkomen', phone: '0999 00 00 00', hours: 'elke werkdag van 9 tot 12 uur' },
  rules: {
    since: '2026-01-01T00:00:00.000Z',
    fromName: 'Landelijk',
    terms: [
      { term: 'n-months', value: 6, ...term },
      { term: 'unknown-values', value: 'last-known', ...term },
    ],
  },
  calendar: { rule: { day: 20, month: 'same', onRestDay: 'before', goodFridayRests: true }, exceptions: [] },
  amounts: null,
  stale: [],
}
const job = { age: '34', hourly: '14,71', hours: '16', start: '2026-03-15' }

/** The page that holds what is typed. */
function Typing(args: ComponentProps<typeof CalculatorView>) {
  const [typed, setTyped] = useState(args.typed)
  return <CalculatorView {...args} typed={typed} onType={(patch) => setTyped((was) => ({ ...was, ...patch }))} />
}

const meta = {
  title: 'Features/Calculator',
  component: CalculatorView,
  args: {
    published,
    rulesHref: '#regels',
    settingsHref: '#instellingen',
    mayWrite: true,
    example: fn(() => null),
    typed: job,
    onType: fn(),
    onDay: fn(),
  },
  render: (args) => <Typing {...args} />,
} satisfies Meta<typeof CalculatorView>
export default meta
type Story = StoryObj<typeof meta>

export const Outcome: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await waitFor(() =>
      expect(page.getByText(/U houdt misschien €\s270,67 per maand over\./, { selector: '.vw-answer' })).toBeVisible(),
    )
    await expect(page.getByText(/In maart 2026 krijgt u/, { selector: '.utrecht-alert *' })).toBeVisible()
    await expect(
      page.getByRole('cell', { name: /bijstandsnorm €\s1\.401,50 - inkomsten die meetellen €\s811,99 = €\s589,51/ }),
    ).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Bewaar als voorbeeld' }))
    await expect(args.example).toHaveBeenCalled()
  },
}

export const Waiting: Story = {
  args: { typed: {} },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText('Nog nodig: Leeftijd, Loon per uur, Uren per week.')).toBeVisible()
    await userEvent.type(page.getByLabelText('Leeftijd'), '17')
    await expect(page.getByText('Schrijf een getal van 18 tot 110.')).toBeVisible()
  },
}

/** A wage from before the first known amounts: no guess, but whom to call. */
export const Refused: Story = {
  args: { typed: { ...job, start: '2019-03-01' } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText(/Bel Team Inkomen: 0999 00 00 00\./)).toBeVisible())
  },
}

export const Stale: Story = {
  args: { published: { ...published, stale: [{ subject: 'norms', staleAfter: '2026-02-28' }] } },
  play: async ({ canvasElement }) => {
    await expect(
      within(canvasElement).getByText(/1 bedrag is verlopen.*de bijstandsnorm \(28 feb 2026\)/),
    ).toBeVisible()
  },
}
/** Another day than today: it says so, above the outcome and in the letter, and there is a way back. */
export const ComingDay: Story = {
  args: { published: { ...published, day: '2027-01-01' }, typed: { ...job, start: '2027-02-01' } },
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/U rekent met de regels en bedragen van 1 januari 2027\./)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Terug naar vandaag' }))
    await expect(args.onDay).toHaveBeenCalledWith(undefined)
  },
}
export const NoRules: Story = { args: { published: { ...published, rules: null } } }
export const NobodyToCall: Story = { args: { published: { ...published, contact: null } } }
export const English: Story = { globals: { language: 'en' } }
