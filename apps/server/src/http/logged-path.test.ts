import { expect, test } from 'vitest'
import { loggedPath } from './logged-path.ts'

test.each([
  ['/api/den-helder/home.showOverview', '/api/den-helder/home.showOverview'],
  ['/api/den-helder/home.showOverview,people.listPeople', '/api/den-helder/home.showOverview,people.listPeople'],
  ['/uitnodiging/kort', '/uitnodiging/…'],
  ['/uitnodiging/5h8SfTsz2O7KQ54HFy7pQ0GateVc0-mbv9LLt6cZsjE/x', '/uitnodiging/…'],
  ['/nieuw-wachtwoord/kort', '/nieuw-wachtwoord/…'],
  ['/nieuw-wachtwoord', '/nieuw-wachtwoord'],
  ['/invitation/kort', '/invitation/…'],
  ['/x/5h8SfTsz2O7KQ54HFy7pQ0GateVc0-mbv9LLt6cZsjE', '/x/…'],
  ['/mensen/noor@gemeente.example', '/mensen/…'],
  ['/mensen/Noor%20Timmer', '/mensen/…'],
])('%s is logged as %s', (path, logged) => {
  expect(loggedPath(path)).toBe(logged)
})
