import { errorsOf } from '@vliegwiel/i18n/domain-error'
import { type RefusalCode, refusalCodes } from './answer.ts'

/** What a sentence may name: amounts, months and days come as people write them (`refusal-words.ts`). */
const named = {
  before: 'spoken?',
  beforeKnownAt: 'spoken?',
  booked: 'spoken?',
  columns: 'spoken?',
  day: 'spoken?',
  difference: 'spoken?',
  first: 'spoken?',
  from: 'spoken?',
  knownAt: 'spoken?',
  last: 'spoken?',
  left: 'spoken?',
  line: 'spoken?',
  month: 'spoken?',
  name: 'spoken?',
  now: 'spoken?',
  open: 'spoken?',
  other: 'spoken?',
  overBy: 'spoken?',
  parts: 'spoken?',
  roomColumns: 'spoken?',
  roomRows: 'spoken?',
  rows: 'spoken?',
  stage: 'spoken?',
  to: 'spoken?',
  total: 'spoken?',
  value: 'spoken?',
  year: 'spoken?',
  /** All that was refused, for a screen that points at fields and rows. */
  refusals: 'data?',
} as const

const refusal = { outcome: 'rule-refused', params: named } as const

/** Every refusal of the pure core has its sentence here, under its own code. */
const ofCore = Object.fromEntries(refusalCodes.map((code) => [code, refusal])) as Record<RefusalCode, typeof refusal>

/** Why the slice refuses. The texts: `messages/{nl,en}/errors.json`. */
export const budgetError = errorsOf('budgets', {
  ...ofCore,
  'plan-not-found': { outcome: 'not-found' },
  'plan-exists': { outcome: 'conflict' },
  'plan-not-in-force': { outcome: 'rule-refused' },
  'plan-unchanged': { outcome: 'rule-refused' },
  'council-version-changed': { outcome: 'rule-refused' },
  'amendment-changed': { outcome: 'rule-refused' },
  'amendment-to-come': { outcome: 'rule-refused', params: named },
  'booking-not-found': { outcome: 'not-found' },
  'reference-twice': { outcome: 'conflict', params: { reference: 'text' } },
  'claim-not-found': { outcome: 'not-found' },
  'scenario-not-found': { outcome: 'not-found' },
  'board-full': { outcome: 'rule-refused' },
  'scenarios-full': { outcome: 'rule-refused' },
  'target-not-found': { outcome: 'not-found' },
  'targets-full': { outcome: 'rule-refused' },
  'figure-not-there': { outcome: 'not-found' },
  'basis-not-offered': { outcome: 'rule-refused' },
  /** With the version that stands there now. */
  'changed-meanwhile': { outcome: 'version-conflict', params: { version: 'number' } },

  'classes-missing': { outcome: 'rule-refused' },
  'known-in-future': { outcome: 'rule-refused', params: named },
  'booking-in-future': { outcome: 'rule-refused', params: named },
})
