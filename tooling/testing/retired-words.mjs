/**
 * Words that were once used here and that nobody outside would look for, with the field's own word. `docs/words.md` is
 * the list of what is in use. Dutch texts are not looked at.
 * @type {readonly { readonly word: RegExp, readonly instead: string }[]}
 */
export const retiredWords = [
  {
    word: /\b[dD]esks?\b|[a-z]Desk\b|\bdesk[A-Z]\w*/,
    instead: 'context (DocumentContext, ImportContext, PilotContext)',
  },
  { word: /\bweigh-?rows\b|\bweighed (?:rows?|file)\b/i, instead: 'classifyRows' },
  { word: /errands?\b/i, instead: 'external mutation' },
  { word: /\bon stage\b|\bopenStage\b|\bstage-(?:documents|imports|pilots)\b/, instead: 'isolation fixture' },
  { word: /\btoldBefore\b|\bTold\b/, instead: 'disclosed' },
  { word: /\bsettlePolicy\b|settings\/settled\b/, instead: 'setPolicy, readSetting' },
  { word: /\bwakeLater\b|\bwakeAll\b|\.wake\(/, instead: 'enqueue (a job), retry (a connection)' },
  { word: /\bsweepQueue\b|\bsweepRuns\b/, instead: 'requeue, removeStaleRuns' },
  { word: /\b(?:by|the|no|without a) lot\b(?! of)/, instead: 'randomisation, allocation, at random' },
  { word: /\blotSoFar\b/, instead: 'allocationsSoFar' },
  {
    word: /\b(?:Import|Tenant|Platform|Drop)Place\b|\bplaceLabel\b|place-unknown/,
    instead: 'destination, access, zone',
  },
  { word: /\bfront ?door\b/i, instead: 'request gate (a door is a database role)' },
  { word: /\bmanieth\b/, instead: 'ordinal' },
  { word: /\bmend(?:s|ed|ing)?\b/i, instead: 'fix, repair, correct' },
  { word: /\bolder stands in the log\b/, instead: 'older entries are in the log' },
  // `comparator:` is what libraries call the function that compares two values.
  { word: /\bcomparators?\b(?!: \w)/i, instead: 'control (the arm that others are compared with)' },
]

/** What was written before the words changed and may not change with them, and the list itself. */
const LEFT_ALONE =
  /^packages\/db\/src\/migrations\/|^docs\/words\.md$|^docs\/sabotage\.md$|^tooling\/testing\/(?:retired-words|house-rules\.test)|(?:^|\/)CHANGELOG\.md$|messages\/nl\/|\/nl\.ts$|\.fixture\.|^packages\/statistics\/src\/fixtures\//
const LOOKED_AT = /\.(?:ts|tsx|mts|mjs|js|css|md|json|html)$/

/**
 * One sentence for each retired word, with its file and line.
 * @param {readonly string[]} files paths from the root of the repository
 * @param {(file: string) => string} read
 * @returns {string[]}
 */
export function retiredWordFindings(files, read) {
  return files
    .filter((file) => LOOKED_AT.test(file) && !LEFT_ALONE.test(file) && file !== 'package-lock.json')
    .flatMap((file) =>
      read(file)
        .split('\n')
        .flatMap((line, index) =>
          retiredWords
            .filter(({ word }) => word.test(line) || word.test(file))
            .map(
              ({ word, instead }) =>
                `${file}:${index + 1}: "${word.exec(line)?.[0] ?? file}" is retired; write ${instead}.`,
            ),
        ),
    )
}
