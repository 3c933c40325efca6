import type { Answer } from '@vliegwiel/clients'
import type { RegisterExport } from '@vliegwiel/clients/register'
import { m } from '@vliegwiel/i18n'
import { Button, Section } from '@vliegwiel/ui'
import { saveFile } from '../../files/save-file.ts'

interface RegisterPartProps {
  answer: Answer<RegisterExport>
  slug: string
}

/** The entry for the algorithm register, in both machine forms; or what is still missing. */
export function RegisterPart({ answer, slug }: RegisterPartProps) {
  return (
    <Section title={m.profiles_register()} note={m.profiles_register_note()}>
      {answer.ok ? (
        <div className="profiles-buttons">
          <Button onClick={() => save(`${slug}-algoritmeregister.json`, answer.value.configuration)}>
            {m.profiles_register_save()}
          </Button>
          <Button onClick={() => save(`${slug}-algoritmeregister-schema.json`, answer.value.schema)}>
            {m.profiles_register_save_schema()}
          </Button>
        </div>
      ) : (
        <p>{m.profiles_register_missing({ count: String(answer.refusals.length) })}</p>
      )}
    </Section>
  )
}

const save = (name: string, form: object) => saveFile(name, 'application/json', `${JSON.stringify(form, null, 2)}\n`)
