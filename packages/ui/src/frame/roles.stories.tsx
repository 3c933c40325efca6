import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, within } from 'storybook/test'
import { Button } from '../actions/button.tsx'
import { PermissionCell } from '../evidence/permission-cell.tsx'
import { ReasonChain, Verdict } from '../evidence/reason-chain.tsx'
import { SelectField } from '../forms/select-field.tsx'
import { DataTable } from '../lists/data-table.tsx'
import type { Column } from '../lists/data-table-model.ts'
import { PageHeader, Section, WithAside } from './page.tsx'
import { StoryFrame } from './story-frame.tsx'

type Value = 'yes' | 'no' | 'if'
interface Right {
  name: string
  group: string
  cells: readonly Value[]
}

const roles = ['Beheerder', 'Beleid', 'Programma', 'Klantregie', 'Partner', 'Lezer']
const rights: Right[] = [
  { group: 'Inhoud', name: 'Pagina schrijven', cells: ['yes', 'yes', 'no', 'no', 'no', 'no'] },
  { group: 'Inhoud', name: 'Pagina goedkeuren', cells: ['if', 'if', 'no', 'no', 'no', 'no'] },
  { group: 'Inhoud', name: 'Uitgave plannen', cells: ['yes', 'no', 'no', 'no', 'no', 'no'] },
  { group: 'Klanten', name: 'Klant zien', cells: ['no', 'no', 'if', 'yes', 'if', 'no'] },
  { group: 'Klanten', name: 'Gesprek lezen', cells: ['no', 'no', 'no', 'yes', 'if', 'no'] },
  { group: 'Klanten', name: 'Profiel bevestigen', cells: ['no', 'no', 'no', 'yes', 'no', 'no'] },
  { group: 'Beheer', name: 'Rollen wijzigen', cells: ['if', 'no', 'no', 'no', 'no', 'no'] },
  { group: 'Beheer', name: 'Logboek lezen', cells: ['yes', 'no', 'if', 'no', 'no', 'yes'] },
]

function RolesPage() {
  const [chosen, setChosen] = useState({ right: 'Gesprek lezen', role: 4 })
  const columns: Column<Right>[] = [
    { id: 'right', header: 'Recht', fixed: true, width: '28%', cell: (right) => right.name },
    ...roles.map((role, index): Column<Right> => ({
      id: role,
      header: role,
      note: `${index + 1} mensen`,
      align: 'center',
      chosen: index === chosen.role,
      cell: (right) => (
        <PermissionCell
          value={right.cells[index] ?? 'no'}
          label={`${role}: ${right.name}`}
          chosen={right.name === chosen.right && index === chosen.role}
          onSelect={() => setChosen({ right: right.name, role: index })}
        />
      ),
    })),
  ]
  return (
    <StoryFrame tenantId="emmen" here="/roles" crumbs={['Beheer', 'Rollen en rechten']} person="Wim Hoek">
      <WithAside
        asideLabel="Waarom kan dit niet?"
        aside={
          <Section title="Waarom kan … dit niet?">
            <div className="vw-form">
              <SelectField label="Wie" options={[{ value: 'mo', label: 'Mo Aydin, partner' }]} />
              <SelectField label="Wil" options={[{ value: 'read', label: 'Gesprek lezen' }]} />
              <Verdict tone="bad">
                <b>Nee.</b> De afspraak met Mo liep af op 31 oktober 2026.
              </Verdict>
              <ReasonChain
                steps={[
                  { id: '1', text: 'Mo is aangemeld en actief', detail: 'via Praktijk De Brug', result: 'ok' },
                  {
                    id: '2',
                    text: 'Rol Partner mag dit, mits er een afspraak is',
                    detail: 'rollentabel, versie 4',
                    result: 'ok',
                  },
                  { id: '3', text: 'De klant gaf toestemming', detail: 'op 2 mei 2026', result: 'ok' },
                  {
                    id: '4',
                    text: 'Is de afspraak nog geldig?',
                    detail: 'liep af op 31 oktober, 23 dagen geleden',
                    result: 'bad',
                  },
                  { id: '5', text: 'Doel van het lezen', detail: 'niet meer nagekeken', result: 'not-checked' },
                ]}
              />
              <div>
                <h3>Wat kan wel?</h3>
                <p>Klantregisseur Els Bakker kan verlengen. De klant zegt dan opnieuw ja of nee.</p>
              </div>
              <div className="vw-form-actions">
                <Button variant="primary">Vraag verlenging</Button>
                <Button>Kopieer uitleg</Button>
              </div>
            </div>
          </Section>
        }
      >
        <div>
          <PageHeader
            title="Wie mag wat in Emmen?"
            sentence={
              <>
                23 mensen, 6 rollen, 16 rechten. <b>Mits</b> is: alleen onder een voorwaarde. Kies een vakje voor de
                reden.
              </>
            }
          />
          <DataTable
            label="Rechten per rol"
            density="matrix"
            wide
            columns={columns}
            rows={rights}
            rowKey={(right) => right.name}
            groupOf={(right) => right.group}
            chosenKey={chosen.right}
          />
        </div>
      </WithAside>
    </StoryFrame>
  )
}

const meta = {
  title: 'Pages/Roles',
  component: RolesPage,
  parameters: { layout: 'fullscreen', accent: 'emmen' },
} satisfies Meta<typeof RolesPage>
export default meta
type Story = StoryObj<typeof meta>

export const Roles: Story = {}

export const ChooseCell: Story = {
  play: async ({ canvasElement }) => {
    const cell = within(canvasElement).getByRole('button', { name: 'Beheerder: Pagina schrijven: ja' })
    await userEvent.click(cell)
    await expect(cell).toHaveAttribute('aria-pressed', 'true')
  },
}
