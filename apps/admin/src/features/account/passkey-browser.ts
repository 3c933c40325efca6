import type { RouterInputs, RouterOutputs } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { browserSupportsWebAuthn, startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser'

type MakingOptions = RouterOutputs['account']['startPasskey']['options']
export type SigningOptions = RouterOutputs['session']['askPasskey']['options']
export type MadePasskey = RouterInputs['account']['addPasskey']['response']
export type PasskeySignature = RouterInputs['session']['signInWithPasskey']['response']

/** Can this browser make and use passkeys at all? */
export const browserHasPasskeys = (): boolean => browserSupportsWebAuthn()

/** Has the browser make a passkey; the person confirms with a finger, a face or a PIN. */
export async function makePasskey(options: MakingOptions): Promise<MadePasskey> {
  const { id, rawId, response } = await startRegistration({
    optionsJSON: options as Parameters<typeof startRegistration>[0]['optionsJSON'],
  })
  const { clientDataJSON, attestationObject, transports } = response
  const made = { clientDataJSON, attestationObject, ...(transports === undefined ? {} : { transports }) }
  return { id, rawId, type: 'public-key', response: made }
}

/** Has a passkey sign what the server asks. */
export async function signWithPasskey(options: SigningOptions): Promise<PasskeySignature> {
  const { id, rawId, response } = await startAuthentication({
    optionsJSON: options as Parameters<typeof startAuthentication>[0]['optionsJSON'],
  })
  const { clientDataJSON, authenticatorData, signature, userHandle } = response
  const signed = { clientDataJSON, authenticatorData, signature, ...(userHandle === undefined ? {} : { userHandle }) }
  return { id, rawId, type: 'public-key', response: signed }
}

/** What went wrong between the person, the browser and the device; null when it was something else. */
export function passkeyText(error: unknown): string | null {
  if (error instanceof WebAuthnError) {
    switch (error.code) {
      case 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED':
        return m.account_passkey_already()
      case 'ERROR_INVALID_DOMAIN':
      case 'ERROR_INVALID_RP_ID':
        return m.account_passkeys_not_here()
      case 'ERROR_AUTHENTICATOR_MISSING_DISCOVERABLE_CREDENTIAL_SUPPORT':
      case 'ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT':
      case 'ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG':
        return m.account_passkey_cannot()
      default:
        return m.account_passkey_stopped()
    }
  }
  return error instanceof DOMException ? m.account_passkey_stopped() : null
}
