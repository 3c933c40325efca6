import { formatCount, formatDate, m } from '@vliegwiel/i18n'
import { AnswerSentence, KeyFigures, NumberField, Section, TextField } from '@vliegwiel/ui'
import { CampaignFigure } from './campaign-figure.tsx'
import { type CampaignDraft, campaignFigures, type CampaignFigures } from './campaign-figures.ts'

export interface CampaignViewProps {
  draft: CampaignDraft
  /** As it was typed: it may hold what is no number. */
  doneText: string
  onChange: (patch: Partial<Omit<CampaignDraft, 'done'>> & { readonly done?: string }) => void
}

const count = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : null)

/** So many conversations before a day: what it asks, how it goes, and when it is done at the pace of now. */
export function CampaignView({ draft, doneText, onChange }: CampaignViewProps) {
  const figures = campaignFigures(draft, m.profiles_campaign_filled_in())
  const field = (name: 'people' | 'weeks' | 'perDay' | 'daysPerWeek', label: string) => (
    <NumberField
      label={label}
      value={draft[name] === null ? '' : String(draft[name])}
      onChange={(event) => onChange({ [name]: count(event.target.value) })}
    />
  )
  return (
    <>
      {figures === null ? <p role="status">{m.profiles_campaign_missing()}</p> : <Answer figures={figures} />}
      <Section title={m.profiles_campaign_fields()} note={m.profiles_campaign_note()}>
        <div className="profiles-fields">
          {field('people', m.profiles_campaign_people())}
          {field('weeks', m.profiles_campaign_weeks())}
          <TextField
            type="date"
            label={m.profiles_campaign_start()}
            value={draft.start}
            onChange={(event) => onChange({ start: event.target.value })}
          />
          {field('perDay', m.profiles_campaign_per_day())}
          {field('daysPerWeek', m.profiles_campaign_days())}
          <TextField
            label={m.profiles_campaign_done()}
            hint={m.profiles_campaign_done_hint()}
            value={doneText}
            onChange={(event) => onChange({ done: event.target.value })}
          />
        </div>
      </Section>
    </>
  )
}

function Answer({ figures }: { figures: CampaignFigures }) {
  const { plan, outlook, spoken, workersNeeded } = figures
  const { pace, end, late, spread, neededPerWeek, overWeeks } = outlook
  return (
    <>
      <div role="status" className="profiles-answer">
        <AnswerSentence sub={spreadText(outlook)}>
          {pace === null
            ? m.profiles_campaign_plan({
                count: formatCount(plan.perWeek.value),
                exact: formatCount(plan.perWeekExact.value),
                date: formatDate(plan.plannedEnd),
              })
            : end === null
              ? m.profiles_campaign_never()
              : m.profiles_campaign_end({ date: formatDate(end) })}
        </AnswerSentence>
      </div>
      <KeyFigures
        figures={[
          { label: m.profiles_campaign_per_week(), value: formatCount(plan.perWeek.value) },
          { label: m.profiles_campaign_workers(), value: formatCount(plan.workers.value) },
          { label: m.profiles_campaign_spoken(), value: formatCount(spoken) },
          ...(pace === null
            ? []
            : [{ label: m.profiles_campaign_pace({ weeks: String(overWeeks) }), value: formatCount(pace) }]),
        ]}
        note={
          pace === null || late === null || late <= 0 || neededPerWeek === null || workersNeeded === null
            ? undefined
            : m.profiles_campaign_needed({ count: formatCount(neededPerWeek), workers: formatCount(workersNeeded) })
        }
      />
      <CampaignFigure figures={figures} spread={spread} />
      <p className="vw-secondary">{m.profiles_campaign_decline()}</p>
    </>
  )
}

function spreadText({ pace, spread, overWeeks }: CampaignFigures['outlook']): string | undefined {
  if (pace === null) return undefined
  if (spread === null) return m.profiles_campaign_few_weeks({ weeks: String(overWeeks) })
  const { earliest, latest } = spread
  if (earliest === null) return undefined
  return latest === null
    ? m.profiles_campaign_spread_open({ from: formatDate(earliest) })
    : m.profiles_campaign_spread({ from: formatDate(earliest), to: formatDate(latest) })
}
