import './budgets.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { emptyVangnet, exampleVangnet } from './example-vangnet.ts'
import { VangnetView } from './vangnet-view.tsx'

const meta = {
  title: 'Features/Vangnet',
  component: VangnetView,
  args: { vangnet: exampleVangnet, year: 2025, onYear: fn(), mayNote: true, onNote: fn(), onTakeBack: fn() },
} satisfies Meta<typeof VangnetView>
export default meta
type Story = StoryObj<typeof meta>

/** One entrance is open and the other turned with the stage of the budget: both are said. */
export const TwoEntrances: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/over 2025 één ingang open: het uitgebreide vangnet/)).toBeVisible()
    await expect(page.getByText('De standen van het budget geven niet hetzelfde antwoord.')).toBeVisible()
    await expect(page.getByText(/Het tekort van 2025 moet boven .*3\.682\.500 zijn/)).toBeVisible()
    await expect(page.getByText(/Is het als in 2017, dan is het/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: /2025/ }))
    await userEvent.click(await within(document.body).findByRole('menuitem', { name: 'Neem terug: Definitief budget' }))
    await expect(args.onTakeBack).toHaveBeenCalledWith(exampleVangnet.figures[7])
  },
}
export const TwoEntrancesEnglish: Story = { globals: { language: 'en' } }

/** Rules that were not found leave the answer unknown, whatever the sums are. */
export const RulesUnknown: Story = {
  args: { year: 2026 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/Weten we niet: over 2026 ontbreken cijfers of regels/)).toBeVisible()
    await expect(page.getByText(/Een eigen risico van 2,5 % is aangekondigd/)).toBeVisible()
  },
}
export const Empty: Story = { args: { vangnet: emptyVangnet } }
export const ReadOnly: Story = { args: { mayNote: false } }
