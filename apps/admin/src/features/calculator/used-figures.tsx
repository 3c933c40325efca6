import type { JobImpact } from '@vliegwiel/benefits'
import { noticeTexts, termText, usedAmounts } from '@vliegwiel/benefits/words'
import { getLanguage, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { ScrollBox } from '@vliegwiel/ui'
import type { PublishedRules } from './reckon.ts'

/** Every value that took part, with date, status and source; and what the municipality itself decided. */
export function UsedFigures({ impact, amounts }: { impact: JobImpact; amounts: PublishedRules['amounts'] }) {
  const shipped = impact.parameters.some(({ origin }) => origin === 'package')
  return (
    <>
      <p>
        {amounts === null
          ? m.calculator_amounts_package()
          : m.calculator_amounts_from({ name: amounts.fromName, date: formatDate(new Date(amounts.since), 'long') })}
        {amounts !== null && shipped && ` ${m.calculator_amounts_rest()}`}
      </p>
      {impact.notices.length > 0 && (
        <ul>
          {noticeTexts(impact.notices, getLanguage()).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <ScrollBox label={m.calculator_figures()}>
        <table className="utrecht-table vw-table calc-figures">
          <thead>
            <tr>
              <th scope="col">{m.calculator_figure()}</th>
              <th scope="col">{m.calculator_valid_from()}</th>
              <th scope="col">{m.calculator_stale_after()}</th>
              <th scope="col">{m.calculator_status()}</th>
              <th scope="col">{m.calculator_source()}</th>
              <th scope="col">{m.calculator_origin()}</th>
            </tr>
          </thead>
          <tbody>
            {usedAmounts(impact.parameters, getLanguage()).map((row) => {
              const { subject, validFrom, staleAfter, certainty, source, origin } = row
              return (
                <tr key={Object.values(row).join('|')}>
                  <th scope="row">{subject}</th>
                  <td data-label={m.calculator_valid_from()}>{formatDate(validFrom)}</td>
                  <td data-label={m.calculator_stale_after()}>
                    {staleAfter === null ? m.calculator_until_changed() : formatDate(staleAfter)}
                  </td>
                  <td data-label={m.calculator_status()}>{certainty}</td>
                  <td data-label={m.calculator_source()}>{source}</td>
                  <td data-label={m.calculator_origin()}>
                    {origin === 'document' ? m.calculator_origin_document() : m.calculator_origin_package()}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollBox>
      {impact.decisions.length > 0 && (
        <>
          <h3>{m.calculator_decisions()}</h3>
          <ul>
            {impact.decisions.map(({ term, from, legalBasis, source }) => (
              <li key={`${term}${from}`}>
                {termText(term, getLanguage())}: {legalBasis}, {formatDate(from)}{' '}
                <span className="vw-muted">{source}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
