import type { Meta, StoryObj } from '@storybook/react-vite'
import FlaskConical from 'lucide-react/icons/flask-conical'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { Button } from '../actions/button.tsx'
import { Banner } from './banner.tsx'
import { LoadingRows } from './loading-rows.tsx'
import { EmptyState, ErrorState } from './states.tsx'
import { useToasts } from './toasts.tsx'

function Messages({ onUndo }: { onUndo: () => void }) {
  const toasts = useToasts()
  return (
    <div className="vw-stack">
      <Banner tone="info" action={<Button size="small">Stop met kijken</Button>}>
        U kijkt als <b>Partner</b>. U kunt niets wijzigen.
      </Banner>
      <Banner tone="warn">U bent niet verbonden met internet. Wat u typte, staat nog hier.</Banner>
      <Button onClick={() => toasts.show({ text: 'Rol gewijzigd.', undo: onUndo })}>Wijzig rol</Button>
      <EmptyState
        icon={FlaskConical}
        title="Nog geen pilots"
        text="Begin met een plan: 10 minuten."
        action={<Button variant="primary">Maak een plan</Button>}
      />
      <ErrorState
        title="Niet opgeslagen"
        kept="Uw tekst staat nog hier."
        next="Wij proberen het zo opnieuw."
        action={<Button>Probeer nu</Button>}
        code="E-1042"
      />
      <LoadingRows rows={3} />
    </div>
  )
}

const meta = { title: 'Messages/All', component: Messages, args: { onUndo: fn() } } satisfies Meta<typeof Messages>
export default meta
type Story = StoryObj<typeof meta>

export const All: Story = {}

export const Undo: Story = {
  play: async ({ canvasElement, args }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Wijzig rol' }))
    const region = within(page.getByRole('status', { name: 'Meldingen' }))
    await waitFor(() => expect(region.getByText('Rol gewijzigd.')).toBeVisible())
    await userEvent.click(region.getByRole('button', { name: 'Maak ongedaan' }))
    await expect(args.onUndo).toHaveBeenCalledOnce()
    await expect(region.queryByText('Rol gewijzigd.')).toBeNull()
  },
}
