import { atLocalTime } from '@vliegwiel/configuration'
import { planRelease as plan } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { chosenVersions, moment, releaseName } from './shapes.ts'

/** Plans approved versions to come into force together, at a moment on the tenant's clock. */
export const planRelease = tenantMutation(
  {
    permission: 'release:plan',
    objectType: 'release',
    base: { at: 'versions.revision' },
    input: z.strictObject({ name: releaseName, moment, versions: chosenVersions }),
    output: z.strictObject({ releaseId: z.uuid(), moment: z.iso.datetime() }),
  },
  async (call) => {
    const { name, versions, moment: wanted } = call.input
    const instant = atLocalTime(wanted.day, wanted.time, await timeZoneOf(call.trx))
    const releaseId = await plan(documentContext(call), { name, versions, moment: instant })
    const detail = { moment: instant.toISOString(), documents: versions.length }
    return done({ releaseId, moment: instant.toISOString() }, { objectId: releaseId, objectLabel: name, detail })
  },
)
