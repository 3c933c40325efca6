import { m } from '@vliegwiel/i18n'
import { Banner, Button } from '@vliegwiel/ui'
import { useMutation } from '@tanstack/react-query'
import { callsOf } from '../../app/api/api.ts'
import { browserHasPasskeys, passkeyText, signWithPasskey } from './passkey-browser.ts'
import { signInText } from './sign-in-text.ts'

/** Signing in by a passkey, alone (`challenge` null) or as the second step. Nothing where the browser has none. */
export function PasskeySignIn({ challenge, onSignedIn }: { challenge: string | null; onSignedIn: () => void }) {
  const enter = useMutation({
    mutationFn: async () => {
      const { options } = await callsOf(null).session.askPasskey.mutate({ challenge })
      const response = await signWithPasskey(options)
      return callsOf(null).session.signInWithPasskey.mutate({ challenge, response })
    },
    onSuccess: onSignedIn,
  })
  if (!browserHasPasskeys()) return null
  return (
    <div className="admin-gap">
      {enter.error !== null && <Banner tone="bad">{passkeyText(enter.error) ?? signInText(enter.error)}</Banner>}
      <Button busy={enter.isPending} onClick={() => enter.mutate()}>
        {challenge === null ? m.account_passkey_sign_in() : m.account_passkey_use()}
      </Button>
    </div>
  )
}
