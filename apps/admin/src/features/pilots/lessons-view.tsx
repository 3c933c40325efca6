import { evidenceWords, ingredientWords } from '@vliegwiel/pilots/kinds'
import { formatCount, m } from '@vliegwiel/i18n'
import { formatDate } from '../../app/shown-clock.ts'
import { Button, EmptyState, Link, SelectField, StatusChip } from '@vliegwiel/ui'
import Dices from 'lucide-react/icons/dices'
import Lightbulb from 'lucide-react/icons/lightbulb'
import MessageSquareQuote from 'lucide-react/icons/message-square-quote'
import { address } from '../../app/address/address.ts'
import { documentAddress } from '../../versions/document-path.ts'
import { inLanguage } from '../../blocks/kinds.ts'
import { SearchField } from '../../lists/search-field.tsx'
import type { Lesson } from './pilot.ts'
import { ingredientName } from './pilot-words.ts'

export interface LessonFilter {
  readonly text: string
  readonly evidence: string
  readonly ingredient: string
}

export interface LessonsViewProps {
  readonly lessons: readonly Lesson[]
  readonly filter: LessonFilter
  readonly slug: string
  readonly onFilter: (filter: LessonFilter) => void
}

/** Lessons that fit what is sought, each with the word of what it rests on. */
export function LessonsView({ lessons, filter, slug, onFilter }: LessonsViewProps) {
  const found = lessons.filter((lesson) => fits(lesson, filter))
  const choices = (words: Readonly<Record<string, { nl: string; en: string }>>) => [
    { value: '', label: m.pilots_lessons_any() },
    ...Object.entries(words).map(([value, both]) => ({ value, label: inLanguage(both) })),
  ]
  return (
    <div className="vw-stack">
      <div className="vw-pilot-tools">
        <SearchField
          label={m.pilots_lessons_search()}
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        <SelectField
          label={m.pilots_lessons_evidence()}
          value={filter.evidence}
          options={choices(evidenceWords)}
          onChange={(event) => onFilter({ ...filter, evidence: event.target.value })}
        />
        <SelectField
          label={m.pilots_lessons_ingredient()}
          value={filter.ingredient}
          options={choices(ingredientWords)}
          onChange={(event) => onFilter({ ...filter, ingredient: event.target.value })}
        />
      </div>
      {lessons.length === 0 ? (
        <EmptyState icon={Lightbulb} title={m.pilots_lessons_empty()} text={m.pilots_lessons_sentence()} />
      ) : found.length === 0 ? (
        <EmptyState
          title={m.pilots_lessons_none()}
          action={
            <Button onClick={() => onFilter({ text: '', evidence: '', ingredient: '' })}>
              {m.pilots_lessons_clear()}
            </Button>
          }
        />
      ) : (
        <>
          <p className="vw-secondary" role="status">
            {m.pilots_lessons_count({ count: formatCount(found.length) })}
          </p>
          <ul className="vw-lessons">
            {found.map((lesson) => (
              <LessonCard key={lesson.id} lesson={lesson} slug={slug} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

/** Every word of the search stands somewhere in the lesson. */
export function fits(lesson: Lesson, { text, evidence, ingredient }: LessonFilter): boolean {
  const all = [lesson.title, lesson.story, lesson.context, lesson.from, ingredientName(lesson.ingredient)]
    .join(' ')
    .toLowerCase()
  return (
    text
      .toLowerCase()
      .split(/\s+/)
      .every((word) => all.includes(word)) &&
    (evidence === '' || lesson.evidence === evidence) &&
    (ingredient === '' || lesson.ingredient === ingredient)
  )
}

function LessonCard({ lesson, slug }: { lesson: Lesson; slug: string }) {
  const evidence = evidenceWords[lesson.evidence as keyof typeof evidenceWords]
  const stories = lesson.evidence === 'stories'
  return (
    <li>
      <h2>
        {lesson.own ? (
          <Link href={documentAddress(slug, { kind: 'lesson', key: lesson.key })}>{lesson.title}</Link>
        ) : (
          lesson.title
        )}
      </h2>
      <p className="vw-lesson-marks">
        <StatusChip tone={stories ? 'neutral' : 'info'} icon={stories ? MessageSquareQuote : Dices}>
          {evidence === undefined ? lesson.evidence : inLanguage(evidence)}
        </StatusChip>
        <span className="vw-secondary">{ingredientName(lesson.ingredient)}</span>
        <span className="vw-secondary">
          {m.pilots_lessons_from({ from: lesson.from, date: formatDate(new Date(lesson.since)) })}
        </span>
      </p>
      <p>{lesson.story}</p>
      <p className="vw-secondary">{lesson.context}</p>
      {lesson.source !== null && <p className="vw-secondary">{m.pilots_source({ source: lesson.source })}</p>}
      {lesson.attached.length > 0 && (
        <p>
          <Link href={address('/$slug/vergelijken', { slug })}>{m.pilots_lessons_results()}</Link>
        </p>
      )}
    </li>
  )
}
