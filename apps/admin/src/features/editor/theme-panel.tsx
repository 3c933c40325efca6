import './theme-panel.css'
import { themeColours } from '@vliegwiel/configuration'
import { m } from '@vliegwiel/i18n'
import { baseThemes, themes, type BaseTheme } from '@vliegwiel/ui'
import { useState } from 'react'
import { Findings } from './findings.tsx'
import type { PanelProps } from './panels.ts'
import { ThemeSample } from './theme-sample.tsx'

const schemes = themes.filter((theme) => theme !== 'system')
const baseWords: Readonly<Record<BaseTheme, () => string>> = {
  voorbeeld: m.editor_theme_base_example,
  ma: m.editor_theme_base_ma,
}

/** The theme over real components, light and dark, in each base theme; with every pair that fails named. */
export default function ThemePanel({ content, findings, onField }: PanelProps) {
  const chosen = baseThemes.find((name) => name === content.fields['base']) ?? 'voorbeeld'
  const [shown, setShown] = useState<BaseTheme | null>(null)
  const base = shown ?? chosen
  const colours = themeColours(content)
  const failing = findings.filter(({ rule }) => rule === 'contrast')
  return (
    <section className="thm" aria-label={m.editor_theme_title()}>
      <div className="thm-head">
        <h2>{m.editor_theme_title()}</h2>
        <div className="thm-bases" role="group" aria-label={m.editor_theme_base()}>
          {baseThemes.map((name) => (
            <button key={name} type="button" aria-pressed={base === name} onClick={() => setShown(name)}>
              {baseWords[name]()}
            </button>
          ))}
        </div>
      </div>
      {schemes.map((scheme) => (
        <ThemeSample key={scheme} scheme={scheme} base={base} colours={colours[scheme]} />
      ))}
      {failing.length > 0 && (
        <div className="thm-failing">
          <h3>{m.editor_theme_failing({ count: failing.length })}</h3>
          {[...Map.groupBy(failing, ({ blockId }) => blockId)].map(([blockId, ofBlock]) => (
            <Findings
              key={blockId}
              findings={ofBlock}
              onTake={onField && ((field, value) => onField(blockId, field, value))}
            />
          ))}
        </div>
      )}
    </section>
  )
}
