import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../actions/button.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { KeyboardHelp } from './keyboard-help.tsx'

function Archive({ onConfirm }: { onConfirm: () => void }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Archiveer Den Helder</Button>
      <ConfirmDialog
        isOpen={isOpen}
        title="Den Helder archiveren?"
        consequences={[
          'Niemand van Den Helder kan nog aanmelden.',
          'Na 30 dagen wissen wij alle gegevens. Dat kan niet terug.',
          'U krijgt eerst een bestand met alles erin.',
        ]}
        confirmLabel="Archiveer"
        tone="danger"
        typeToConfirm="Den Helder"
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      />
    </>
  )
}

const meta = { title: 'Dialog/ConfirmDialog', component: Archive, args: { onConfirm: fn() } } satisfies Meta<
  typeof Archive
>
export default meta
type Story = StoryObj<typeof meta>

export const TypeToConfirm: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Archiveer Den Helder' }))
    const dialog = within(await within(document.body).findByRole('alertdialog', { name: 'Den Helder archiveren?' }))
    const confirm = dialog.getByRole('button', { name: 'Archiveer' })
    await userEvent.click(confirm)
    await expect(args.onConfirm).not.toHaveBeenCalled()
    await userEvent.type(dialog.getByRole('textbox', { name: 'Typ “Den Helder” om door te gaan' }), 'Den Helder')
    await userEvent.click(dialog.getByRole('button', { name: 'Archiveer' }))
    await expect(args.onConfirm).toHaveBeenCalledOnce()
  },
}

export const FocusReturns: Story = {
  play: async ({ canvasElement }) => {
    const opener = within(canvasElement).getByRole('button', { name: 'Archiveer Den Helder' })
    await userEvent.click(opener)
    await within(document.body).findByRole('alertdialog')
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(within(document.body).queryByRole('alertdialog')).toBeNull())
    await waitFor(() => expect(opener).toHaveFocus())
  },
}

export const Keys: Story = {
  render: () => (
    <KeyboardHelp
      isOpen
      onClose={() => undefined}
      lettersOn
      onLettersChange={() => undefined}
      groups={[
        {
          title: 'Overal',
          keys: [
            { keys: ['Ctrl K'], text: 'zoek of doe iets' },
            { keys: ['g', 'v'], text: 'naar Vandaag' },
          ],
        },
        { title: 'In een lijst', keys: [{ keys: ['j'], text: 'omlaag' }] },
      ]}
    />
  ),
}
