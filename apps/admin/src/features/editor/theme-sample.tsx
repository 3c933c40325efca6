import { m } from '@vliegwiel/i18n'
import { Banner, Button, Checkbox, StatusChip, TextField, type BaseTheme } from '@vliegwiel/ui'
import { useId, type CSSProperties } from 'react'

interface ThemeSampleProps {
  scheme: 'light' | 'dark'
  base: BaseTheme
  colours: ReadonlyMap<string, string>
}

/**
 * Real components in the colours of a theme. The class of the base theme points every token anew, so that a colour
 * given here reaches all of them, and nothing outside. Nothing in it can be used: it is a picture.
 */
export function ThemeSample({ scheme, base, colours }: ThemeSampleProps) {
  const name = useId()
  const style = Object.fromEntries([...colours].map(([token, colour]) => [`--${token}`, colour])) as CSSProperties
  const word = scheme === 'light' ? m.editor_theme_light() : m.editor_theme_dark()
  return (
    <figure className={`thm-sample ${base}-theme`} data-theme={scheme} style={style} aria-labelledby={name}>
      <figcaption id={name}>{word}</figcaption>
      <div inert>
        <p className="thm-title">{m.editor_theme_sample_title()}</p>
        <p>{m.editor_theme_sample_text()}</p>
        <p className="vw-muted">{m.editor_theme_sample_muted()}</p>
        <TextField label={m.editor_theme_sample_field()} defaultValue="14 000" width="short" />
        <Checkbox label={m.editor_theme_sample_check()} defaultChecked />
        <div className="thm-row">
          <Button variant="primary">{m.editor_theme_sample_button()}</Button>
          <Button>{m.action_cancel()}</Button>
          <span className="thm-link">{m.editor_theme_sample_link()}</span>
        </div>
        <div className="thm-row">
          <StatusChip tone="ok">{m.state_ok()}</StatusChip>
          <StatusChip tone="warn">{m.state_warn()}</StatusChip>
          <StatusChip tone="bad">{m.state_bad()}</StatusChip>
          <StatusChip tone="info">{m.state_info()}</StatusChip>
        </div>
        <p className="thm-chosen">{m.editor_theme_sample_chosen()}</p>
        <p>
          <del className="blk-mark">{m.editor_theme_sample_was()}</del>{' '}
          <ins className="blk-mark">{m.editor_theme_sample_becomes()}</ins>
        </p>
        <Banner tone="info">{m.editor_theme_sample_banner()}</Banner>
      </div>
    </figure>
  )
}
