import { choiceField, defineKind, numberField, textField, yesNoField } from '@vliegwiel/configuration/kind'
import { placeBlocks } from '@vliegwiel/configuration/merge'

/** How soon somebody who applies for benefit is expected, and by whom. */
export const intakeRule = defineKind({
  word: 'intake-rule',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'intakeregel', en: 'intake rule' },
    many: { nl: 'Intakeregels', en: 'Intake rules' },
    empty: { nl: 'Hoe snel spreekt u iemand die zich meldt?', en: 'How soon do you meet who reports?' },
  },
  blocks: {
    root: {
      words: { nl: 'Intakeregel', en: 'Intake rule' },
      titleField: 'title',
      inside: ['term', 'exception'],
      fields: { title: textField({ nl: 'Naam', en: 'Name' }) },
    },
    term: {
      words: { nl: 'Termijn', en: 'Term' },
      titleField: 'step',
      fields: {
        step: textField({ nl: 'Stap', en: 'Step' }),
        days: numberField({ nl: 'Dagen', en: 'Days' }, { least: 1, most: 56 }),
        weekends: yesNoField({ nl: 'Weekend telt mee', en: 'Weekends count' }),
      },
    },
    exception: {
      words: { nl: 'Uitzondering', en: 'Exception' },
      titleField: 'who',
      fields: {
        who: textField({ nl: 'Voor wie', en: 'For whom' }),
        what: choiceField({ nl: 'Wat dan', en: 'What then' }, [
          { value: 'later', label: { nl: 'later', en: 'later' } },
          { value: 'at-home', label: { nl: 'thuis', en: 'at home' } },
        ]),
      },
    },
  },
  checks: (content) =>
    [...placeBlocks(content).values()].some(({ type }) => type === 'term')
      ? []
      : [
          {
            blockId: 'root',
            field: null,
            rule: 'a-term',
            severity: 'error',
            problem: { nl: 'Er is geen termijn.', en: 'There is no term.' },
            fix: { nl: 'Voeg een termijn toe.', en: 'Add a term.' },
          },
        ],
})
