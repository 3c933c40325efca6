import { isLanguage, m, type Language } from '@vliegwiel/i18n'
import { RadioGroup, useToasts } from '@vliegwiel/ui'
import { problemOf } from '../../app/api/problem.ts'
import { changeLanguage } from '../../app/session/change-language.ts'

/** The language of screens and mails; chosen is changed. */
export function LanguageChoice({ language }: { language: Language }) {
  const toasts = useToasts()
  const choose = (value: string) => {
    if (!isLanguage(value)) return
    changeLanguage(value, true).catch((error: unknown) => {
      toasts.show({ text: problemOf(error).text, tone: 'bad' })
    })
  }
  return (
    <RadioGroup
      label={m.account_language_label()}
      name="language"
      value={language}
      onChange={choose}
      options={[
        { value: 'nl', label: m.shell_language_nl() },
        { value: 'en', label: m.shell_language_en() },
      ]}
    />
  )
}
