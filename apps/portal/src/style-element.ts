import { raw } from 'hono/html'

/** The sheet of a page, to the letter: the header of the answer allows this text and no other. */
export const styleElement = (style: string) => raw(`<style>${style}</style>`)
