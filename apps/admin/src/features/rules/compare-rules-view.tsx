import { termText, termValueText } from '@vliegwiel/benefits/words'
import { getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Checkbox, EmptyState, PageHeader, ScrollBox, StatusChip } from '@vliegwiel/ui'
import Scale from 'lucide-react/icons/scale'
import { differs, type Compared, type ComparedMunicipality } from './compare.ts'

interface CompareRulesViewProps {
  compared: Compared
  own: string
  /** Every municipality that can be chosen, the own one left out. */
  others: readonly { readonly slug: string; readonly name: string }[]
  chosen: readonly string[]
  only: boolean
  onChoose: (slugs: readonly string[]) => void
  onOnly: (only: boolean) => void
}

/** What municipalities decided where the law leaves it to them, side by side, with article and date. */
export function CompareRulesView({ compared, own, others, chosen, only, onChoose, onOnly }: CompareRulesViewProps) {
  const { municipalities } = compared
  const different = compared.terms.filter((term) => differs(term, municipalities))
  const terms = only ? different : compared.terms
  const toggle = (slug: string, on: boolean) => onChoose(on ? [...chosen, slug] : chosen.filter((one) => one !== slug))
  return (
    <>
      <PageHeader
        title={m.benefits_compare_title()}
        sentence={
          municipalities.length > 1
            ? m.benefits_compare_summary({ count: different.length })
            : m.benefits_compare_sentence()
        }
      />
      <fieldset className="rules-choice">
        <legend className="vw-label">{m.benefits_compare_choose()}</legend>
        {others.map(({ slug, name }) => (
          <Checkbox
            key={slug}
            label={name}
            checked={chosen.includes(slug)}
            disabled={!chosen.includes(slug) && chosen.length >= MOST}
            onChange={(event) => toggle(slug, event.target.checked)}
          />
        ))}
        {chosen.length >= MOST && <p className="vw-secondary">{m.benefits_compare_most()}</p>}
      </fieldset>
      {municipalities.length < 2 ? (
        <EmptyState icon={Scale} title={m.benefits_compare_empty()} text={m.benefits_compare_empty_text()} />
      ) : (
        <>
          <Checkbox
            label={m.benefits_compare_only()}
            checked={only}
            onChange={(event) => onOnly(event.target.checked)}
          />
          {terms.length === 0 ? (
            <EmptyState icon={Scale} title={m.benefits_compare_same()} text={m.benefits_compare_same_text()} />
          ) : (
            <RulesTable terms={terms} different={different} municipalities={municipalities} own={own} />
          )}
        </>
      )}
    </>
  )
}

interface RulesTableProps {
  terms: readonly string[]
  different: readonly string[]
  municipalities: readonly ComparedMunicipality[]
  own: string
}

function RulesTable({ terms, different, municipalities, own }: RulesTableProps) {
  const language = getLanguage()
  return (
    <ScrollBox label={m.benefits_compare_title()}>
      <table className="utrecht-table vw-table rules-table">
        <thead>
          <tr>
            <th scope="col">{m.benefits_compare_term()}</th>
            {municipalities.map(({ slug, name, rules }) => (
              <th key={slug} scope="col">
                {name}
                <span className="rules-note">
                  {slug === own && `${m.benefits_compare_own()} · `}
                  {rules === null
                    ? m.benefits_compare_no_rules()
                    : m.benefits_compare_since({ date: formatDate(new Date(rules.since)) })}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map((term) => (
            <tr key={term}>
              <th scope="row">
                {termText(term, language)}
                {different.includes(term) && (
                  <StatusChip tone="info" look="text" icon={Scale}>
                    {m.benefits_compare_differs()}
                  </StatusChip>
                )}
              </th>
              {municipalities.map(({ slug, rules }) => (
                <Decided key={slug} term={term} decided={rules?.terms[term]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

type DecidedTerm = NonNullable<ComparedMunicipality['rules']>['terms'][string]

function Decided({ term, decided }: { term: string; decided: DecidedTerm | undefined }) {
  if (decided === undefined) return <td className="vw-muted">–</td>
  const { value, national, legalBasis, from } = decided
  return (
    <td>
      {termValueText(term as Parameters<typeof termValueText>[0], value, getLanguage())}
      <span className="rules-note">
        {national ? m.benefits_compare_national() : legalBasis}
        {from !== null && `, ${formatDate(from)}`}
      </span>
    </td>
  )
}

const MOST = 7
