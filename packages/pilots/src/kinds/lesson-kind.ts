import { defineKind, longTextField, textField } from '@vliegwiel/configuration/kind'
import { choiceOf, ingredientWords } from './protocol-fields.ts'

/** How far a lesson can be leaned on. */
export const evidenceWords = {
  'several-pilots': { nl: 'meer pilots, geloot', en: 'several pilots, randomised' },
  'one-pilot': { nl: 'één pilot, geloot', en: 'one pilot, randomised' },
  comparison: { nl: 'vergelijking zonder loting', en: 'comparison, not randomised' },
  stories: { nl: 'verhalen, geen effecten', en: 'stories, not effects' },
} as const

export type Evidence = keyof typeof evidenceWords

/** What was learned about one working ingredient, where, and how sure. Every municipality on the platform can find it. */
export const lessonKind = defineKind({
  word: 'lesson',
  schemaVersion: 1,
  fourEyes: 'on',
  words: {
    one: { nl: 'les', en: 'lesson' },
    many: { nl: 'Lessen', en: 'Lessons' },
    empty: {
      nl: 'Wat werkte, bij wie, en hoe zeker u dat weet. Iedere gemeente kan het vinden.',
      en: 'What worked, for whom, and how sure you are. Every municipality can find it.',
    },
  },
  blocks: {
    root: {
      words: { nl: 'Les', en: 'Lesson' },
      titleField: 'title',
      inside: ['attached'],
      fields: {
        title: textField({ nl: 'De les in één zin', en: 'The lesson in one sentence' }, { most: 160 }),
        ingredient: choiceOf({ nl: 'Werkzaam bestanddeel', en: 'Working ingredient' }, ingredientWords),
        evidence: choiceOf({ nl: 'Waarop rust dit', en: 'What this rests on' }, evidenceWords),
        story: longTextField({ nl: 'Wat er gebeurde', en: 'What happened' }, { most: 3000 }),
        context: longTextField({ nl: 'Waar en bij wie', en: 'Where and for whom' }, { most: 1000 }),
        source: textField({ nl: 'Bron', en: 'Source' }, { optional: true, most: 300 }),
      },
    },
    attached: {
      words: { nl: 'Hoort bij', en: 'Belongs to' },
      titleField: 'pilot',
      fields: {
        pilot: textField({ nl: 'Kort woord van de pilot', en: 'Short word of the pilot' }, { most: 80 }),
        arm: textField({ nl: 'Kort woord van de variant', en: 'Short word of the arm' }, { most: 40 }),
      },
    },
  },
  checks: (content) =>
    content.fields['evidence'] !== 'stories' && !(content.children ?? []).some(({ type }) => type === 'attached')
      ? [
          {
            blockId: 'root',
            field: 'evidence',
            rule: 'evidence-points-at-pilot',
            severity: 'error',
            problem: {
              nl: 'Een bewering met cijfers hoort bij een variant van een pilot.',
              en: 'A claim with figures belongs to an arm of a pilot.',
            },
            fix: {
              nl: 'Voeg “Hoort bij” toe, of kies “verhalen, geen effecten”.',
              en: 'Add “Belongs to”, or choose “stories, not effects”.',
            },
          },
        ]
      : [],
})
