import { z } from 'zod'

const encoded = (most: number) =>
  z
    .string()
    .regex(/^[\w-]+$/)
    .max(most)

/** What a browser answers when a passkey was made (WebAuthn level 3, RegistrationResponseJSON); all base64url. */
export const registrationResponse = z.strictObject({
  id: encoded(1400),
  rawId: encoded(1400),
  type: z.literal('public-key'),
  response: z.strictObject({
    clientDataJSON: encoded(4000),
    attestationObject: encoded(16_000),
    transports: z.exactOptional(
      z
        .array(
          z
            .string()
            .regex(/^[a-z-]+$/)
            .max(20),
        )
        .max(10),
    ),
  }),
})
export type PasskeyRegistration = z.output<typeof registrationResponse>

/** What a browser answers when a passkey signed (AuthenticationResponseJSON). */
export const signedResponse = z.strictObject({
  id: encoded(1400),
  rawId: encoded(1400),
  type: z.literal('public-key'),
  response: z.strictObject({
    clientDataJSON: encoded(4000),
    authenticatorData: encoded(4000),
    signature: encoded(8000),
    userHandle: z.exactOptional(encoded(100)),
  }),
})
export type PasskeySignature = z.output<typeof signedResponse>

const clientData = z.object({ challenge: encoded(100) })

/** The challenge that a browser says it signed; null when it says none. What it says is checked by its signature. */
export function challengeIn(clientDataJSON: string): string | null {
  try {
    return clientData.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString())).challenge
  } catch {
    return null
  }
}
