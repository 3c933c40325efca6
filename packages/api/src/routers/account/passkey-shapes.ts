import { z } from 'zod'
import { notPersonal, personal } from '../../ladder/personal.ts'

const named = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
})

/** What a browser makes a passkey by (WebAuthn level 3, PublicKeyCredentialCreationOptionsJSON). */
export const makingOptions = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: notPersonal(z.string(), 'the name of the product') }),
  user: personal(z.object({ id: z.string(), name: z.string(), displayName: z.string() }), 'own'),
  pubKeyCredParams: z.array(z.object({ alg: z.number().int(), type: z.literal('public-key') })),
  timeout: z.number().int(),
  attestation: z.literal('none'),
  excludeCredentials: z.array(named),
  authenticatorSelection: z.object({ residentKey: z.literal('required'), userVerification: z.literal('required') }),
})

/** What a browser has a passkey sign (PublicKeyCredentialRequestOptionsJSON). Without a list: any of this host. */
export const signingOptions = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number().int(),
  userVerification: z.literal('required'),
  allowCredentials: z.array(named).optional(),
})
