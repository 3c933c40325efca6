import { m } from '@vliegwiel/i18n'
import { Button, Form, FormErrors, useToasts } from '@vliegwiel/ui'
import { CancelButton, ConfirmDialog, Dialog } from '@vliegwiel/ui/dialog'
import { useId, useState } from 'react'
import { useTenantApi } from '../../app/api/api.ts'
import { useSave } from '../../app/api/use-save.ts'
import { useChoosable, versionId } from '../../planning/choosable.ts'
import { momentOf, momentText } from '../../planning/moment.ts'
import { PlanDialog } from '../../planning/plan-dialog.tsx'
import { VersionChoice } from '../../planning/version-choice.tsx'
import { versionAt } from '../../versions/version-line.ts'
import type { ReleaseAct } from './coming-release.tsx'
import type { Release } from './release.ts'

interface ReleaseDialogsProps {
  act: ReleaseAct
  release: Release
  zone: string
  today: string
  onClose: () => void
}

/** What was asked of one release, tied to the API. */
export default function ReleaseDialogs({ act, ...rest }: ReleaseDialogsProps) {
  if (act === 'move') return <Move {...rest} />
  return act === 'add' ? <Add {...rest} /> : <Cancel {...rest} />
}

type Props = Omit<ReleaseDialogsProps, 'act'>

function Move({ release, zone, today, onClose }: Props) {
  const api = useTenantApi()
  const toasts = useToasts()
  const save = useSave(api.releases.moveRelease.mutationOptions())
  const { releaseId, version } = release
  return (
    <PlanDialog
      title={m.releases_move_title({ name: release.name })}
      sendLabel={release.state === 'suspended' ? m.releases_move_again() : m.releases_move()}
      today={today}
      zone={zone}
      start={{ name: release.name, ...momentOf(release.moment, zone), chosen: [] }}
      busy={save.busy}
      error={save.problem?.text}
      onSend={({ name, day, time }) => {
        void save.sendAndWait({ releaseId, version, name, moment: { day, time } }).then((moved) => {
          if (moved === null) return
          toasts.show({ text: m.releases_moved({ name, moment: momentText(moved.moment, zone) }) })
          onClose()
        })
      }}
      onClose={onClose}
    />
  )
}

function Add({ release, onClose }: Props) {
  const api = useTenantApi()
  const toasts = useToasts()
  const { items, choices } = useChoosable()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const id = useId()
  const save = useSave(api.releases.addToRelease.mutationOptions())
  const { name, releaseId } = release
  const add = async () => {
    setTried(true)
    let count = 0
    for (const { line } of items.filter((item) => chosen.includes(versionId(item)))) {
      if ((await save.sendAndWait({ releaseId, ...versionAt(line) })) === null) return
      count += 1
    }
    if (count === 0) return
    toasts.show({ text: m.releases_added({ count, name }) })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title={m.releases_add_title({ name })}
      onClose={onClose}
      actions={
        <>
          <CancelButton />
          <Button variant="primary" busy={save.busy} onClick={() => void add()}>
            {m.releases_add()}
          </Button>
        </>
      }
    >
      <Form onSubmit={(event) => event.preventDefault()}>
        {save.problem !== null && <FormErrors errors={[{ field: null, text: save.problem.text }]} />}
        <VersionChoice
          id={id}
          versions={choices}
          chosen={chosen}
          error={tried && chosen.length === 0 ? m.releases_error_versions() : undefined}
          onChange={setChosen}
        />
      </Form>
    </Dialog>
  )
}

function Cancel({ release, zone, onClose }: Props) {
  const { name, releaseId, version, items, moment } = release
  const save = useSave(useTenantApi().releases.cancelRelease.mutationOptions(), {
    say: m.releases_cancelled({ name }),
    onSaved: onClose,
  })
  const titles = items.map(({ title }) => title).join(', ')
  return (
    <ConfirmDialog
      isOpen
      title={m.releases_cancel_title({ name })}
      consequences={[
        m.releases_cancel_nothing({ moment: momentText(moment, zone) }),
        ...(titles === '' ? [] : [m.releases_cancel_approved({ titles })]),
        m.releases_cancel_again(),
      ]}
      confirmLabel={m.releases_cancel()}
      tone="danger"
      busy={save.busy}
      error={save.problem?.text}
      onConfirm={() => save.send({ releaseId, version })}
      onClose={onClose}
    />
  )
}
