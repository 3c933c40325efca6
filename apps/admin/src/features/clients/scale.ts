import type { Words } from './client.ts'

type Scale = Pick<NonNullable<Words['domains']>, 'least' | 'most' | 'labels'>

/** Every score of the scale with its words, lowest first. */
export const scoresOn = ({ least, most, labels }: Scale): { value: number; label: string }[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => {
    const word = labels[at]
    return { value: least + at, label: word === undefined ? String(least + at) : `${least + at} · ${word}` }
  })
