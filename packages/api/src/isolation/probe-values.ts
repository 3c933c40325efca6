import { newId } from '@vliegwiel/db'

/** What the inputs of the proof have in common: nothing in it is anybody's. */
export const key = () => newId()
/** A code, not a password: checking one takes a third of a second by design. */
export const proof = { code: '000000' }
export const token = 'probe'.repeat(8)
const signed = { id: 'cHJvYmU', rawId: 'cHJvYmU', type: 'public-key' } as const
const clientDataJSON = Buffer.from(JSON.stringify({ challenge: token })).toString('base64url')
/** Passkeys that nobody has. */
export const signature = { ...signed, response: { clientDataJSON, authenticatorData: 'cHJvYmU', signature: 'cHJvYmU' } }
export const registration = { ...signed, response: { clientDataJSON, attestationObject: 'cHJvYmU' } }
export const moment = { day: '2099-01-01', time: '00:00' }
export const probeContent = {
  id: 'root',
  type: 'root',
  fields: { title: 'Probe', summary: 'Probe.', language: 'nl' },
  children: [{ id: 'tekst', type: 'text', fields: { heading: null, body: 'Probe.' } }],
}
