import { errorsOf } from '@vliegwiel/i18n/domain-error'
import type { PlacementProblem } from './tree.ts'

/** A rule of the tree or of a setting said no. The texts: `messages/{nl,en}/errors.json`. */
export const tenantError = errorsOf('tenants', {
  'tenant-not-found': { outcome: 'not-found' },
  'slug-taken': { outcome: 'conflict', params: { slug: 'text' } },
  placement: { outcome: 'rule-refused', params: { problem: 'data' } },
  'version-conflict': {
    outcome: 'version-conflict',
    params: {
      version: 'number?',
      name: 'text?',
      status: 'text?',
      value: 'data?',
      source: 'data?',
      sourceDate: 'data?',
    },
  },
  'wrong-status': { outcome: 'rule-refused', params: { status: 'text' } },
  'portal-open': { outcome: 'rule-refused', params: { openedAt: 'text' } },
  'has-open-tenants-below': { outcome: 'rule-refused', params: { names: 'texts' } },
  'setting-invalid': { outcome: 'invalid-input', params: { problems: 'data' } },
  'host-not-allowed': { outcome: 'invalid-input', params: { host: 'text' } },
  'no-host': { outcome: 'rule-refused' },
})

export function placementError(problem: PlacementProblem) {
  return tenantError('placement', { problem })
}
