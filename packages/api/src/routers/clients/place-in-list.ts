import { z } from 'zod'
import { apiError } from '../../errors/api-error.ts'

const place = z.tuple([z.string(), z.string().max(200), z.uuid()])

/** Where a page of a list ends: of which order, by which value, and at which row. */
export const writePlace = (order: string, value: string, id: string): string => JSON.stringify([order, value, id])

/** @throws apiError invalid-input when it was not handed out for this order */
export function readPlace(after: string, order: string): readonly [string, string] {
  let read: z.infer<typeof place>
  try {
    read = place.parse(JSON.parse(after))
  } catch {
    throw apiError('invalid-input', {}, { fields: [{ field: 'after', problem: 'invalid_value' }] })
  }
  if (read[0] !== order) throw apiError('invalid-input', {}, { fields: [{ field: 'after', problem: 'invalid_value' }] })
  return [read[1], read[2]]
}
