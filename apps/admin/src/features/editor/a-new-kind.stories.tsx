import { intakeRule } from '@vliegwiel/configuration/testing'
import { emptyDocument } from '@vliegwiel/configuration/kind'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { WrittenDocument } from './written-document.tsx'

const onAct = fn()
const meta = {
  title: 'Features/Editor/A new kind',
  component: WrittenDocument,
  parameters: { layout: 'fullscreen' },
  args: { kind: intakeRule, start: emptyDocument(intakeRule, 'Melding'), head: <h1>Melding</h1>, onAct },
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

/** The kind of the tutorial, that no screen ever heard of: written, checked and put in order like any other. */
export const Written: Story = {
  play: async ({ canvasElement }) => {
    const screen = within(canvasElement)
    const outline = within(screen.getByRole('navigation', { name: 'Blokken' }))
    const submit = screen.getByRole('button', { name: 'Vraag oordeel' })
    const add = async (sort: string) => {
      await userEvent.click(screen.getByRole('button', { name: /Blok erbij$/ }))
      await userEvent.click(await within(document.body).findByRole('menuitem', { name: sort }))
    }
    await expect(screen.getByText('Er is geen termijn.')).toBeVisible()
    await expect(submit).toHaveAttribute('aria-disabled', 'true')

    await add('Termijn')
    await userEvent.type(await screen.findByRole('textbox', { name: 'Stap' }), 'Zich melden')
    await userEvent.type(screen.getByRole('textbox', { name: 'Dagen' }), '99')
    await expect(await screen.findByText('Kies een heel getal van 1 tot 56.')).toBeVisible()
    await userEvent.clear(screen.getByRole('textbox', { name: 'Dagen' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Dagen' }), '5')

    await add('Uitzondering')
    await userEvent.type(await screen.findByRole('textbox', { name: 'Voor wie' }), 'Wie ziek is')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Wat dan' }), 'thuis')
    const order = () => outline.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
    await expect(order().at(-1)).toContain('Wie ziek is')
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
    await waitFor(() => expect(order().at(-1)).toContain('Zich melden'))
  },
}
export const English: Story = { globals: { language: 'en' } }
