import { m } from '@vliegwiel/i18n'
import { Banner, Button, Checkbox, Form, FormActions, TextField } from '@vliegwiel/ui'
import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { apiOf } from '../../app/api/api.ts'
import { PasskeySignIn } from './passkey-sign-in.tsx'
import { signInText } from './sign-in-text.ts'

export interface SignInFormProps {
  /** Known already, for example from an invitation or an ended session. */
  email?: string
  onSignedIn: () => void
}

/** A sign-in whose password was right, and what its owner has for the second step. */
interface SecondStep {
  readonly challenge: string
  readonly app: boolean
  readonly passkey: boolean
}

/** A field as text; a file (there is none) would be none. */
function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** E-mail address and password, and the second step when the account has one. */
export function SignInForm({ email = '', onSignedIn }: SignInFormProps) {
  const [second, setSecond] = useState<SecondStep | null>(null)
  return second === null ? (
    <div className="admin-gap">
      <PasswordStep email={email} onSignedIn={onSignedIn} onSecond={setSecond} />
      <PasskeySignIn challenge={null} onSignedIn={onSignedIn} />
    </div>
  ) : (
    <CodeStep {...second} onSignedIn={onSignedIn} onBack={() => setSecond(null)} />
  )
}

function PasswordStep(props: SignInFormProps & { onSecond: (step: SecondStep) => void }) {
  const { email, onSignedIn, onSecond } = props
  const [shown, setShown] = useState(false)
  const [missing, setMissing] = useState<readonly string[]>([])
  const signIn = useMutation(
    apiOf(null).session.signIn.mutationOptions({
      onSuccess: (answer) => (answer.kind === 'session' ? onSignedIn() : onSecond(answer)),
    }),
  )
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = { email: textOf(form, 'email').trim(), password: textOf(form, 'password') }
    const empty = Object.entries(given).flatMap(([name, value]) => (value === '' ? [name] : []))
    setMissing(empty)
    if (empty.length === 0) signIn.mutate(given)
    else event.currentTarget.querySelector<HTMLElement>(`[name="${empty[0] ?? ''}"]`)?.focus()
  }
  const errorOf = (name: string) => (missing.includes(name) ? m.shell_field_missing() : undefined)
  return (
    <Form transient onSubmit={submit} aria-label={m.account_sign_in_with()}>
      {signIn.error !== null && <Banner tone="bad">{signInText(signIn.error)}</Banner>}
      <TextField
        label={m.account_email()}
        name="email"
        type="email"
        autoComplete="username"
        defaultValue={email}
        error={errorOf('email')}
        width="full"
      />
      <TextField
        label={m.account_password()}
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete="current-password"
        error={errorOf('password')}
        width="full"
      />
      <Checkbox
        label={m.account_show_password()}
        checked={shown}
        onChange={(event) => setShown(event.target.checked)}
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={signIn.isPending}>
          {m.action_sign_in()}
        </Button>
        <a className="utrecht-link" href="/wachtwoord-vergeten">
          {m.account_forgotten()}
        </a>
      </FormActions>
    </Form>
  )
}

interface CodeStepProps extends SecondStep {
  onSignedIn: () => void
  onBack: () => void
}

function CodeStep({ challenge, app, passkey, onSignedIn, onBack }: CodeStepProps) {
  const confirm = useMutation(
    apiOf(null).session.confirmSecondFactor.mutationOptions({ onSuccess: () => onSignedIn() }),
  )
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = textOf(new FormData(event.currentTarget), 'code').trim()
    if (code !== '') confirm.mutate({ challenge, code })
  }
  return (
    <Form transient onSubmit={submit} aria-label={m.account_code_title()}>
      <h2>{m.account_code_title()}</h2>
      <p className="vw-secondary">{app ? m.account_code_sentence() : m.account_code_passkey_sentence()}</p>
      {passkey && <PasskeySignIn challenge={challenge} onSignedIn={onSignedIn} />}
      {confirm.error !== null && <Banner tone="bad">{signInText(confirm.error)}</Banner>}
      <TextField
        label={m.account_code()}
        hint={app ? m.account_code_hint() : m.account_code_recovery_hint()}
        name="code"
        autoComplete="one-time-code"
        inputMode="text"
        width="short"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the second step takes the place of the first
        autoFocus
      />
      <FormActions>
        <Button type="submit" variant="primary" busy={confirm.isPending}>
          {m.account_code_confirm()}
        </Button>
        <Button variant="quiet" onClick={onBack}>
          {m.account_code_back()}
        </Button>
      </FormActions>
    </Form>
  )
}
