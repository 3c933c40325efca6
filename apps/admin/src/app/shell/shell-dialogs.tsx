import { m } from '@vliegwiel/i18n'
import { lazy, Suspense, useEffect } from 'react'
import { changePreferences, usePreferences } from '../preferences.ts'
import type { Me, Membership } from '../session/me.ts'
import { openScreens } from './navigation.ts'
import type { ShellDialogState } from './use-shell-keys.ts'

const loadPalette = () => import('./palette.tsx')
const Palette = lazy(loadPalette)
const KeyboardHelp = lazy(async () => ({ default: (await import('@vliegwiel/ui/dialog')).KeyboardHelp }))

/** After the page itself has come. */
const QUIET_MS = 1500

interface ShellDialogsProps {
  me: Me
  membership: Membership | null
  dialogs: ShellDialogState
}

/** The palette and the list of keys; their code is fetched when somebody first asks for one. */
export function ShellDialogs({ me, membership, dialogs }: ShellDialogsProps) {
  const { open, asked, close } = dialogs
  const { letters } = usePreferences()
  // Fetched while nothing else happens, so that the first Ctrl K loses no letter of what is typed after it.
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), QUIET_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!asked) return null

  const places = membership === null ? [] : openScreens(membership)
  return (
    <Suspense fallback={null}>
      <Palette isOpen={open === 'palette'} onClose={close} me={me} membership={membership} />
      <KeyboardHelp
        isOpen={open === 'keys'}
        onClose={close}
        lettersOn={letters}
        onLettersChange={(on) => changePreferences({ letters: on })}
        groups={[
          {
            title: m.shell_keys_anywhere(),
            keys: [
              { keys: ['Ctrl K'], text: m.shell_keys_find() },
              { keys: ['?'], text: m.shell_keys_help() },
              { keys: ['Esc'], text: m.shell_keys_close() },
              ...places.map((screen) => ({ keys: ['g', screen.letter], text: screen.label() })),
            ],
          },
          {
            title: m.shell_keys_in_list(),
            keys: [
              { keys: ['j'], text: m.shell_keys_down() },
              { keys: ['k'], text: m.shell_keys_up() },
              { keys: ['Enter'], text: m.shell_keys_open() },
              { keys: ['l'], text: m.shell_keys_later() },
            ],
          },
        ]}
      />
    </Suspense>
  )
}
