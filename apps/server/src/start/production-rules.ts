/** What production refuses, as pairs of a variable and its problem. */
export function productionProblems(values: {
  DATABASE_URL?: string | undefined
  PUBLIC_URL?: string | undefined
  SECRET_KEY?: Buffer | undefined
  VLIEGWIEL_DEMO?: 'on' | 'off' | undefined
}): ['DATABASE_URL' | 'PUBLIC_URL' | 'SECRET_KEY' | 'VLIEGWIEL_DEMO', string][] {
  const problems: ReturnType<typeof productionProblems> = []
  if (values.DATABASE_URL === undefined)
    problems.push([
      'DATABASE_URL',
      'is needed in production; the embedded database does not flush to disk and is for trying out',
    ])
  if (values.VLIEGWIEL_DEMO === 'on')
    problems.push(['VLIEGWIEL_DEMO', 'must be off in production; the demo lets anybody sign in with one click'])
  if (values.SECRET_KEY === undefined)
    problems.push(['SECRET_KEY', 'is needed in production; stored secrets are encrypted with it'])
  else if (new Set(values.SECRET_KEY).size < 8)
    problems.push(['SECRET_KEY', 'is not random; a key that can be guessed protects nothing'])
  if (values.PUBLIC_URL === undefined)
    problems.push(['PUBLIC_URL', 'is needed in production; links in mail are made with it'])
  else if (!values.PUBLIC_URL.startsWith('https://'))
    problems.push(['PUBLIC_URL', 'must start with https:// in production; sign-in cookies travel over https alone'])
  return problems
}
