export * from './plain-language/index.ts'
