import { anchorLogs } from '../../anchors/anchor-logs.ts'
import { anchorSettingsOf } from '../../anchors/anchor-settings.ts'
import { answer, type Command } from '../command.ts'

export const anchorAudit: Command = {
  name: 'audit anchor',
  writes: 'installation',
  options: {},
  help: {
    nl: 'Legt het einde van elk logboek nu vast buiten de database (AUDIT_ANCHORS); elke nacht gaat het vanzelf.',
    en: 'Lays the end of each log down outside the database now (AUDIT_ANCHORS); each night it goes by itself.',
  },
  async run({ open, environment, at, language }) {
    const { chains, places, failures } = await anchorLogs(await open(), anchorSettingsOf(environment), at)
    const nl = language === 'nl'
    return answer(
      [
        nl
          ? `${chains} logboeken vastgelegd in: ${places.join(', ') || 'niets'}`
          : `${chains} logs laid down in: ${places.join(', ') || 'nothing'}`,
        ...failures.map(({ place, problem }) => `  ${place}: ${problem}`),
      ],
      { chains, places, failures },
      failures.length === 0 && places.length > 0,
    )
  },
}
