import { m } from '@vliegwiel/i18n'

const names: Readonly<Record<string, () => string>> = {
  'staff-now': m.cases_n_staff_now,
  'staff-then': m.cases_n_staff_then,
  'staff-per-1000-now': m.cases_n_staff_per_1000_now,
  'staff-per-1000-then': m.cases_n_staff_per_1000_then,
  'extra-staff': m.cases_n_extra_staff,
  'staff-growth': m.cases_n_staff_growth,
  'extra-cost': m.cases_n_extra_cost,
  'exits-needed': m.cases_n_exits_needed,
  'exits-needed-whole': m.cases_n_exits_needed_whole,
  'exits-needed-per-100': m.cases_n_exits_needed_per_100,
  balance: m.cases_n_balance,
  ratio: m.cases_n_ratio,
  'break-even': m.cases_n_break_even,
  saving: m.cases_n_saving,
  cost: m.cases_n_cost,
}

/** What a number of a computation is, by its key in the core. */
export const numberName = (name: string): string => names[name]?.() ?? name
