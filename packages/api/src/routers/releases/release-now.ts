import { releaseNow as release } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { carriedOut, chosenVersions, releaseName } from './shapes.ts'

/** Puts approved versions into force now, here and below. All of them, or none. */
export const releaseNow = tenantMutation(
  {
    permission: 'release:plan',
    door: 'release',
    objectType: 'release',
    base: { at: 'versions.revision' },
    input: z.strictObject({ name: releaseName, versions: chosenVersions }),
    output: carriedOut,
  },
  async (call) => {
    const { releaseId, documents, tenants } = await release(documentContext(call), call.input)
    return done(
      { releaseId, documents, tenants },
      { objectId: releaseId, objectLabel: call.input.name, detail: { documents, tenants } },
    )
  },
)
