import { z } from 'zod'
import { PublicProblem, type ProblemErrors } from './problem.ts'

const locales = { nl: z.locales.nl(), en: z.locales.en() }

/**
 * The input as its schema wants it. @throws PublicProblem that names every field, and the rule of the schema it breaks.
 */
export function readQuestion<S extends z.ZodType>(schema: S, given: unknown, language: 'nl' | 'en'): z.output<S> {
  const read = schema.safeParse(given, { error: locales[language].localeError })
  if (read.success) return read.data
  throw new PublicProblem(
    'invalid-input',
    read.error.issues.flatMap((issue): ProblemErrors => {
      const at = (...more: readonly PropertyKey[]) => [...issue.path, ...more].map(String).join('.')
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({
          field: at(key),
          rule: 'schema',
          code: issue.code,
          detail: issue.message,
        }))
      return [{ field: at(), rule: 'schema', code: issue.code, detail: issue.message }]
    }),
  )
}
