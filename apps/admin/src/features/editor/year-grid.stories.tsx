import { investmentPlanKind } from '@vliegwiel/budgets/kinds'
import type { Block } from '@vliegwiel/configuration/merge'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, within } from 'storybook/test'
import { WrittenDocument } from './written-document.tsx'

const line = (id: string, name: string, fields: Block['fields']): Block => ({
  id,
  type: 'line',
  fields: {
    name,
    key: id,
    purse: 'guidance-money',
    funding: 'algemene reserve',
    source: 'Verzonnen',
    sourceDate: '2025-11-01',
    ...fields,
  },
})
const year = (name: string, children: readonly Block[]): Block => ({
  id: `jaar-${name}`,
  type: 'year',
  fields: { name, firstDay: `${name}-01-01`, lastDay: `${name}-12-31` },
  children,
})
const plan: Block = {
  id: 'root',
  type: 'root',
  fields: { title: 'Investeringsplan', purpose: null },
  children: [
    year('2026', [
      line('regie', 'Klantregie', { kind: 'staff', fte: 40_000, pricePerFte: 8_400_000 }),
      line('training', 'Training', { kind: 'training', amount: 26_400_000 }),
      line('proef', 'Proef', { kind: 'other', amount: 1_000_000 }),
    ]),
    year('2027', [
      line('regie-27', 'Klantregie', { kind: 'staff', fte: 40_000, pricePerFte: 8_600_000 }),
      line('training-27', 'Training', { kind: 'training', amount: 27_200_000 }),
    ]),
  ],
}

const meta = {
  title: 'Features/Editor/Year grid',
  component: WrittenDocument,
  parameters: { layout: 'fullscreen' },
  args: { kind: investmentPlanKind, start: plan, head: <h1>Investeringsplan</h1>, onAct: fn() },
  decorators: [
    (Story) => (
      <main className="vw-main">
        <Story />
      </main>
    ),
  ],
} satisfies Meta<typeof WrittenDocument>
export default meta
type Story = StoryObj<typeof meta>

/** By keyboard alone: walk, type, empty, take back; a block is looked at before anything changes. */
export const ByKeyboard: Story = {
  play: async ({ canvasElement }) => {
    const grid = await within(canvasElement).findByRole('grid')
    const screen = within(canvasElement)
    const cell = (row: number, column: number) => {
      const found = grid.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)
      if (found === null) throw new Error('no cell')
      return found
    }
    cell(0, 0).focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}250.000{Enter}')
    await expect(cell(2, 0)).toHaveTextContent('250.000')
    await expect(cell(3, 0)).toHaveFocus()
    await userEvent.keyboard('ntb{Enter}')
    await expect(screen.getByText(/“ntb” is geen bedrag/)).toBeVisible()
    await userEvent.keyboard('{Escape}{Delete}')
    await expect(cell(3, 0)).toHaveTextContent('?')
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}')
    await expect(cell(3, 0)).toHaveTextContent('10.000')
    await expect(cell(2, 0)).toHaveTextContent('264.000')

    // A block from a workbook: 300.000 and "ntb" for training, nothing half-pasted.
    await userEvent.keyboard('{ArrowUp}')
    await userEvent.paste('300.000\tntb\r\n')
    const paste = within(await screen.findByRole('group', { name: 'Plakken uit uw werkblad' }))
    await expect(paste.getByText(/Past niet: Training, bedrag, 2027, “ntb”/)).toBeVisible()
    await expect(cell(2, 0)).toHaveTextContent('264.000')
    await userEvent.click(paste.getByRole('button', { name: 'Zet wat niet past op onbekend' }))
    await expect(cell(2, 0)).toHaveTextContent('300.000')
    await expect(cell(2, 1)).toHaveTextContent('?')
    // What is not known makes its total unknown.
    await expect(screen.getByRole('row', { name: /Samen begeleidingsgeld/ })).toHaveTextContent('?')
  },
}
export const English: Story = { globals: { language: 'en' } }
export const ReadOnly: Story = { args: { writable: false } }
