import { z } from 'zod'
import * as answers from './answer.ts'
import * as questions from './question.ts'

/** Every shape that goes over the wire, under the name it has in the description. */
const components: Readonly<Record<string, z.ZodType>> = {
  JobImpactQuestion: questions.jobImpactQuestion,
  Situation: questions.situation,
  Job: questions.job,
  JobImpactAnswer: answers.jobImpactAnswer,
  MonthSide: answers.side,
  TraceLine: answers.line,
  MoneyCalendar: answers.calendar,
  UsedParameter: answers.usedParameter,
  Decision: answers.decision,
  Municipality: answers.tenant,
  Contact: answers.contact,
  RulesAnswer: answers.rulesAnswer,
  ParametersAnswer: answers.parametersAnswer,
  PaymentDaysAnswer: answers.paymentDaysAnswer,
  Problem: answers.problem,
}

const at = (name: string) => `#/components/schemas/${name}`

/** The shapes as JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
function schemas(): Record<string, unknown> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(registry, { uri: at, io: 'input' })
  return Object.fromEntries(
    Object.entries(made).map(([name, { $schema: _schema, $id: _id, ...schema }]) => [name, schema]),
  )
}

const json = (name: string) => ({ 'application/json': { schema: { $ref: at(name) } } })
const refusal = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: at('Problem') } } },
})

const refusals = {
  404: refusal('No such municipality, or it published nothing of this sort.'),
  429: {
    ...refusal('Too many questions from one place.'),
    headers: { 'Retry-After': { schema: { type: 'integer' } } },
  },
}
const slug = {
  name: 'municipality',
  in: 'path',
  required: true,
  schema: { type: 'string', pattern: '^[a-z0-9-]{1,60}$' },
  description: 'The word of the municipality in its address.',
}
const language = {
  name: 'Accept-Language',
  in: 'header',
  schema: { type: 'string', enum: ['nl', 'en'], default: 'nl' },
  description: 'The language of the sentences.',
}
const day = { name: 'day', in: 'query', schema: { type: 'string', format: 'date' }, description: 'Default: today.' }
const read = (operationId: string, summary: string, answer: string, parameters: readonly unknown[]) => ({
  get: {
    operationId,
    summary,
    parameters,
    responses: { 200: { description: 'As it stands now.', content: json(answer) }, ...refusals },
  },
})

/** The description of the public API, made from the schemas that read and check: it cannot say something else. */
export function openApiDocument(publicUrl: string): Record<string, unknown> {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vliegwiel: work and benefit',
      version: '1.0.0',
      summary: 'What a job does to a benefit, by the published rules of a Dutch municipality.',
      description:
        'No key, no sign-in, nothing kept. Amounts are whole cents; every value that took part is listed with its date, status and source. An answer is no decision.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${publicUrl}/api/public/v1` }],
    security: [],
    paths: {
      '/{municipality}/job-impact': {
        post: {
          operationId: 'jobImpact',
          summary: 'What a job does to the money of a household, month by month',
          parameters: [slug, language],
          requestBody: { required: true, content: json('JobImpactQuestion') },
          responses: {
            200: { description: 'Twelve months with and without the job.', content: json('JobImpactAnswer') },
            400: refusal('The question is not of this shape: `errors` names each field.'),
            413: refusal('The question is longer than 16 kB.'),
            415: refusal('The question is not JSON.'),
            422: refusal('There is no answer: `errors` names the field, the rule, and whom to call.'),
            ...refusals,
          },
        },
      },
      '/{municipality}/rules': read('rules', 'What the municipality decided', 'RulesAnswer', [slug]),
      '/{municipality}/payment-days': read('paymentDays', 'When the benefit is paid', 'PaymentDaysAnswer', [slug]),
      '/{municipality}/parameters': read(
        'municipalParameters',
        'The amounts of the law that this municipality works with, on a day',
        'ParametersAnswer',
        [slug, day],
      ),
      '/parameters': read('parameters', 'The amounts of the law on a day', 'ParametersAnswer', [day]),
    },
    components: { schemas: schemas() },
  }
}
