import type { Command } from './command.ts'

/** What there is to type. */
export function helpText(commands: readonly Command[], language: 'nl' | 'en'): string[] {
  const head =
    language === 'nl'
      ? 'Gebruik: npm run vliegwiel -- <opdracht> [--optie waarde] [--json]'
      : 'Usage: npm run vliegwiel -- <command> [--option value] [--json]'
  const where =
    language === 'nl'
      ? 'Werkt op DATABASE_URL, anders op de map DATA_DIR (.data); de server mag daar dan niet op draaien.'
      : 'Works on DATABASE_URL, otherwise on the folder DATA_DIR (.data); the server must not run on it then.'
  const rows = commands.flatMap(({ name, options, help }) => [
    `  ${name}`,
    `      ${help[language]}`,
    ...(Object.keys(options).length === 0
      ? []
      : [
          `      ${Object.entries(options)
            .map(([option, example]) => `--${option} ${quoted(example)}`)
            .join(' ')}`,
        ]),
  ])
  return [head, '', ...rows, '', where]
}

const quoted = (example: string) => (example.includes(' ') ? `"${example}"` : example)
