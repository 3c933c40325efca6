import { newId, type TenantTransaction } from '@vliegwiel/db'
import type { MonthFigure, NamedClass, Part, Stage, StockFigure } from '../ledger/index.ts'

/** What a figure may be of: who left, who came, or who was there on the first day. */
export const ledgerFlows = ['outflow', 'inflow', 'stock'] as const
export type LedgerFlow = (typeof ledgerFlows)[number]

/** The reasons that this municipality counts by; version 0 when it has made no list yet. */
export async function readClasses(
  trx: TenantTransaction,
): Promise<{ readonly classes: readonly NamedClass[]; readonly version: number }> {
  const row = await trx.selectFrom('ledger_class_list').select(['classes', 'version']).executeTakeFirst()
  return row ? { classes: row.classes as NamedClass[], version: row.version } : { classes: [], version: 0 }
}

/** Writes the list of reasons of a held ledger if it is still at `version` (0: there is none yet); answers whether it was. */
export async function writeClasses(
  trx: TenantTransaction,
  classes: readonly NamedClass[],
  { version, at }: { readonly version: number; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('ledger_class_list')
    .set({ classes: JSON.stringify(classes), changed_at: at, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Every figure of one flow that was ever delivered, with the source of its delivery. */
export async function readFigures(trx: TenantTransaction, flow: 'outflow' | 'inflow'): Promise<MonthFigure[]> {
  const rows = await rowsOf(trx, flow)
  return rows.map((row) => ({
    flow,
    month: row.month,
    stage: row.stage,
    knownAt: row.known_at,
    delivery: row.delivery_id,
    source: row.source,
    from: row.origin,
    parts: row.parts as Part[],
    total: row.total,
  }))
}

export async function readStocks(trx: TenantTransaction): Promise<StockFigure[]> {
  const rows = await rowsOf(trx, 'stock')
  return rows.map(({ month, total, stage, known_at: knownAt, source }) => ({
    month,
    count: total,
    stage,
    knownAt,
    source,
  }))
}

const rowsOf = (trx: TenantTransaction, flow: LedgerFlow) =>
  trx
    .selectFrom('ledger_month as m')
    .innerJoin('ledger_delivery as d', (join) =>
      join.onRef('d.tenant_id', '=', 'm.tenant_id').onRef('d.delivery_id', '=', 'm.delivery_id'),
    )
    .select(['m.month', 'm.known_at', 'm.stage', 'm.parts', 'm.total', 'm.origin', 'm.delivery_id', 'd.source'])
    .where('m.flow', '=', flow)
    .orderBy('m.month')
    .orderBy('m.known_at')
    .execute()

export interface NewDelivery {
  readonly flow: LedgerFlow
  readonly knownAt: string
  readonly source: string
  readonly runId: string | null
  readonly byName: string
  readonly at: Date
  readonly months: readonly {
    readonly month: string
    readonly stage: Stage
    readonly parts: readonly Part[]
    readonly total: number
  }[]
}

/** Writes a delivery with its months: a month that stands on that day already makes the statement fail. */
export async function insertDelivery(trx: TenantTransaction, given: NewDelivery): Promise<string> {
  const deliveryId = newId()
  const { flow, knownAt, source, runId, byName, at, months } = given
  await trx
    .insertInto('ledger_delivery')
    .values({ delivery_id: deliveryId, flow, known_at: knownAt, source, run_id: runId, by_name: byName, at })
    .execute()
  await trx
    .insertInto('ledger_month')
    .values(
      months.map(({ month, stage, parts, total }) => ({
        flow,
        month,
        known_at: knownAt,
        stage,
        parts: JSON.stringify(parts),
        total,
        origin: 'file' as const,
        delivery_id: deliveryId,
      })),
    )
    .execute()
  return deliveryId
}

/** Takes months away that an import brought, and deliveries that then hold nothing. */
export async function removeMonths(
  trx: TenantTransaction,
  flow: LedgerFlow,
  months: readonly { readonly month: string; readonly knownAt: string }[],
): Promise<void> {
  for (const [knownAt, ofDay] of Map.groupBy(months, (one) => one.knownAt)) {
    await trx
      .deleteFrom('ledger_month')
      .where('flow', '=', flow)
      .where('known_at', '=', knownAt)
      .where(({ eb, fn, val }) => eb('month', '=', fn.any(val(ofDay.map(({ month }) => month)))))
      .execute()
  }
  await trx
    .deleteFrom('ledger_delivery')
    .where('flow', '=', flow)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('ledger_month')
            .select('ledger_month.month')
            .whereRef('ledger_month.tenant_id', '=', 'ledger_delivery.tenant_id')
            .whereRef('ledger_month.delivery_id', '=', 'ledger_delivery.delivery_id'),
        ),
      ),
    )
    .execute()
}

/**
 * Keeps the ledger of this tenant from others until the end of the transaction: two deliveries come one after another,
 * so that the second is judged beside the first. The row is made where there is no list of reasons yet.
 */
export async function holdLedger({ trx, at }: { readonly trx: TenantTransaction; readonly at: Date }): Promise<void> {
  await trx
    .insertInto('ledger_class_list')
    .values({ classes: '[]', version: 0, changed_at: at })
    .onConflict((conflict) => conflict.columns(['tenant_id']).doNothing())
    .execute()
  await trx.selectFrom('ledger_class_list').select('version').forUpdate().execute()
}
