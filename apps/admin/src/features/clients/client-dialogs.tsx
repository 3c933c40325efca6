import { AgreementDialog, SettleAgreementDialog } from './agreement-dialogs.tsx'
import { AppointmentDialog, SettleAppointmentDialog } from './appointment-dialogs.tsx'
import { AssignDialog } from './assign-dialog.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import type { ClientAct } from './client-act.ts'
import type { Client, Words } from './client.ts'
import { EraseDialog } from './erase-dialog.tsx'
import { FirstAnswerDialog } from './first-answer-dialog.tsx'
import { CloseGoalDialog, GoalDialog } from './goal-dialogs.tsx'
import { GrantDialog } from './grant-dialog.tsx'
import { IdentityDialog } from './identity-dialog.tsx'
import { ScoreDialog } from './score-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'

interface ClientDialogsProps {
  readonly act: ClientAct
  readonly client: Client
  readonly words: Words
  readonly onClose: () => void
}

/** The form that belongs to what somebody is about to do. */
export default function ClientDialogs({ act, client, words, onClose }: ClientDialogsProps) {
  const common = { client, words, onClose }
  switch (act.kind) {
    case 'first':
      return <FirstAnswerDialog {...common} />
    case 'goal':
      return <GoalDialog {...common} sort={act.sort} />
    case 'close-goal':
      return <CloseGoalDialog goal={act.goal} onClose={onClose} />
    case 'score':
      return <ScoreDialog {...common} domain={act.domain} />
    case 'step':
      return <StepDialog {...common} />
    case 'agreement':
      return <AgreementDialog {...common} />
    case 'settle-agreement':
      return <SettleAgreementDialog agreement={act.agreement} onClose={onClose} />
    case 'appointment':
      return <AppointmentDialog {...common} />
    case 'settle-appointment':
      return <SettleAppointmentDialog appointment={act.appointment} onClose={onClose} />
    case 'grant':
      return <GrantDialog {...common} />
    case 'stop':
      return <StopDialog grant={act.grant} words={words} onClose={onClose} />
    case 'change':
      return <ChangeDialog {...common} />
    case 'identity':
      return <IdentityDialog {...common} />
    case 'assign':
      return <AssignDialog {...common} />
    default:
      return <EraseDialog {...common} />
  }
}
