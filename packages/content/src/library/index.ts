import type { Block } from '@vliegwiel/configuration'
import { childrenQuestions, homeQuestions } from './children-home.ts'
import { careQuestions, debtQuestions } from './debts-care.ts'
import { learningQuestions, rulesQuestions } from './learning-rules.ts'
import { moneyQuestions } from './money.ts'
import { questionDocument, type LibraryQuestion } from './question.ts'
import { workQuestions } from './work.ts'

export type { LibraryQuestion }

/** Questions of the national library, written for it, each with its source. Amounts and days are filled in when read. */
export const libraryQuestions: readonly LibraryQuestion[] = [
  ...moneyQuestions,
  ...workQuestions,
  ...childrenQuestions,
  ...homeQuestions,
  ...debtQuestions,
  ...careQuestions,
  ...learningQuestions,
  ...rulesQuestions,
]

/** The same as documents of the kind `question`. */
export const libraryDocuments: readonly { readonly key: string; readonly content: Block }[] = libraryQuestions.map(
  (question) => ({ key: question.key, content: questionDocument(question) }),
)
