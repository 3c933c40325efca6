import { expect, test } from 'vitest'
import { passwordCost, passwordHasher } from './password-hash.ts'

const cheap = passwordHasher({ ln: 4, r: 8, p: 1 })

test('the cost is one of those OWASP lists, in 32 MiB', () => {
  expect(passwordCost).toEqual({ ln: 15, r: 8, p: 3 })
})

test('the real cost works within the memory that Node allows, and is written in the hash', async () => {
  const real = passwordHasher()
  const hash = await real.hash('vier gele fietsbellen')
  expect(hash).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[\w+/]{22}\$[\w+/]{43}$/)
  expect(await real.verify('vier gele fietsbellen', hash)).toEqual({ ok: true, outdated: false })
  expect(await real.verify('vier gele fietsbel', hash)).toEqual({ ok: false, outdated: false })
})

test('a hash of an older cost still opens, and asks to be made again', async () => {
  const hash = await passwordHasher({ ln: 3, r: 8, p: 1 }).hash('wachtwoord')
  expect(await cheap.verify('wachtwoord', hash)).toEqual({ ok: true, outdated: true })
  expect(await cheap.verify('anders', hash)).toEqual({ ok: false, outdated: false })
})

test('two people with one password have two hashes; nobody has the dummy', async () => {
  expect(await cheap.hash('a')).not.toBe(await cheap.hash('a'))
  for (const password of ['', 'a', 'x'.repeat(10_000)]) expect((await cheap.verify(password, null)).ok).toBe(false)
})

test('a password typed on another keyboard system is the same', async () => {
  expect((await cheap.verify('cafe\u0301', await cheap.hash('caf\u00e9'))).ok).toBe(true)
})

test('a damaged hash is an error, not a wrong password', async () => {
  await expect(cheap.verify('a', '$scrypt$ln=4,r=8,p=1$AAAA$AAAA')).rejects.toThrow('cannot be read')
})

test('many at once all get their turn', async () => {
  const hashes = await Promise.all(Array.from({ length: 9 }, (_, index) => cheap.hash(`p${index}`)))
  const answers = await Promise.all(hashes.map((hash, index) => cheap.verify(`p${index}`, hash)))
  expect(answers.every((one) => one.ok)).toBe(true)
})
