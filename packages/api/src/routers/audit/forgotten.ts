import { m } from '@vliegwiel/i18n'

/** What to call somebody whose name was taken out of the log: the last letters of the id tell two of them apart. */
export const forgottenIn =
  (locale: 'nl' | 'en') =>
  (id: string | null): string =>
    m.audit_forgotten_person({ mark: id?.slice(-6) ?? '–' }, { locale })
