import { m } from '@vliegwiel/i18n'
import type { z } from 'zod'
import type { problem } from './answer.ts'

type Language = 'nl' | 'en'
export type ProblemErrors = NonNullable<z.infer<typeof problem>['errors']>

const problems = {
  'invalid-input': [400, m.public_problem_input, m.public_problem_input_text],
  refused: [422, m.public_problem_refused, m.public_problem_refused_text],
  'not-found': [404, m.public_problem_missing, m.public_problem_missing_text],
  'no-rules': [404, m.public_problem_rules, m.public_problem_rules_text],
  'no-calendar': [404, m.public_problem_calendar, m.public_problem_calendar_text],
  'wrong-method': [405, m.public_problem_method, m.public_problem_method_text],
  'too-large': [413, m.public_problem_large, m.public_problem_large_text],
  'not-json': [415, m.public_problem_json, m.public_problem_json_text],
  'too-many': [429, m.public_problem_many, m.public_problem_many_text],
  busy: [503, m.public_problem_busy, m.public_problem_busy_text],
  unexpected: [500, m.public_problem_unexpected, m.public_problem_unexpected_text],
} as const
export type ProblemKind = keyof typeof problems

/** Why there is no answer: thrown anywhere below, told as `application/problem+json` (RFC 9457). */
export class PublicProblem extends Error {
  readonly kind: ProblemKind
  readonly errors: ProblemErrors
  constructor(kind: ProblemKind, errors: ProblemErrors = []) {
    super(kind)
    this.name = 'PublicProblem'
    this.kind = kind
    this.errors = errors
  }
}

export function problemBody({ kind, errors }: PublicProblem, language: Language): z.infer<typeof problem> {
  const [status, title, detail] = problems[kind]
  const say = { locale: language }
  return {
    type: `urn:vliegwiel:problem:${kind}`,
    title: title({}, say),
    status,
    detail: detail({}, say),
    ...(errors.length > 0 ? { errors } : {}),
  }
}
