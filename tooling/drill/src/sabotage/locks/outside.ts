import type { Sabotage } from '../sabotage.ts'

/** What stands between somebody who was here and an address that a stranger chose. */
export const outsideLocks: readonly Sabotage[] = [
  {
    kind: 'tenant check',
    name: 'a way back that ends as two slashes',
    file: 'packages/auth/src/local-path.ts',
    find: "url.pathname.includes('//') ||",
    replace: "url.pathname.includes('///') ||",
    tests: ['packages/auth/src/local-path.test.ts'],
  },
  {
    kind: 'tenant check',
    name: 'a way back with a slash in disguise',
    file: 'packages/auth/src/local-path.ts',
    find: ' || disguised.test(url.pathname)) return null',
    replace: ' || disguised.test(url.host)) return null',
    tests: ['packages/auth/src/local-path.test.ts'],
  },
  {
    kind: 'tenant check',
    name: 'the form of the sign-in page that goes where it is told',
    file: 'apps/server/src/http/sign-in-routes.ts',
    find: "localPath(said.get('terug')) ?? '/'",
    replace: "said.get('terug') ?? localPath('/') ?? '/'",
    tests: ['apps/server/src/http/sign-in-page.test.ts'],
  },
  {
    kind: 'truth',
    name: 'a link whose address has a user in it',
    file: 'packages/i18n/src/web-address.ts',
    find: "if (url.username !== '' || url.password !== '') return null",
    replace: "if (url.username !== '' && url.password === 'none') return null",
    tests: ['packages/i18n/src/web-address.test.ts'],
  },
]
