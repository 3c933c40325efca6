import ipaddr from 'ipaddr.js'
import { authError } from '../auth-error.ts'

/** The one place at which passkeys of this installation are made and used. */
export interface PasskeySite {
  /** The host name of the console: browsers bind a passkey to it (WebAuthn, "RP ID"). */
  readonly rpId: string
  /** Scheme, host and port of the console, as a browser states them. */
  readonly origin: string
}

/**
 * Where passkeys work: the address of the console and no other, so never the host name of a portal. null: nowhere, for
 * browsers refuse them at a number for an address and without https (`localhost` excepted).
 */
export function passkeySiteOf(publicUrl: string): PasskeySite | null {
  const { protocol, hostname, origin } = new URL(publicUrl)
  const isOwnMachine = hostname === 'localhost' || hostname.endsWith('.localhost')
  if (ipaddr.isValid(hostname.replaceAll(/[[\]]/g, ''))) return null
  return protocol === 'https:' || isOwnMachine ? { rpId: hostname, origin } : null
}

/** @throws authError passkey-not-here */
export function demandSite(site: PasskeySite | null): PasskeySite {
  if (site === null) throw authError('passkey-not-here')
  return site
}
