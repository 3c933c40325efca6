import { TextField } from '@vliegwiel/ui'
import { useEffect, useRef, useState } from 'react'

const PAUSE_MS = 350

interface SearchFieldProps {
  label: string
  value: string
  maxLength?: number | undefined
  onChange: (value: string) => void
}

/** A field that searches once somebody stops typing: each search of people is a line in the log. */
export function SearchField({ label, value, maxLength = 100, onChange }: SearchFieldProps) {
  const [typed, setTyped] = useState(value)
  const [seen, setSeen] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // A filter that was cleared elsewhere, or a saved view that was chosen, fills the field anew.
  if (seen !== value) {
    setSeen(value)
    setTyped(value)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <TextField
      label={label}
      type="search"
      value={typed}
      maxLength={maxLength}
      onChange={(event) => {
        const text = event.target.value
        setTyped(text)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => onChange(text), PAUSE_MS)
      }}
    />
  )
}
