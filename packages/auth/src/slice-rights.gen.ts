// Made by tooling/lint/src/generate.ts from packages/*/rights.json: do not edit.
export const sliceRights = {
  'ledger:read': ['no', 'yes', 'yes', 'yes', 'no', 'no', 'yes'],
  'ledger:deliver': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'budget:read': ['no', 'yes', 'yes', 'yes', 'no', 'no', 'yes'],
  'budget:manage': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'booking:record': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
} as const
