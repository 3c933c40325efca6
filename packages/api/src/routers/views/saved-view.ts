import { z } from 'zod'

/** Screens that have a list with filters. */
export const viewScreens = ['people', 'audit', 'tenants', 'jobs', 'documents', 'clients'] as const

export const viewName = z.string().trim().min(1).max(60)
/** The part of the address behind the question mark: a view is a link with a name. */
export const viewQuery = z
  .string()
  .max(2_000)
  .regex(/^[^\s#<>"]*$/)

export const savedView = z.strictObject({
  viewId: z.uuid(),
  screen: z.enum(viewScreens),
  name: z.string(),
  query: z.string(),
  shared: z.boolean(),
  own: z.boolean(),
  version: z.number().int(),
})
