import { m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { DescriptionList, Section, type Description } from '@vliegwiel/ui'
import { agreedBy, type Shown } from './document-page-data.ts'

/** From where, since when, agreed by whom; whose text it is a copy of; and who deviates below. */
export function DocumentAside({ shown, tenantName }: { shown: Shown; tenantName: string }) {
  const { inForce, overrides } = shown
  return (
    <>
      {inForce !== null && (
        <Section title={m.editor_doc_about()}>
          <DescriptionList items={factsOf(shown, tenantName)} />
        </Section>
      )}
      <Section title={m.editor_doc_below_title()}>
        {overrides.length === 0 ? (
          <p className="vw-muted">{m.editor_doc_below_none()}</p>
        ) : (
          <ul className="doc-list">
            {overrides.map(({ name, blocks, since }) => (
              <li key={name}>
                <strong>{name}</strong>
                <span>{m.editor_doc_below_blocks({ count: blocks.length, date: formatDate(new Date(since)) })}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function factsOf(shown: Shown, tenantName: string): Description[] {
  const { inForce } = shown
  if (inForce === null) return []
  const agreed = agreedBy(shown)
  const { source } = inForce
  return [
    { label: m.editor_doc_about_from(), value: inForce.own ? tenantName : inForce.fromName },
    { label: m.editor_doc_about_since(), value: formatDate(new Date(inForce.since), 'long') },
    {
      label: m.editor_doc_about_agreed(),
      value:
        agreed === null
          ? m.editor_doc_about_agreed_above({ name: inForce.fromName })
          : agreed.length === 0
            ? m.editor_doc_about_agreed_none()
            : agreed.join(', '),
    },
    ...(inForce.number === null ? [] : [{ label: m.editor_doc_about_version(), value: String(inForce.number) }]),
    ...(source === null
      ? []
      : [
          { label: m.editor_doc_about_source(), value: source.name },
          { label: m.editor_doc_about_licence(), value: source.licence },
        ]),
  ]
}
