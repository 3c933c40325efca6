/** The stylesheet of one base theme, cut down to the tokens that our components read. */
export declare function subsetOf(base: 'voorbeeld' | 'ma'): string
