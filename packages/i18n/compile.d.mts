/** Words of the message files, in alphabetical order. */
export declare function listWords(): string[]
/** Compiles the texts; answers false when nothing had changed. */
export declare function compileMessages(): Promise<boolean>
/** Every file of texts: those of all slices, and the general ones. `path` is from the root, with /. */
export declare function messageFiles(): { word: string; language: string; folder: string; file: string; path: string }[]
