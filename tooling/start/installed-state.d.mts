/** Is node_modules what package-lock.json asks for? `root`: folder of the repository. */
export declare function isInstalled(root: string): boolean

/** Notes that node_modules is what package-lock.json asks for. */
export declare function recordInstalled(root: string): void
