import './budgets.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { exampleTargets } from './example-targets.ts'
import { TargetsView } from './targets-view.tsx'

const meta = {
  title: 'Features/Targets',
  component: TargetsView,
  args: { targets: exampleTargets, mayWrite: true, onEdit: fn(), onRemove: fn(), onSave: fn() },
} satisfies Meta<typeof TargetsView>
export default meta
type Story = StoryObj<typeof meta>

/** Regular and extra apart; what comes after a missing month does not count, and nothing known is no 0. */
export const Targets: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText('135 van 500 extra mensen, tot en met april 2026.')).toBeVisible()
    await expect(page.getByText(/12,5 % meer dan gewoon/)).toBeVisible()
    await expect(page.getByText(/Na april 2026 ontbreekt een maand/)).toBeVisible()
    await expect(page.getByText(/Weten we niet: van januari 2026 is nog niets bekend/)).toBeVisible()
    await expect(page.getByText(/Dit doel is niet te tellen/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Wijzig: Volgend jaar' }))
    await expect(args.onEdit).toHaveBeenCalledWith(exampleTargets.targets[1])
  },
}
export const TargetsEnglish: Story = { globals: { language: 'en' } }
export const Empty: Story = { args: { targets: { ...exampleTargets, targets: [] } } }
export const ReadOnly: Story = { args: { mayWrite: false } }
