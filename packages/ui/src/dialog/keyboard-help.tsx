import { m } from '@vliegwiel/i18n'
import { Fragment } from 'react'
import { Checkbox } from '../forms/checkbox.tsx'
import { Key } from '../keys/key.tsx'
import { Dialog } from './dialog.tsx'

export interface KeyGroup {
  title: string
  keys: readonly { keys: readonly string[]; text: string }[]
}

export interface KeyboardHelpProps {
  isOpen: boolean
  onClose: () => void
  groups: readonly KeyGroup[]
  /** Whether single letters act; a person may switch them off. */
  lettersOn: boolean
  onLettersChange: (on: boolean) => void
}

/** All keys, shown by "?", with the switch for single letters. */
export function KeyboardHelp({ isOpen, onClose, groups, lettersOn, onLettersChange }: KeyboardHelpProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.shell_keys_title()}>
      {groups.map((group) => (
        <section key={group.title}>
          <h3>{group.title}</h3>
          <dl className="vw-keys">
            {group.keys.map(({ keys, text }) => (
              <Fragment key={text}>
                <dt>
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && <span className="vw-smallest"> {m.shell_keys_then()} </span>}
                      <Key>{key}</Key>
                    </Fragment>
                  ))}
                </dt>
                <dd>{text}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
      <Checkbox
        label={m.shell_keys_switch()}
        hint={m.shell_keys_hint()}
        checked={lettersOn}
        onChange={(event) => onLettersChange(event.target.checked)}
      />
    </Dialog>
  )
}
