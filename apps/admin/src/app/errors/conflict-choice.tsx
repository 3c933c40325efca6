import { m } from '@vliegwiel/i18n'
import { Banner, BeforeAfter, Button, FormActions, Section, type Change } from '@vliegwiel/ui'

export interface ConflictChoiceProps {
  /** Each field: what stands there now (before), what the person typed (after). */
  changes: readonly Change[]
  busy?: boolean | undefined
  /** Saves the person's text over what stands there now. */
  onMine: () => void
  /** Drops the person's text and goes on with what stands there now. */
  onTheirs: () => void
}

/** Somebody else saved first: both texts beside each other, and the person chooses. Nothing is lost before that. */
export function ConflictChoice({ changes, busy, onMine, onTheirs }: ConflictChoiceProps) {
  return (
    <Section title={m.shell_conflict_title()}>
      <Banner tone="warn">{m.errors_api_version_conflict()}</Banner>
      <BeforeAfter label={m.shell_conflict_table()} changes={changes} />
      <FormActions>
        <Button variant="primary" busy={busy} onClick={onMine}>
          {m.shell_conflict_mine()}
        </Button>
        <Button onClick={onTheirs}>{m.shell_conflict_theirs()}</Button>
      </FormActions>
    </Section>
  )
}
