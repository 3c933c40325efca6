import { enrolmentStates } from '@vliegwiel/pilots'
import { z } from 'zod'

export const pilotId = z.uuid()
export const shortWord = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)
export const participantKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
export const reason = z.string().trim().min(3).max(600)
export const enrolmentState = z.enum(enrolmentStates)

export const planChange = z.strictObject({
  part: z.enum(['plan', 'arm', 'outcome', 'covariate', 'criterion']),
  key: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  weight: z.enum(['primary-outcome', 'other']),
})

const arm = z.strictObject({
  key: z.string(),
  name: z.string(),
  role: z.enum(['help', 'comparison']),
  share: z.number(),
  capacity: z.number().nullable(),
  costPerPerson: z.number().nullable(),
  description: z.string(),
  ingredients: z.array(z.string()).readonly(),
})

const outcome = z.strictObject({
  key: z.string(),
  name: z.string(),
  rank: z.enum(['primary', 'other', 'guardrail']),
  metric: z.string(),
  kind: z.enum(['share', 'mean', 'days']),
  months: z.number(),
  phase: z.enum(['during', 'after']),
  direction: z.enum(['more-is-better', 'less-is-better']),
  unit: z.string(),
  expected: z.number().nullable(),
  spread: z.number().nullable(),
  margin: z.number().nullable(),
  baseline: z.string().nullable(),
})

export const protocol = z.strictObject({
  title: z.string(),
  question: z.string(),
  population: z.string(),
  unit: z.string(),
  design: z.string(),
  notRandomReason: z.string().nullable(),
  blockSize: z.number().nullable(),
  people: z.number(),
  clusters: z.number().nullable(),
  startsOn: z.string(),
  endsOn: z.string().optional(),
  stopRule: z.string(),
  lot: z.enum(['here', 'elsewhere']),
  family: z.string(),
  power: z.number(),
  priorSd: z.number(),
  arms: z.array(arm),
  outcomes: z.array(outcome),
  covariates: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      type: z.enum(['number', 'yes-no', 'choice']),
      options: z.array(z.string()).readonly(),
      stratify: z.boolean(),
      adjust: z.boolean(),
      subgroup: z.boolean(),
    }),
  ),
  criteria: z.array(
    z.strictObject({
      measure: z.string(),
      least: z.number().nullable(),
      most: z.number().nullable(),
      covariate: z.string().nullable(),
    }),
  ),
})

export const detectable = z.union([
  z.strictObject({
    computable: z.literal(true),
    up: z.number(),
    down: z.number().nullable(),
    per: z.union([z.literal(1), z.literal(100)]),
    unit: z.string(),
    people: z.strictObject({ helped: z.number(), control: z.number() }),
    stories: z.boolean(),
  }),
  z.strictObject({ computable: z.literal(false), code: z.string(), detail: z.string() }),
])
