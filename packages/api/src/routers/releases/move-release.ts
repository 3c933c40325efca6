import { atLocalTime } from '@vliegwiel/configuration'
import { moveRelease as move } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { timeZoneOf } from '../settings/time-zone.ts'
import { moment, releaseName } from './shapes.ts'

/** Another name or moment for a release that is still to come; one that was suspended is planned again. */
export const moveRelease = tenantMutation(
  {
    permission: 'release:plan',
    objectType: 'release',
    input: z.strictObject({ releaseId: z.uuid(), version: z.number().int().min(1), name: releaseName, moment }),
    output: z.strictObject({ moment: z.iso.datetime() }),
  },
  async (call) => {
    const { releaseId, version, name, moment: wanted } = call.input
    const instant = atLocalTime(wanted.day, wanted.time, await timeZoneOf(call.trx))
    await move(documentContext(call), { releaseId, version, name, moment: instant })
    const detail = { moment: instant.toISOString() }
    return done({ moment: instant.toISOString() }, { objectId: releaseId, objectLabel: name, detail })
  },
)
