import { z } from 'zod'
import { changeSentence, reference } from '../documents/shapes.ts'

export const chosenDocuments = z.array(reference).min(1).max(500)

/** The text of a bundle. The body of a request is at most 1 MB. */
export const bundleText = z.string().min(1).max(900_000)

/** Values of the bundle's environment and what they are here. */
export const environmentMapping = z
  .array(z.strictObject({ from: z.string().min(1).max(300), to: z.string().min(1).max(300) }))
  .max(200)

export const bundledChange = z.strictObject({
  ...reference.shape,
  title: z.string(),
  source: z.strictObject({ slug: z.string(), name: z.string(), licence: z.string() }),
  what: z.enum(['new', 'changed', 'same']),
  changes: z.array(changeSentence).readonly(),
})
