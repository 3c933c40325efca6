import { m } from '@vliegwiel/i18n'

const kinds: Readonly<Record<string, () => string>> = {
  'mail.send': m.jobs_kind_mail_send,
  'tenant.export': m.jobs_kind_tenant_export,
  'isolation.run': m.jobs_kind_isolation_run,
  'document.release': m.jobs_kind_document_release,
  'document.adopt': m.jobs_kind_document_adopt,
  'import.run': m.jobs_kind_import_run,
  'portal-host.check': m.jobs_kind_portal_host_check,
}

/** What the job does. A kind without words here shows its own. */
export const jobName = (kind: string): string => (Object.hasOwn(kinds, kind) ? (kinds[kind]?.() ?? kind) : kind)
