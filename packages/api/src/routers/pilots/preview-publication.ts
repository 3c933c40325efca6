import { publicationContent } from '@vliegwiel/pilots'
import { preparePublication } from '@vliegwiel/pilots/server'
import { z } from 'zod'
import { tenantQuery } from '../../ladder/tenant-procedure.ts'
import { readSetting } from '../settings/read-setting.ts'
import { pilotId } from './shapes.ts'

/** What others would read if it were published now. */
export const previewPublication = tenantQuery(
  {
    permission: 'pilot:read',
    input: z.strictObject({ pilotId }),
    output: z.strictObject({ number: z.number().int(), hidden: z.number().int(), content: publicationContent }),
  },
  async ({ trx, input }) => {
    const threshold = (await readSetting(trx, 'privacy-threshold')) ?? 10
    return preparePublication({ trx }, { pilotId: input.pilotId, threshold })
  },
)
