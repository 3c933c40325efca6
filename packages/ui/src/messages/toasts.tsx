import { m } from '@vliegwiel/i18n'
import CircleCheck from 'lucide-react/icons/circle-check'
import CircleX from 'lucide-react/icons/circle-x'
import X from 'lucide-react/icons/x'
import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { Button } from '../actions/button.tsx'
import { IconButton } from '../actions/icon-button.tsx'
import { addToast, stayOf, type ShownToast, type ToastMessage } from './toast-list.ts'

export interface Toasts {
  show: (toast: ToastMessage) => void
}

const ToastContext = createContext<Toasts | null>(null)

/** Short messages after an act. Must stand under UiProvider. */
export function useToasts(): Toasts {
  const toasts = use(ToastContext)
  if (toasts === null) throw new Error('useToasts() needs <UiProvider> above it.')
  return toasts
}

/** Holds the messages and the status region in which they appear. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ShownToast[]>([])
  const counter = useRef(0)

  const show = useCallback((toast: ToastMessage) => {
    counter.current += 1
    const id = counter.current
    setShown((before) => addToast(before, { ...toast, id }))
  }, [])
  const dismiss = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), [])
  const value = useMemo(() => ({ show }), [show])

  return (
    <ToastContext value={value}>
      {children}
      <div className="vw-toasts" role="status" aria-label={m.shell_messages()}>
        {shown.map((toast) => (
          <Toast key={toast.id} toast={toast} onDismiss={dismiss} />
        ))}
      </div>
    </ToastContext>
  )
}

function Toast({ toast, onDismiss }: { toast: ShownToast; onDismiss: (id: number) => void }) {
  const { id, text, tone = 'ok', undo } = toast
  const [held, setHeld] = useState(false)
  const stay = stayOf(toast)

  useEffect(() => {
    if (stay === null || held) return undefined
    const timer = setTimeout(() => onDismiss(id), stay)
    return () => clearTimeout(timer)
  }, [stay, held, id, onDismiss])

  return (
    <div
      className="vw-toast"
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {tone === 'ok' && <CircleCheck size={18} aria-hidden="true" />}
      {tone === 'bad' && <CircleX size={18} aria-hidden="true" />}
      <span>{text}</span>
      {undo !== undefined && (
        <Button
          size="small"
          onClick={() => {
            undo()
            onDismiss(id)
          }}
        >
          {m.action_undo()}
        </Button>
      )}
      <IconButton icon={X} label={m.action_dismiss()} onClick={() => onDismiss(id)} />
    </div>
  )
}
