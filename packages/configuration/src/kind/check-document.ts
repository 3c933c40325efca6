import { clearHost } from '@vliegwiel/i18n/web-address'
import type { Block } from '../blocks/block.ts'
import { placeBlocks } from '../blocks/placed-block.ts'
import type { CheckResult } from './check-result.ts'
import type { Field } from './field.ts'
import { imageProblem } from './image.ts'
import type { Around, Kind } from './kind.ts'

const nothing: Around = { at: new Date(0), document: () => null, setting: () => undefined }

/**
 * Everything that is to be said about a document: each field against its rule, then the rules of the kind. Errors keep
 * a release back. `advised` names rules that this tenant lowered to advice; only what the kind lets go (`mayAdvise`). `around` is what the
 * kind looks at beside it (`reads`).
 */
export function checkDocument(
  kind: Kind,
  content: Block,
  advised: readonly string[] = [],
  around: Around = nothing,
): CheckResult[] {
  const found: CheckResult[] = []
  for (const block of placeBlocks(content).values()) {
    for (const [name, field] of Object.entries(kind.blocks[block.type]?.fields ?? {})) {
      const value = block.fields[name] ?? null
      if (field.schema.safeParse(value).success) continue
      const empty = value === null || value === '' || (Array.isArray(value) && value.length === 0)
      const about = { blockId: block.id, field: name, severity: 'error' } as const
      if (empty) found.push({ ...about, rule: 'field-required', problem: missing(field), fix: fillIn(field) })
      else found.push({ ...about, rule: 'field-value', problem: wrong(field), fix: fixOf(field, value) })
    }
  }
  const lowered = new Set(advised.filter((rule) => Object.hasOwn(kind.mayAdvise ?? {}, rule)))
  for (const result of kind.checks?.(content, around) ?? [])
    found.push(lowered.has(result.rule) ? { ...result, severity: 'advice' } : result)
  return found
}

/** May this go into force? */
export function hasErrors(results: readonly CheckResult[]): boolean {
  return results.some(({ severity }) => severity === 'error')
}

const missing = ({ label }: Field) => ({
  nl: `${label.nl} is nog leeg.`,
  en: `${label.en} is still empty.`,
})
const fillIn = ({ label, hint }: Field) => ({
  nl: hint?.nl ?? `Vul ${lower(label.nl)} in.`,
  en: hint?.en ?? `Fill in ${lower(label.en)}.`,
})
const wrong = ({ label }: Field) => ({
  nl: `${label.nl} klopt niet.`,
  en: `${label.en} is not right.`,
})

function fixOf({ widget, least, most, label }: Field, value: unknown): { nl: string; en: string } {
  if (widget === 'number' || widget === 'euro' || widget === 'percent')
    return {
      nl: `Kies een heel getal van ${least} tot ${most}.`,
      en: `Choose a whole number from ${least} to ${most}.`,
    }
  if (widget === 'colour') return { nl: 'Schrijf een kleur als #09666e.', en: 'Write a colour as #09666e.' }
  if (widget === 'date') return { nl: 'Kies een dag die bestaat.', en: 'Choose a day that exists.' }
  if (widget === 'link' && typeof value === 'string' && value.startsWith('https:') && clearHost(value) === null)
    return {
      nl: 'Gebruik de naam van de website: geen @ ervoor en geen IP-adres.',
      en: 'Use the name of the website: no @ before it and no IP address.',
    }
  if (widget === 'link')
    return {
      nl: 'Begin met https:// of met / en de naam van een pagina.',
      en: 'Begin with https:// or with / and a page.',
    }
  if (widget === 'image') return imageAdvice(typeof value === 'string' ? imageProblem(value) : null)
  if (widget === 'choice') return { nl: 'Kies een van de mogelijkheden.', en: 'Choose one of the options.' }
  return {
    nl: `Maak ${lower(label.nl)} korter: hoogstens ${most} tekens.`,
    en: `Make it shorter: at most ${most} characters.`,
  }
}

function imageAdvice(problem: ReturnType<typeof imageProblem>) {
  if (problem === 'too-large')
    return { nl: 'Kies een plaatje van hoogstens 60 kB.', en: 'Choose a picture of at most 60 kB.' }
  return { nl: 'Kies een PNG, JPEG of WebP. Geen SVG.', en: 'Choose a PNG, JPEG or WebP. No SVG.' }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
