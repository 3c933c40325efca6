import { formatCount, m } from '@vliegwiel/i18n'
import { DescriptionList, Section } from '@vliegwiel/ui'
import { inLanguage } from '../../blocks/kinds.ts'
import { encodingNames, separatorWords, sizeText, type ShownRun } from './run-words.ts'

/** What was recognised about the file, and where it goes. */
export function FileFacts({ run, file }: Pick<ShownRun, 'run' | 'file'>) {
  const { encoding, separator, sheet, headings, headingRow, format } = file
  return (
    <Section title={m.imports_file_facts()}>
      <DescriptionList
        items={[
          {
            label: m.imports_fact_into(),
            value: [inLanguage(run.title), run.destinationLabel].filter(Boolean).join(' · '),
          },
          { label: m.imports_fact_format(), value: format.toUpperCase() },
          ...(encoding === null ? [] : [{ label: m.imports_fact_encoding(), value: encodingNames[encoding] }]),
          ...(separator === null ? [] : [{ label: m.imports_fact_separator(), value: separatorWords[separator]() }]),
          ...(sheet === null ? [] : [{ label: m.imports_fact_sheet(), value: sheet }]),
          {
            label: m.imports_fact_headings({ row: formatCount(headingRow) }),
            value: m.imports_fact_headings_value({ count: headings.length }),
          },
          { label: m.imports_fact_size(), value: sizeText(run.fileBytes) },
        ]}
      />
    </Section>
  )
}
