/** Words of the message files, in alphabetical order. */
export declare function listWords(): string[]
/** Compiles the texts; answers false when nothing had changed. */
export declare function compileMessages(): Promise<boolean>
