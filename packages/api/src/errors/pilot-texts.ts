import { pilotErrorCodes, refusalWords } from '@vliegwiel/pilots'
import type { Text } from './auth-texts.ts'

/** Every refusal of pilots in words, under a name of its own: other slices use some of the same codes. */
export const pilotTexts: Readonly<Record<string, Text>> = Object.fromEntries(
  pilotErrorCodes.map((code): [string, Text] => [
    `pilot:${code}`,
    (language, params) => {
      const { problem, fix } = refusalWords(code, params)
      return `${problem[language]} ${fix[language]}`
    },
  ]),
)
