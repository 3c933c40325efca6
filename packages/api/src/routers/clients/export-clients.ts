import { pageOfClients } from '@vliegwiel/clients/server'
import { m } from '@vliegwiel/i18n'
import { csvOf } from '@vliegwiel/tabular/download'
import { z } from 'zod'
import { clientQuery } from '../../ladder/client-procedure.ts'
import { personal } from '../../ladder/personal.ts'
import { listFilter } from './list-clients.ts'

/** More rows than this are no list for a person any more; the answer says that it stops. */
const mostInFile = 10_000

/** The list that is in sight as a file for a spreadsheet: keys and no names. A text that looks like a formula stays a text. */
export const exportClients = clientQuery(
  {
    permission: 'client:read',
    input: z.strictObject(listFilter),
    output: z.strictObject({
      ofPerson: z.uuid(),
      rows: z.number().int(),
      /** False: there are more rows than a file holds. */
      complete: z.boolean(),
      csv: personal(z.string(), 'client'),
    }),
    personalData: {
      objectType: 'client-list',
      trace: (input, output) => ({
        objectId: output.ofPerson,
        objectLabel: null,
        detail: { of: input.of, searched: input.text !== null, rows: output.rows, complete: output.complete },
      }),
    },
  },
  async ({ trx, input, subject, ctx }) => {
    const { of, ...filter } = input
    const workerId = of === 'mine' ? subject.personId : null
    const found = await pageOfClients(trx, { ...filter, workerId, after: null, limit: mostInFile + 1 })
    const rows = found.slice(0, mostInFile)
    const locale = { locale: ctx.language }
    const csv = csvOf({
      name: m.clients_col_key({}, locale),
      headings: [
        m.clients_col_key({}, locale),
        m.clients_col_neighbourhood({}, locale),
        m.clients_col_since({}, locale),
        m.clients_col_until({}, locale),
        m.clients_col_worker({}, locale),
        m.clients_col_team({}, locale),
        m.clients_col_first({}, locale),
      ],
      rows: rows.map((row) => [
        row.key,
        row.neighbourhood,
        row.benefit_start,
        row.benefit_end,
        row.worker_name,
        row.team_name,
        row.first_choice,
      ]),
    })
    return { ofPerson: subject.personId, rows: rows.length, complete: found.length <= mostInFile, csv }
  },
)
