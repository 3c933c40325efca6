declare module 'xlsx-calc' {
  import type { WorkBook } from '@e965/xlsx'

  interface Calculate {
    /** Computes every formula of a workbook in place. */
    (book: WorkBook): void
    import_functions(functions: Readonly<Record<string, (...given: number[]) => number>>): void
  }
  const calculate: Calculate
  export default calculate
}
