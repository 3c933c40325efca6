import './budgets.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { ClaimsView } from './claims-view.tsx'
import { exampleClaims } from './example-claims.ts'

const meta = {
  title: 'Features/Claims',
  component: ClaimsView,
  args: { claims: exampleClaims.claims, mayWrite: true, onChoose: fn(), onEdit: fn(), onRemove: fn() },
} satisfies Meta<typeof ClaimsView>
export default meta
type Story = StoryObj<typeof meta>

/** A claim agrees by one way only; a person chose it, and Den Haag's amount asks for definitions. */
export const Board: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/klopt met uw cijfers, maar alleen per jaar en bruto/)).toBeVisible()
    await expect(page.getByText(/Vraagt uitleg: 4,3 × “8 miljoen bespaard”/)).toBeVisible()
    const [first] = page.getAllByRole('group', { name: 'Waarop is gerekend?' })
    if (first === undefined) throw new Error('no ways')
    await userEvent.click(within(first).getByRole('radio', { name: /Iedereen die ging/ }))
    await expect(args.onChoose).toHaveBeenCalledWith(exampleClaims.claims[0], 'everybody')
  },
}
export const BoardEnglish: Story = { globals: { language: 'en' } }

/** Nothing is chosen for people, whichever way agrees. */
export const NothingChosen: Story = {
  args: { claims: exampleClaims.claims.map((claim) => ({ ...claim, chosen: null })) },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/Een mens kiest, het systeem niet/)).toBeVisible()
    for (const radio of page.getAllByRole('radio')) await expect(radio).not.toBeChecked()
  },
}
export const ReadOnly: Story = { args: { mayWrite: false } }
export const Empty: Story = { args: { claims: [] } }
