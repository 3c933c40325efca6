import { grantedRecord, keyOf } from '@vliegwiel/clients/server'
import { z } from 'zod'
import { partnerQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { recordAnswer } from './record-answer.ts'
import { clientId, recordFields } from './shapes.ts'

const nobody: ReadonlyMap<string, string> = new Map()

/** One client as a partner sees it: goals, assessments, agreements and appointments of the granted domains. */
export const showGranted = partnerQuery(
  {
    permission: 'granted:read',
    input: z.strictObject({ clientId }),
    output: personal(z.strictObject({ key: z.string(), ...recordFields }), 'client'),
    personalData: {
      objectType: 'client',
      trace: (input, output) => ({ objectId: input.clientId, objectLabel: output.key }),
    },
  },
  async ({ trx, input }) => {
    const key = await keyOf(trx, input.clientId)
    return { key, ...recordAnswer(await grantedRecord(trx, input.clientId), nobody) }
  },
)
