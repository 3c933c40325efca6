import './money.css'
import { m } from '@vliegwiel/i18n'
import { DescriptionList } from '@vliegwiel/ui'
import { euro, moneyLines, perPersonText, type PilotMoney, shareText, whyText } from './pilot-money.ts'

/** What an arm really cost, and what an extra person cost, or why that cannot be told. */
export function PilotMoneyView({ shown }: { readonly shown: PilotMoney }) {
  const { money, lines, spent, committed } = shown
  return (
    <div className="mny-parts">
      <p>
        <strong>{money.told ? perPersonText(money) : whyText(money.why)}</strong>
      </p>
      {money.told && (
        <ul>
          {moneyLines(money).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {lines.length > 0 && (
        <DescriptionList
          items={[
            {
              label: m.circle_spent(),
              value: euro(spent),
              ...(committed > 0 ? { source: m.circle_committed({ amount: euro(committed) }) } : {}),
            },
            {
              label: m.circle_named(),
              value: (
                <ul>
                  {lines.map(({ planId, line, name, share, spent: of }) => (
                    <li key={`${planId} ${line}`}>
                      {m.circle_line({ name, share: shareText(share), amount: euro(of) })}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </div>
  )
}
