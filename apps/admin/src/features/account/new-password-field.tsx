import { passwordMinimum, passwordReasons, passwordText, type PasswordAbout } from '@vliegwiel/auth'
import { m } from '@vliegwiel/i18n'
import { TextField } from '@vliegwiel/ui'

export interface NewPasswordFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  /** What the password may not contain. */
  about: PasswordAbout
  /** True after the first try to send it: from then on it is judged while typing. */
  judged: boolean
  /** What the API said. */
  error?: string | undefined
}

/** A new password, with the rule in sight and every reason why one is refused. */
export function NewPasswordField({ label, value, onChange, about, judged, error }: NewPasswordFieldProps) {
  const own = passwordText(judged ? passwordReasons(value, about) : [])
  return (
    <TextField
      label={label}
      hint={m.account_password_rules({ count: passwordMinimum })}
      type="password"
      autoComplete="new-password"
      value={value}
      error={own ?? error}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
