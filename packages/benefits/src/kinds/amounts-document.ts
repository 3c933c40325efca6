import type { Block, FieldValue } from '@vliegwiel/configuration'
import { parameterSubjects } from '../parameters/check-parameters.ts'
import type { ParameterSet, ParameterStatus, ParameterSubject, ParameterVersion } from '../parameters/parameter.ts'
import { nationalParameters } from '../parameters/national.ts'
import { parametersWith, type SubjectVersion } from '../parameters/parameters-with.ts'
import { amountFields } from './amount-blocks.ts'

/** A version with the id of the block it stands in. */
export type AmountVersion = SubjectVersion & { readonly blockId: string }

const isSubject = (type: string): type is ParameterSubject => (parameterSubjects as readonly string[]).includes(type)

/**
 * The versions in a document, in its own order. An empty amount is one that is not known when the version says
 * `unknown`, and one that does not exist otherwise. Nothing is checked: a draft may hold anything.
 */
export function amountVersions(content: Block): readonly AmountVersion[] {
  return (content.children ?? []).flatMap(({ id, type, fields }): AmountVersion[] => {
    if (!isSubject(type)) return []
    const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '')
    const status = text('status') as ParameterStatus
    const values: Record<string, number | null> = {}
    for (const key of Object.keys(amountFields(type))) {
      const value = fields[key]
      if (typeof value === 'number') values[key] = value
      else if (status === 'unknown' && value === null) values[key] = null
    }
    return [
      {
        blockId: id,
        subject: type,
        validFrom: text('validFrom'),
        staleAfter: text('staleAfter') === '' ? null : text('staleAfter'),
        status,
        mark: text('mark'),
        source: text('source'),
        ...(text('note') === '' ? {} : { note: text('note') }),
        ...(fields['last'] === true ? { last: true as const } : {}),
        values,
      },
    ]
  })
}

/** A document as the calculator takes it (`parametersWith`). */
export function subjectVersions(content: Block): readonly SubjectVersion[] {
  return amountVersions(content).map(({ blockId: _blockId, ...version }) => version)
}

/** The key of the one document with the amounts of the law. */
export const lawAmountsKey = 'bedragen'

/** The amounts to reckon with under a document; without one those of this package. They are not checked yet. */
export function parametersOf(content: Block | null): ParameterSet {
  return content === null ? nationalParameters : parametersWith(subjectVersions(content))
}

/** One version as a block. Its id follows from subject and day, so that two documents of the same amounts are the same. */
export function amountBlock(subject: ParameterSubject, version: ParameterVersion): Block {
  const { validFrom, staleAfter, status, mark, source, note, last, values } = version
  const fields: Record<string, FieldValue> = {
    validFrom,
    staleAfter,
    status,
    source,
    ...(mark === '' ? {} : { mark }),
    ...(note === undefined ? {} : { note }),
    ...(last === true ? { last } : {}),
  }
  for (const [key, value] of Object.entries(values)) fields[key] = value ?? null
  return { id: `${subject.toLowerCase()}-${validFrom}`, type: subject, fields }
}

/** A whole parameter set as a document: what `nationalParameters` holds is the first one. */
export function amountsDocument(title: string, set: ParameterSet): Block {
  return {
    id: 'root',
    type: 'root',
    fields: { title },
    children: parameterSubjects.flatMap((subject) =>
      (set[subject] as readonly ParameterVersion[]).map((version) => amountBlock(subject, version)),
    ),
  }
}
