export { indexQuestions, searchQuestions, type Findable, type Found, type QuestionIndex } from './search-questions.ts'
export { termsOf } from './terms.ts'
