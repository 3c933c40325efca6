import { m } from '@vliegwiel/i18n'
import { NumberField, RadioGroup, TextField } from '@vliegwiel/ui'
import { useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { formatDate, formatTime, shownZone } from '../../app/shown-clock.ts'
import type { OnClient } from './client-act.ts'
import type { Client } from './client.ts'
import { appointmentWords } from './client-words.ts'
import { FormDialog } from './form-dialog.tsx'
import { atLocalTime } from '@vliegwiel/configuration'

export interface TypedMeeting {
  readonly day: string
  readonly time: string
  readonly minutes: string
  readonly place: string
}

export const noMeeting: TypedMeeting = { day: '', time: '', minutes: '45', place: '' }

/** The meeting as it is sent; null while something is missing or cannot be. */
export function meetingOf({ day, time, minutes, place }: TypedMeeting, zone: string) {
  const length = Number(minutes)
  if (day === '' || time === '' || !Number.isInteger(length) || length < 5 || length > 600) return null
  return { startsAt: atLocalTime(day, time, zone).toISOString(), minutes: length, place: place.trim() || null }
}

interface MeetingFieldsProps {
  readonly typed: TypedMeeting
  readonly onChange: (typed: TypedMeeting) => void
  readonly fieldError: (field: string) => string | undefined
}

/** Day, time, length and place of a conversation, on the clock of the municipality. */
export function MeetingFields({ typed, onChange, fieldError }: MeetingFieldsProps) {
  const set = (patch: Partial<TypedMeeting>) => onChange({ ...typed, ...patch })
  return (
    <>
      <TextField
        label={m.clients_day()}
        type="date"
        value={typed.day}
        error={fieldError('startsAt')}
        onChange={(event) => set({ day: event.target.value })}
      />
      <TextField
        label={m.clients_time()}
        type="time"
        value={typed.time}
        onChange={(event) => set({ time: event.target.value })}
      />
      <NumberField
        label={m.clients_length()}
        inputMode="numeric"
        suffix={m.clients_minutes_short()}
        value={typed.minutes}
        error={fieldError('minutes')}
        onChange={(event) => set({ minutes: event.target.value })}
      />
      <TextField
        label={m.clients_place()}
        optional
        value={typed.place}
        maxLength={200}
        error={fieldError('place')}
        onChange={(event) => set({ place: event.target.value })}
      />
    </>
  )
}

/** Plans a conversation. */
export function AppointmentDialog({ client, onClose }: OnClient) {
  const api = useTenantApi()
  const [typed, setTyped] = useState(noMeeting)
  const save = useSave(api.clients.planAppointment.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  const meeting = meetingOf(typed, shownZone())
  return (
    <FormDialog
      title={m.clients_appointment_new()}
      label={m.clients_plan()}
      busy={save.busy}
      problem={save.problem}
      missing={meeting === null ? m.clients_meeting_missing() : undefined}
      onSend={() => meeting !== null && save.send({ clientId: client.clientId, domain: null, ...meeting })}
      onClose={onClose}
    >
      <MeetingFields typed={typed} onChange={setTyped} fieldError={save.fieldError} />
    </FormDialog>
  )
}

const ends = ['held', 'missed', 'cancelled'] as const

/** What became of a planned conversation. */
export function SettleAppointmentDialog(props: {
  readonly appointment: Client['appointments'][number]
  readonly onClose: () => void
}) {
  const { appointment, onClose } = props
  const api = useTenantApi()
  const [state, setState] = useState<(typeof ends)[number]>()
  const save = useSave(api.clients.settleAppointment.mutationOptions(), {
    reads: [api.clients.pathKey()],
    say: m.state_saved(),
    onSaved: onClose,
  })
  const at = new Date(appointment.startsAt)
  return (
    <FormDialog
      title={m.clients_appointment_on({ day: formatDate(at, 'long'), time: formatTime(at) })}
      label={m.action_save()}
      busy={save.busy}
      problem={save.problem}
      missing={state === undefined ? m.clients_end_missing() : undefined}
      onSend={() =>
        state !== undefined &&
        save.send({ appointmentId: appointment.appointmentId, version: appointment.version, state })
      }
      onClose={onClose}
    >
      <RadioGroup
        label={m.clients_appointment_ends()}
        name="state"
        value={state}
        options={ends.map((value) => ({ value, label: appointmentWords[value]() }))}
        onChange={(value) => setState(ends.find((one) => one === value))}
      />
    </FormDialog>
  )
}
