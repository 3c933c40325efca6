export { type SeededRandom, seededRandom } from '../random/seeded-random.ts'
