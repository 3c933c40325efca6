import { m } from '@vliegwiel/i18n'
import type { SmallTable } from '@vliegwiel/tabular/download'
import type { TargetInList } from './budget.ts'
import { stageWords } from './budget-words.ts'
import { saveTable } from './save-table.ts'

/** A target and its result month by month; a month that is not known is empty, and no 0. */
export const targetTable = ({ name, found }: TargetInList): SmallTable => ({
  name: name.slice(0, 30),
  headings: [
    m.budgets_col_month(),
    m.targets_col_regular(),
    m.targets_col_extra(),
    m.targets_col_regular_sum(),
    m.targets_col_extra_sum(),
    m.budgets_col_stage(),
  ],
  rows: (found?.months ?? []).map(({ month, counts, together, stage }) => [
    month,
    counts?.regular ?? null,
    counts?.extra ?? null,
    together?.regular ?? null,
    together?.extra ?? null,
    stage === null ? m.budgets_month_unknown() : stageWords[stage](),
  ]),
})

export const saveTarget = (kind: 'csv' | 'xlsx', target: TargetInList): Promise<void> =>
  saveTable(kind, m.targets_file(), targetTable(target))
