import { exportBundle as write } from '@vliegwiel/configuration/server'
import { z } from 'zod'
import { done } from '../../ladder/done.ts'
import { tenantMutation } from '../../ladder/tenant-procedure.ts'
import { documentContext } from '../documents/document-context.ts'
import { keyOf } from './given.ts'
import { chosenDocuments } from './shapes.ts'

/** Terms under which the texts of a tenant may be used elsewhere, named on every copy. */
const licences = ['CC0-1.0', 'CC-BY-4.0', 'EUPL-1.2'] as const

/** The documents in force, and what they need, as one signed file. A change, because handing it out stands in the log. */
export const exportBundle = tenantMutation(
  {
    permission: 'bundle:export',
    objectType: 'bundle',
    base: { none: 'hands-out' },
    input: z.strictObject({ chosen: chosenDocuments, licence: z.enum(licences) }),
    output: z.strictObject({ name: z.string(), text: z.string(), documents: z.number().int() }),
  },
  async (call) => {
    const { slug, name: tenant } = call.membership.tenant
    const { text, documents } = await write(documentContext(call), {
      chosen: call.input.chosen,
      origin: { slug, name: tenant, licence: call.input.licence },
      key: keyOf(call.ctx),
    })
    const name = `${slug}.bundle.json`
    return done({ name, text, documents }, { objectId: null, objectLabel: name, detail: { documents } })
  },
)
