import { m } from '@vliegwiel/i18n'

const texts: Readonly<Record<string, () => string>> = {
  too_small: m.shell_field_too_small,
  too_big: m.shell_field_too_big,
  invalid_type: m.shell_field_missing,
  missing: m.shell_field_missing,
  'in-the-future': m.shell_field_future,
  'not-an-e-mail-address': m.shell_field_email,
}

/** What is wrong with a field, from the API's word for it. */
export function fieldText(problem: string): string {
  return (texts[problem] ?? m.shell_field_invalid)()
}
