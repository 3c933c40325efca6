import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '..')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx') && !/\.(stories|test)\./.test(file))
const read = (file: string) => readFileSync(join(src, file), 'utf8')

const FIELD = /<(?:TextField|TextArea|SelectField|NumberField|Checkbox|RadioGroup|input|textarea|select)\b/
// `FormDialog` of clients is the dialog of the house with what was refused below its fields.
const HOLDER = /<(?:Form|Dialog|ConfirmDialog|FormDialog)\b/

/** Fields that hold nothing to lose, each with where what is chosen goes. A new line here wants such a reason. */
const nothingToLose: Readonly<Record<string, string>> = {
  'blocks/clash-choice.tsx': 'part of the editor, which keeps every letter by itself',
  'blocks/fields/colour-input.tsx': 'part of the editor, which keeps every letter by itself',
  'blocks/fields/field-input.tsx': 'part of the editor, which keeps every letter by itself',
  'blocks/fields/image-input.tsx': 'part of the editor, which keeps every letter by itself',
  'blocks/fields/list-input.tsx': 'part of the editor, which keeps every letter by itself',
  'blocks/fields/number-field.tsx': 'part of the editor, which keeps every letter by itself',
  'blocks/merge-panel.tsx': 'part of the editor and of the inbox: a choice between texts that stay',
  'features/account/language-choice.tsx': 'saved at once',
  'features/account/new-password-field.tsx': 'a password, inside a form',
  'features/audit/log-filters.tsx': 'in the address',
  'features/budgets/case-form.tsx': 'part of a form',
  'features/budgets/caseload-form.tsx': 'part of a form',
  'features/budgets/claims-view.tsx': 'saved at once',
  'features/budgets/council-view.tsx': 'in the address',
  'features/budgets/known-at-slider.tsx': 'in the address',
  'features/budgets/ledger-view.tsx': 'in the address',
  'features/budgets/scenarios-view.tsx': 'in the address',
  'features/budgets/vangnet-view.tsx': 'in the address',
  'features/bundles/environment-fields.tsx': 'answers of an import that has changed nothing yet',
  'features/bundles/export-choice.tsx': 'a choice for one download',
  'features/bundles/export-contents.tsx': 'a choice for one download',
  'features/bundles/file-intake.tsx': 'a file, which stays on the device',
  'features/calculator/calculator-form.tsx': 'counted at once, goes nowhere',
  'features/calculator/calculator-outcome.tsx': 'how the outcome is shown',
  'features/documents/document-filters.tsx': 'in the address',
  'features/documents/document-page-versions.tsx': 'which versions are compared',
  'features/editor/theme-sample.tsx': 'a picture of a form',
  'features/editor/year-grid.tsx': 'a cell, kept by the editor as soon as it is left',
  'features/calculator/calculator-day.tsx': 'in the address',
  'features/clients/client-fields.tsx': 'part of a dialog',
  'features/clients/clients-filters.tsx': 'in the address',
  'features/clients/domain-field.tsx': 'part of a dialog',
  'features/clients/first-answer-fields.tsx': 'part of a dialog',
  'features/clients/own-choice-step.tsx': 'part of a conversation, which keeps every letter by itself',
  'features/clients/talk-step.tsx': 'part of a conversation, which keeps every letter by itself',
  'features/imports/checked-step.tsx': 'a choice for one import, asked again',
  'features/imports/columns-step.tsx': 'columns of an import, kept by its check',
  'features/imports/import-start.tsx': 'in the address',
  'features/imports/writing-questions.tsx': 'columns of an import, kept by its check',
  'features/people/people-filters.tsx': 'in the address',
  'features/people/role-choice.tsx': 'part of a dialog',
  'features/pilots/choose-pilots.tsx': 'in the address',
  'features/pilots/lessons-view.tsx': 'in the address',
  'features/pilots/report-part.tsx': 'in the address',
  'features/profiles/campaign-view.tsx': 'in the address',
  'features/profiles/caseload-view.tsx': 'in the address',
  'features/profiles/crosswalk-view.tsx': 'in the address',
  'features/profiles/tester-view.tsx': 'in the address',
  'features/releases/preview-choice.tsx': 'in the address',
  'features/review/review-row.tsx': 'which rows are chosen',
  'features/review/review-view.tsx': 'which rows are chosen',
  'features/roles/view-as-panel.tsx': 'a choice that begins at once',
  'features/roles/why-panel.tsx': 'in the address',
  'features/rules/compare-rules-view.tsx': 'in the address',
  'features/settings/setting-fields.tsx': 'part of a form',
  'files/drop-zone.tsx': 'a file, which stays on the device',
  'lists/search-field.tsx': 'in the address',
  'planning/version-choice.tsx': 'part of a dialog',
}

test('every field stands in the form or the dialog of the house, or holds nothing to lose', () => {
  const loose = files.filter((file) => FIELD.test(read(file)) && !HOLDER.test(read(file)))
  expect(loose.filter((file) => nothingToLose[file] === undefined)).toEqual([])
  // A reason for a file that is gone or has a form by now is no reason.
  expect(Object.keys(nothingToLose).filter((file) => !loose.includes(file))).toEqual([])
})

/** A question to the screen itself: nothing is sent and nothing can be lost. */
const asksOnly = ['features/calculator/calculator-form.tsx', 'features/documents/document-page-versions.tsx']

test.each(files)('%s makes no form or dialog of its own', (file) => {
  const text = read(file)
  if (!asksOnly.includes(file)) expect(text).not.toMatch(/<form\b/)
  expect(text).not.toMatch(/react-hook-form|react-aria-components\/(?:Dialog|Modal|Form)/)
  // A dialog that can be typed in has a way out that asks.
  if (/<Dialog\b/.test(text)) expect(text).not.toMatch(/<Button onClick=\{(?:onClose|close)\}>\{m\.action_cancel/)
  // What sends stands in a form, so that Enter does the same.
  if (/type="submit"/.test(text) && !asksOnly.includes(file)) expect(text).toMatch(/<Form\b/)
})
