import './budgets.css'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test'
import { LedgerView } from './ledger-view.tsx'
import { PlanView } from './plan-view.tsx'
import { PlansView } from './plans-view.tsx'
import { emptyLedger, exampleLedger, examplePlan } from './example-budgets.ts'

const meta = {
  title: 'Features/Budgets',
  component: LedgerView,
  args: { ledger: exampleLedger, onDay: fn(), onFlow: fn() },
} satisfies Meta<typeof LedgerView>
export default meta
type Story = StoryObj<typeof meta>

/** A month that is not known is no 0, and a share stands beside its base. */
export const Ledger: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/Bij 55,87 % kon u iets doen/)).toBeVisible()
    await expect(page.getByText(/Van 1 maanden is niets bekend/)).toBeVisible()
    await userEvent.click(page.getByText('Hier kon u iets doen: 138 van 247'))
    await expect(page.getByText(/138 × 100 : 247 =/)).toBeVisible()
  },
}

/** The slider goes by the days on which something became known. */
export const AsKnownThen: Story = {
  play: async ({ canvasElement, args }) => {
    const slider = within(canvasElement).getByRole('slider', { name: 'Zoals bekend op' })
    await expect(slider).toHaveAttribute('aria-valuetext', '26 november 2026')
    // The arrow keys are the browser's own; this is what they do.
    const before = String(Number((slider as HTMLInputElement).value) - 1)
    await fireEvent.change(slider, { target: { value: before } })
    await expect(args.onDay).toHaveBeenCalledWith('2017-08-15')
  },
}
export const LedgerEnglish: Story = { globals: { language: 'en' } }
export const LedgerEmpty: Story = { args: { ledger: emptyLedger } }

const plan = {
  plan: examplePlan,
  mayBook: true,
  mayManage: true,
  taking: false,
  onBook: fn(),
  onTake: fn(),
  bookings: () => null,
  pilots: () => null,
}

/** Each purse has its own answer; there is no sum over them. */
export const Plan: Story = {
  render: () => <PlanView {...plan} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await expect(page.getByText(/Gaat het zo door, dan komt u in 2026/)).toBeVisible()
    await expect(page.getByText(/Over begeleidingsgeld in 2027 is nog niets te zeggen/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Boek op Scholingsfonds' }))
    await expect(plan.onBook).toHaveBeenCalledWith(examplePlan.lines[1])
  },
}
export const PlanEnglish: Story = { render: () => <PlanView {...plan} />, globals: { language: 'en' } }
export const PlanReadOnly: Story = { render: () => <PlanView {...plan} mayBook={false} mayManage={false} /> }

const plans = {
  slug: 'veldmeer',
  mayManage: true,
  mayWrite: true,
  onAdopt: fn(),
  ready: [{ key: 'plan-2028', title: 'Investeringsplan 2028' }],
  plans: [
    {
      planId: examplePlan.planId,
      key: examplePlan.key,
      name: examplePlan.name,
      adoptedOn: examplePlan.adoptedOn,
      synthetic: true,
      from: '2026-01',
      to: '2027-12',
      lines: 4,
      budget: 87_200_000,
      committed: 13_000_000,
      spent: 38_000_000,
      left: 37_400_000,
    },
  ],
}
export const Plans: Story = { render: () => <PlansView {...plans} /> }
export const PlansEmpty: Story = { render: () => <PlansView {...plans} plans={[]} ready={[]} /> }
