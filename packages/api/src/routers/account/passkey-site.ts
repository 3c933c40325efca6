import { demandSite, passkeySiteOf } from '@vliegwiel/auth/server'
import type { RequestContext } from '../../request-context.ts'

/** Where passkeys work: the address of the console alone. @throws authError passkey-not-here */
export const siteOf = ({ services }: RequestContext) => demandSite(passkeySiteOf(services.publicUrl))

export const hasSite = ({ services }: RequestContext) => passkeySiteOf(services.publicUrl) !== null
