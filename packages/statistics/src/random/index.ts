export { portableNormalQuantile, type SeededRandom, seededRandom } from './seeded-random.ts'
