import { hostProof } from '@vliegwiel/tenants'
import { expect, test } from 'vitest'
import { askHost } from './ask-host.ts'

const proof = hostProof('werk.example', 'ours')
const failure = (code: string) => Object.assign(new Error(code), { code })

/** Names and addresses are answered here: no test goes to the network. */
function questions(records: () => string[][], addresses: readonly string[] = []) {
  const asked: string[] = []
  const reached: string[] = []
  return {
    asked,
    reached,
    questions: {
      resolveTxt: (name: string) => {
        asked.push(name)
        return Promise.resolve().then(records)
      },
      resolve: (
        name: string,
        _options: unknown,
        answer: (error: Error | null, found: { address: string; family: number }[]) => void,
      ) => {
        reached.push(name)
        answer(
          addresses.length === 0 ? failure('ENOTFOUND') : null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )
      },
    },
  }
}

test('the parts of a record are one text, asked below the name', async () => {
  const { questions: given, asked } = questions(() => [['vliegwiel-', 'portal=ours'], ['v=spf1']])
  expect(await askHost(given, proof)).toEqual({ records: ['vliegwiel-portal=ours', 'v=spf1'], file: null })
  expect(asked).toEqual(['_vliegwiel.werk.example'])
})

test('"there is none" is an answer, silence is not', async () => {
  const none = questions(() => {
    throw failure('ENODATA')
  })
  const silent = questions(() => {
    throw failure('ETIMEOUT')
  })
  expect((await askHost(none.questions, proof)).records).toEqual([])
  expect((await askHost(silent.questions, proof)).records).toBeNull()
})

test.each([
  ['this machine', ['127.0.0.1']],
  ['the own network', ['10.1.2.3']],
  ['a mapped address', ['::ffff:169.254.169.254']],
  ['a public address first, one inside after it', ['93.184.215.14', '10.0.0.1']],
  ['a public address of six, one inside of four', ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', '192.168.1.1']],
])('no file is fetched from %s', async (_what, addresses) => {
  const { questions: given, reached } = questions(() => [], addresses)
  expect(await askHost(given, proof)).toEqual({ records: [], file: null })
  expect(reached).toEqual(['werk.example'])
})
