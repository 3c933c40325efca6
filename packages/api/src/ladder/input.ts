import type { z } from 'zod'

/** The fields of an input schema. */
export type Shape = z.core.$ZodShape

/** An input schema that refuses a key it does not know. */
export type Input<S extends Shape> = z.ZodObject<S, z.core.$strict>
