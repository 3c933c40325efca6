import type { IsolationProof } from '@vliegwiel/api/isolation'
import type { BackupFacts, BackupFinding, RestoredShape } from '@vliegwiel/db'

/** All that was found of a copy; null: it could not be looked at, and the answer says so. */
export interface BackupVerdict {
  readonly counts: { readonly tables: number; readonly rows: number }
  readonly facts: BackupFacts
  readonly compared: readonly BackupFinding[] | null
  readonly shape: RestoredShape | null
  /** What kept the copy from being brought up to this version. */
  readonly prepared?: string | null
  readonly logs: { readonly lines: readonly string[]; readonly whole: boolean } | null
  readonly proof: IsolationProof | null
}

export type FileFinding =
  | BackupFinding
  | { readonly what: 'file-differs'; readonly expected: number; readonly found: number }
  | { readonly what: 'not-restored'; readonly said: string }

/** One finding in a sentence. */
export function findingText(finding: FileFinding, nl: boolean): string {
  switch (finding.what) {
    case 'file-differs':
      return nl
        ? `Het bestand is niet wat er is weggeschreven: ${finding.found} bytes, toen ${finding.expected}, en een andere SHA-256. Haal een andere kopie.`
        : `The file is not what was written: ${finding.found} bytes, ${finding.expected} then, and another SHA-256. Fetch another copy.`
    case 'not-restored':
      return nl ? `Terugzetten lukt niet. ${finding.said}` : `It cannot be restored. ${finding.said}`
    case 'other-schema':
      return nl
        ? `Het schema is ${finding.found ?? 'er niet'}; in de reservekopie was het ${finding.expected ?? 'er niet'}.`
        : `The schema is ${finding.found ?? 'not there'}; in the backup it was ${finding.expected ?? 'not there'}.`
    case 'table-missing':
      return nl
        ? `Tabel ${finding.table} ontbreekt, met ${finding.rows} rijen.`
        : `Table ${finding.table} is missing, with ${finding.rows} rows.`
    case 'table-added':
      return nl
        ? `Tabel ${finding.table} was er niet toen de reservekopie werd gemaakt.`
        : `Table ${finding.table} was not there when the backup was made.`
    case 'rows-differ':
      return nl
        ? `${finding.table}: ${finding.found} rijen, dat waren er ${finding.expected}.`
        : `${finding.table}: ${finding.found} rows, and there were ${finding.expected}.`
    case 'content-differs':
      return nl
        ? `${finding.table}: evenveel rijen (${finding.rows}), maar in een ervan staat iets anders.`
        : `${finding.table}: as many rows (${finding.rows}), but one of them says something else.`
    case 'log-cut':
      return nl
        ? `Logboek ${finding.chain}: houdt op bij regel ${finding.found}; het ging tot ${finding.expected}.`
        : `Log ${finding.chain}: ends at entry ${finding.found}; it went up to ${finding.expected}.`
    case 'log-differs':
      return nl
        ? `Logboek ${finding.chain}: regel ${finding.seq} hoort bij een andere tekst.`
        : `Log ${finding.chain}: entry ${finding.seq} belongs to another text.`
  }
}

export const besideText = (nl: boolean): string =>
  nl
    ? 'Waar mag de lege database komen? Geef --beside postgres://…, met een login die databases en rollen mag maken.'
    : 'Where may the empty database stand? Give --beside postgres://…, with a login that may make databases and roles.'

/** Everything that was found, and whether all of it could be looked at and is well. */
export function verdictText(verdict: BackupVerdict, nl: boolean): { lines: string[]; ok: boolean } {
  const { counts, compared, shape, logs, proof, facts } = verdict
  const lines = [
    nl
      ? `Teruggezet: schema ${facts.schema ?? '–'}, ${counts.tables} tabellen, ${counts.rows} rijen.`
      : `Restored: schema ${facts.schema ?? '–'}, ${counts.tables} tables, ${counts.rows} rows.`,
    ...comparedLines(compared, nl),
    ...shapeLines(verdict, nl),
    ...(logs?.lines ?? [nl ? 'Logboeken: niet nagelopen.' : 'Logs: not walked.']),
    proofLine(proof, nl),
  ]
  const isSound = shape !== null && shape.schema.missing.length === 0 && shape.catalogue.length === 0
  const ok = (compared ?? []).length === 0 && isSound && logs?.whole === true && (proof?.leaks ?? 0) === 0
  return { lines, ok }
}

function comparedLines(compared: readonly BackupFinding[] | null, nl: boolean): string[] {
  if (compared === null)
    return [
      nl
        ? 'Niet vergeleken: er ligt niets naast de reservekopie. Maak haar met backup write, of geef --facts.'
        : 'Not compared: nothing lies beside the backup. Make it with backup write, or give --facts.',
    ]
  if (compared.length > 0) return compared.map((finding) => findingText(finding, nl))
  return [nl ? 'Elke rij en elk logboek is wat het was.' : 'Every row and every log is what it was.']
}

function shapeLines({ shape, prepared }: BackupVerdict, nl: boolean): string[] {
  if (shape === null)
    return [
      nl
        ? 'Beveiliging: niet nagekeken; deze login mag geen rollen maken.'
        : 'Security: not looked at; this login may not make roles.',
    ]
  return [
    ...(prepared ? [`${nl ? 'Bijwerken lukte niet' : 'It could not be brought up to date'}: ${prepared}`] : []),
    ...shape.schema.missing.map((line) => `${nl ? 'Ontbreekt' : 'Missing'}: ${line}`),
    ...shape.catalogue.map(({ rule, object }) => `${object}: ${rule}`),
    ...(shape.schema.missing.length + shape.catalogue.length === 0
      ? [nl ? 'Beveiliging van tabellen: in orde.' : 'Security of tables: in order.']
      : []),
  ]
}

function proofLine(proof: IsolationProof | null, nl: boolean): string {
  if (proof === null) return nl ? 'Bewijs van afscherming: niet gedraaid.' : 'Proof of isolation: not run.'
  const { tables, procedures, probes, leaks } = proof
  return nl
    ? `Bewijs van afscherming: ${tables.length} tabellen, ${procedures.length} procedures, ${probes} pogingen, ${leaks} lekken.`
    : `Proof of isolation: ${tables.length} tables, ${procedures.length} procedures, ${probes} probes, ${leaks} leaks.`
}
