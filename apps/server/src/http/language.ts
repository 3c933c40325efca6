/** The language of somebody who is not signed in: English when the browser prefers it to Dutch, otherwise Dutch. */
export function languageOf(acceptLanguage: string | null): 'nl' | 'en' {
  if (acceptLanguage === null) return 'nl'
  const weights = { nl: 0, en: 0 }
  for (const part of acceptLanguage.slice(0, 200).split(',')) {
    const [tag = '', ...settings] = part.trim().toLowerCase().split(';')
    const quality = settings.map((one) => /^\s*q=(\d(?:\.\d{1,3})?)$/.exec(one)?.[1]).find((one) => one !== undefined)
    const language = tag.split('-')[0]
    if (language === 'nl' || language === 'en') {
      weights[language] = Math.max(weights[language], quality === undefined ? 1 : Number(quality))
    }
  }
  return weights.en > weights.nl ? 'en' : 'nl'
}
