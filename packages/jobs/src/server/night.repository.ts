import type { SignInTransaction } from '@vliegwiel/db'

/** A night whose process said nothing for so long is taken over by another. */
export const nightAbandonedMs = 5 * 60_000

/**
 * Takes the work of a night; false when it was done already, or another process is at it. One that was cut off is taken
 * again. @param night the calendar day on which it began, on the clock of the installation
 */
export async function takeNight(trx: SignInTransaction, night: string, at: Date): Promise<boolean> {
  const abandoned = new Date(at.getTime() - nightAbandonedMs)
  const taken = await trx
    .insertInto('auth.night')
    .values({ night, began_at: at, beat_at: at, ended_at: null })
    .onConflict((conflict) =>
      conflict
        .column('night')
        .doUpdateSet({ began_at: at, beat_at: at })
        .where('auth.night.ended_at', 'is', null)
        .where('auth.night.beat_at', '<', abandoned),
    )
    .returning('night')
    .executeTakeFirst()
  return taken !== undefined
}

/** A night as one process took it. When another took it since, nothing is written. */
export interface TakenNight {
  readonly night: string
  readonly takenAt: Date
}

const asTaken = (trx: SignInTransaction, { night, takenAt }: TakenNight) =>
  trx.updateTable('auth.night').where('night', '=', night).where('began_at', '=', takenAt)

/** Says that a process is still at it. */
export async function beatNight(trx: SignInTransaction, taken: TakenNight, at: Date): Promise<void> {
  await asTaken(trx, taken).set({ beat_at: at }).execute()
}

/** It is done; or it failed, and may be taken again at once. */
export async function endNight(trx: SignInTransaction, taken: TakenNight, doneAt: Date | null): Promise<void> {
  await asTaken(trx, taken)
    .set({ ended_at: doneAt, ...(doneAt === null ? { beat_at: new Date(0) } : {}) })
    .execute()
}
