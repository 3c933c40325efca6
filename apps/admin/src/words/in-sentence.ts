/** In the middle of a sentence a name of ours starts with a small letter. */
export const inSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** At the head of a line a name of ours starts with a capital. */
export const asHeading = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
