import { m } from '@vliegwiel/i18n'
import Columns3 from 'lucide-react/icons/columns-3'
import { PopoverButton } from '../actions/popover-button.tsx'
import { Checkbox } from '../forms/checkbox.tsx'
import type { Column } from './data-table-model.ts'

interface ColumnChoiceProps<Row> {
  columns: readonly Column<Row>[]
  hidden: readonly string[]
  onChange: (hidden: string[]) => void
}

/** Which columns are in sight. */
export function ColumnChoice<Row>({ columns, hidden, onChange }: ColumnChoiceProps<Row>) {
  const free = columns.filter((column) => column.fixed !== true)
  return (
    <PopoverButton label={m.table_columns()} icon={Columns3} size="small" variant="quiet">
      <fieldset className="vw-radio-group">
        <legend className="vw-hint">{m.table_columns_hint()}</legend>
        {free.map((column) => (
          <Checkbox
            key={column.id}
            label={column.header}
            checked={!hidden.includes(column.id)}
            onChange={(event) =>
              onChange(event.target.checked ? hidden.filter((id) => id !== column.id) : [...hidden, column.id])
            }
          />
        ))}
      </fieldset>
    </PopoverButton>
  )
}
