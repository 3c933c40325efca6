import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within, waitFor } from 'storybook/test'
import { Button } from '../actions/button.tsx'
import { Checkbox } from './checkbox.tsx'
import { Form, FormActions, FormErrors } from './form.tsx'
import { RadioGroup } from './radio-group.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { NumberField, TextField } from './text-field.tsx'

const roles = [
  { value: '', label: 'Kies een rol' },
  { value: 'editor', label: 'Redacteur' },
  { value: 'partner', label: 'Partner' },
]

function InviteForm({ wrong = false }: { wrong?: boolean }) {
  const error = (text: string) => (wrong ? text : undefined)
  return (
    <Form>
      {wrong && (
        <FormErrors
          errors={[
            { field: 'email', text: 'Vul een e-mailadres in, zoals naam@gemeente.nl.' },
            { field: 'role', text: 'Kies een rol.' },
          ]}
        />
      )}
      <TextField
        id="email"
        label="E-mailadres"
        type="email"
        hint="De uitnodiging is 7 dagen geldig."
        error={error('Vul een e-mailadres in, zoals naam@gemeente.nl.')}
      />
      <SelectField id="role" label="Rol" options={roles} error={error('Kies een rol.')} />
      <NumberField label="Besparing per mens per jaar" suffix="euro" hint="Hele euro’s" defaultValue="14000" />
      <TextArea label="Toelichting" optional maxLength={200} />
      <RadioGroup
        label="Taal van de uitnodiging"
        name="language"
        defaultValue="nl"
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'Engels', hint: 'Voor wie nog geen Nederlands leest.' },
        ]}
      />
      <Checkbox label="Deel met collega’s" hint="Iedereen in Helmond ziet deze weergave." defaultChecked />
      <Checkbox label="Ik heb dit met de functionaris besproken" error={error('Bevestig dit eerst.')} />
      <TextField label="Naam" defaultValue="Uit de basis" readOnly />
      <FormActions>
        <Button variant="primary" type="submit">
          Nodig uit
        </Button>
        <Button variant="quiet">Annuleer</Button>
      </FormActions>
    </Form>
  )
}

const meta = { title: 'Forms/Form', component: InviteForm } satisfies Meta<typeof InviteForm>
export default meta
type Story = StoryObj<typeof meta>

export const Rest: Story = {}

export const WithErrors: Story = {
  args: { wrong: true },
  play: async ({ canvasElement }) => {
    const form = within(canvasElement)
    const email = form.getByRole('textbox', { name: 'E-mailadres' })
    await expect(email).toBeInvalid()
    await expect(email).toHaveAccessibleDescription(/7 dagen geldig. Vul een e-mailadres in/)
    await waitFor(() => expect(form.getByRole('group', { name: 'Er zijn 2 fouten. Verbeter ze.' })).toHaveFocus())
  },
}
