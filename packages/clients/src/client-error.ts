import { errorsOf } from '@vliegwiel/i18n/domain-error'

/** Why the slice refuses. The texts: `messages/{nl,en}/errors.json`. */
export const clientError = errorsOf('clients', {
  'client-not-found': { outcome: 'not-found' },
})
