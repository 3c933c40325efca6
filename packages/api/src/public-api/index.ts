export { answerPublic, problemAnswer, type PublicAnswer, type PublicRequest } from './answer-public.ts'
export { openApiDocument } from './openapi.ts'
export { PublicProblem } from './problem.ts'
