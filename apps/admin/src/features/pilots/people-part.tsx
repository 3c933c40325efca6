import { formatCount, m } from '@vliegwiel/i18n'
import { Button, EmptyState, KeyFigures, LinkButton, SelectField } from '@vliegwiel/ui'
import { ConfirmDialog } from '@vliegwiel/ui/dialog'
import UsersRound from 'lucide-react/icons/users-round'
import { useState } from 'react'
import { address } from '../../app/address/address.ts'
import { callsOf, useTenantApi } from '../../app/api/api.ts'
import { problemOf } from '../../app/api/problem.ts'
import { useSave } from '../../app/api/use-save.ts'
import { ProblemState } from '../../app/errors/screen-error.tsx'
import { useMay } from '../../app/session/me.ts'
import { SearchField } from '../../lists/search-field.tsx'
import { usePages } from '../../lists/use-pages.ts'
import { refusalText } from './changed-meanwhile.tsx'
import { OutcomeDialog } from './outcome-dialog.tsx'
import { PeopleTable } from './people-table.tsx'
import type { Participant, Pilot } from './pilot.ts'
import type { PilotSearch } from './pilot-page.tsx'
import { enrolmentName, enrolmentStates } from './pilot-words.ts'
import { StepDialog } from './step-dialog.tsx'
import { baseNow } from './use-base.ts'

const PAGE = 50
type Act =
  | { what: 'draw'; version: number }
  | { what: 'outcome'; person: Participant }
  | { what: 'step'; person: Participant; step: Participant['steps'][number] }

interface PeoplePartProps {
  readonly pilot: Pilot
  readonly slug: string
  readonly search: PilotSearch
  readonly change: (patch: Partial<PilotSearch>) => void
}

/** Who takes part, by number. Only those who work with them see this; reading it stands in the log. */
export default function PeoplePart(props: PeoplePartProps) {
  const may = useMay()
  const { counts } = props.pilot
  const of = (state: Participant['state']) =>
    counts.filter((one) => one.state === state).reduce((sum, { people }) => sum + people, 0)
  return (
    <div className="vw-stack">
      <KeyFigures
        figures={enrolmentStates.map((state) => ({
          label: enrolmentName(state, props.pilot.protocol.design),
          value: formatCount(of(state)),
        }))}
      />
      {may('participant:read') ? (
        <People {...props} mayChange={may('participant:change')} mayRecord={may('outcome:record')} />
      ) : (
        <EmptyState icon={UsersRound} title={m.pilots_people_no_right()} />
      )}
    </div>
  )
}

function People({
  pilot,
  slug,
  search,
  change,
  mayChange,
  mayRecord,
}: PeoplePartProps & { mayChange: boolean; mayRecord: boolean }) {
  const api = useTenantApi()
  const [act, setAct] = useState<Act | null>(null)
  const close = () => {
    setAct(null)
    draw.reset()
  }
  const input = { pilotId: pilot.pilotId, state: search.stand ?? null, search: search.nummer ?? null, limit: PAGE }
  const pages = usePages({
    queryKey: api.pilots.listParticipants.queryKey({ ...input, cursor: null }),
    read: (cursor: string | null, signal) =>
      callsOf(slug).pilots.listParticipants.query({ ...input, cursor }, { signal }),
    next: (page) => page.next,
  })
  const draw = useSave(api.pilots.enrolParticipants.mutationOptions(), {
    say: ({ drawn }) => m.pilots_drawn_said({ count: formatCount(drawn) }),
    onSaved: close,
  })
  const drawOn = baseNow(act?.what === 'draw' ? act.version : pilot.version, draw.problem)
  if (pages.error !== null) return <ProblemState problem={problemOf(pages.error)} onRetry={pages.onRetry} />
  const people = pages.pages.flatMap(({ participants }) => participants)
  const willing = pilot.counts
    .filter(({ state, consent }) => state === 'willing' && consent === 'given')
    .reduce((sum, one) => sum + one.people, 0)
  const elsewhere = pilot.protocol.lot === 'elsewhere' || pilot.protocol.design === 'not-random'
  const noDraw = !mayChange ? m.pilots_no_right() : willing === 0 ? m.pilots_draw_none() : undefined
  const importHref = (doel: string) => address('/$slug/importeren', { slug }, { doel, plek: pilot.pilotId })
  return (
    <>
      <div className="vw-pilot-tools">
        {!elsewhere && (
          <Button
            variant="primary"
            disabledReason={noDraw}
            onClick={() => setAct({ what: 'draw', version: pilot.version })}
          >
            {m.pilots_draw({ count: formatCount(willing) })}
          </Button>
        )}
        {mayChange && <LinkButton href={importHref('pilot-participants')}>{m.pilots_people_import()}</LinkButton>}
        {mayRecord && <LinkButton href={importHref('pilot-outcomes')}>{m.pilots_outcomes_import()}</LinkButton>}
      </div>
      <PeopleTable
        people={people}
        protocol={pilot.protocol}
        loading={pages.loading}
        filtered={Boolean(search.stand ?? search.nummer)}
        mayChange={mayChange}
        mayRecord={mayRecord}
        tools={
          <div className="vw-pilot-tools">
            <SearchField
              label={m.pilots_people_search()}
              value={search.nummer ?? ''}
              maxLength={40}
              onChange={(nummer) => change({ nummer })}
            />
            <SelectField
              label={m.pilots_people_state()}
              value={search.stand ?? ''}
              options={[
                { value: '', label: m.pilots_people_all() },
                ...enrolmentStates.map((value) => ({ value, label: enrolmentName(value, pilot.protocol.design) })),
              ]}
              onChange={(event) => change({ stand: (event.target.value || undefined) as PilotSearch['stand'] })}
            />
          </div>
        }
        onStep={(person, step) => setAct({ what: 'step', person, step })}
        onRecord={(person) => setAct({ what: 'outcome', person })}
        onMore={pages.onMore}
        moreBusy={pages.moreBusy}
      />
      <ConfirmDialog
        isOpen={act?.what === 'draw'}
        title={m.pilots_draw_title({ count: formatCount(willing) })}
        consequences={[
          m.pilots_draw_line(),
          m.pilots_draw_line_all(),
          ...(pilot.lockedAt === null ? [m.pilots_draw_line_lock()] : []),
        ]}
        confirmLabel={m.pilots_draw({ count: formatCount(willing) })}
        busy={draw.busy}
        error={refusalText(draw.problem)}
        onConfirm={() => draw.send({ pilotId: pilot.pilotId, participants: null, version: drawOn })}
        onClose={close}
      />
      {act?.what === 'step' && (
        <StepDialog pilotId={pilot.pilotId} person={act.person} step={act.step} onClose={close} />
      )}
      {act?.what === 'outcome' && <OutcomeDialog pilot={pilot} person={act.person} onClose={close} />}
    </>
  )
}
