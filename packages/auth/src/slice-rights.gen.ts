// Made by tooling/lint/src/generate.ts from packages/*/rights.json: do not edit.
export const sliceRights = {
  'ledger:read': ['no', 'yes', 'yes', 'yes', 'no', 'no', 'yes'],
  'ledger:deliver': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'budget:read': ['no', 'yes', 'yes', 'yes', 'no', 'no', 'yes'],
  'budget:manage': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'booking:record': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'calculation:write': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'client:read': ['no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
  'client:open': ['no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
  'client:change': ['no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
  'client:erase': ['no', 'no', 'no', 'yes', 'no', 'no', 'no'],
  'partner:grant': ['no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
  'team:read': ['no', 'yes', 'no', 'yes', 'yes', 'no', 'yes'],
  'team:manage': ['no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
  'granted:read': ['no', 'no', 'no', 'no', 'no', 'yes', 'no'],
  'granted:change': ['no', 'no', 'no', 'no', 'no', 'yes', 'no'],
  'oversee:grant': ['no', {'if':'someone-else'}, 'no', 'no', 'no', 'no', 'no'],
} as const
