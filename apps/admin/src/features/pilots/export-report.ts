import { formatChange, m } from '@vliegwiel/i18n'
import type { SmallTable } from '@vliegwiel/tabular/download'
import { placeOn, scaleFor } from '@vliegwiel/ui'
import { saveFile } from '../../files/save-file.ts'
import { unitText } from './figures.ts'
import type { Arm, Pilot } from './pilot.ts'
import { monthsText, phaseName } from './pilot-words.ts'
import type { ReportRow } from './report-rows.ts'
import type { ReportLine } from './report-view.tsx'

export type ReportFile = 'csv' | 'xlsx' | 'svg' | 'png' | 'json'

export interface ReportExport {
  readonly pilot: Pilot
  readonly arm: Arm
  readonly rows: readonly ReportRow[]
  readonly lines: readonly ReportLine[]
  readonly sentence: string
}

/** Hands the report over: figures, picture, or everything it was made of. */
export async function exportReport(kind: ReportFile, given: ReportExport): Promise<void> {
  const name = `${given.pilot.key}-${given.arm.key}`
  if (kind === 'csv' || kind === 'xlsx') {
    // The writer of workbooks is fetched when somebody asks for one.
    const { csvOf, xlsxOf } = await import('@vliegwiel/tabular/download')
    if (kind === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvOf(tableOf(given)))
    else saveFile(`${name}.xlsx`, workbookType, xlsxOf(tableOf(given)))
  } else if (kind === 'svg') saveFile(`${name}.svg`, 'image/svg+xml', figureOf(given))
  else if (kind === 'png') saveFile(`${name}.png`, 'image/png', await pictureOf(figureOf(given)))
  else
    saveFile(
      `${name}.json`,
      'application/json',
      JSON.stringify(
        given.lines.map(({ report }) => report),
        null,
        2,
      ),
    )
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The figures as a table: a row for each outcome. */
export function tableOf({ arm, rows, pilot }: ReportExport): SmallTable {
  const headings = [
    m.pilots_report_arm(),
    m.pilots_report_outcome(),
    m.pilots_outcome_when(),
    m.pilots_report_difference(),
    m.pilots_report_less(),
    m.pilots_report_more(),
    m.pilots_export_unit(),
    m.pilots_report_reading(),
    m.pilots_export_plan(),
    m.pilots_export_source(),
  ]
  const source = sourceOf(pilot)
  const lines = rows.map(({ outcome, interval, readingText, telling }) => [
    arm.name,
    outcome.name,
    `${phaseName(outcome.phase)}, ${monthsText(outcome.months)}`,
    interval?.estimate ?? null,
    interval?.low ?? null,
    interval?.high ?? null,
    unitText(telling),
    pilot.synthetic ? `${readingText} (SYNTHETISCH)` : readingText,
    pilot.planHash,
    source,
  ])
  return { name: arm.name, headings, rows: lines }
}

/** Where the figures come from: the source that the pilot names, else the pilot itself. */
export const sourceOf = ({ source, name }: Pick<Pilot, 'source' | 'name'>): string => source ?? name

const WIDTH = 760
const LEFT = 260
const ROW = 36

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Room for the head of a part and for its axis below. */
const HEAD = 28
const AXIS = 34

/**
 * The figure as one picture that stands on its own: the sentence, a part for each unit with an axis of its own, and
 * below it the source and the fingerprint of the plan. An axis never mixes units.
 */
export function figureOf({ rows, sentence, pilot }: ReportExport): string {
  const drawn = rows.flatMap((row) => (row.interval === undefined ? [] : [{ ...row, interval: row.interval }]))
  const parts = [...Map.groupBy(drawn, ({ telling }) => unitText(telling))]
  let top = 48
  const body = parts.map(([unit, own]) => {
    const scale = scaleFor(own.flatMap(({ interval }) => [interval.low, interval.high]))
    const x = (value: number) => LEFT + ((WIDTH - LEFT - 160) * placeOn(scale, value)) / 100
    const start = top + HEAD
    const end = start + ROW * own.length
    top = end + AXIS
    const lines = own.map(({ outcome, interval, difference, range }, index) => {
      const y = start + ROW * (index + 0.5)
      return [
        `<text x="12" y="${y + 4}">${escaped(`${outcome.name}, ${monthsText(outcome.months)}`)}</text>`,
        `<line x1="${x(interval.low)}" x2="${x(interval.high)}" y1="${y}" y2="${y}" stroke="#181b20" stroke-width="2"/>`,
        `<circle cx="${x(interval.estimate)}" cy="${y}" r="5" fill="${outcome.phase === 'during' ? '#181b20' : '#fff'}" stroke="#181b20" stroke-width="2"/>`,
        `<text x="${WIDTH - 12}" y="${y + 4}" text-anchor="end">${escaped(`${difference} (${range})`)}</text>`,
      ].join('')
    })
    const ticks = scale.ticks.map(
      (tick) =>
        `<line x1="${x(tick)}" x2="${x(tick)}" y1="${end}" y2="${end + 5}" stroke="#181b20"/><text x="${x(tick)}" y="${end + 18}" text-anchor="middle">${escaped(formatChange(tick))}</text>`,
    )
    return [
      `<text x="12" y="${start - 8}" font-weight="bold">${escaped(unit)}</text>`,
      `<line x1="${x(0)}" x2="${x(0)}" y1="${start}" y2="${end}" stroke="#181b20"/>`,
      ...lines,
      ...ticks,
    ].join('')
  })
  const height = top + 34
  const title = pilot.synthetic ? `SYNTHETISCH. ${sentence}` : sentence
  const foot = [`${m.pilots_export_source()}: ${sourceOf(pilot)}`, `${m.pilots_export_plan()}: ${pilot.planHash}`].map(
    (text, index) => `<text x="12" y="${top + 10 + 16 * index}" font-size="10">${escaped(text)}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="13"><title>${escaped(title)}</title><rect width="100%" height="100%" fill="#fff"/><text x="12" y="24" font-weight="bold">${escaped(title.slice(0, 100))}</text>${body.join('')}${foot.join('')}</svg>`
}

/** @throws Error when the browser cannot draw it */
async function pictureOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width * 2
  canvas.height = image.height * 2
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (blob === null) throw new Error('the browser drew no picture')
  return new Uint8Array(await blob.arrayBuffer())
}
