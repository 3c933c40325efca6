import { argv } from 'node:process'
import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'

// Run as a program by browser.ts: unpacks the archives in the named folder into TMPDIR.
const source = argv[2]
if (source === undefined) throw new Error('Name the folder with the archives of the browser.')
for (const archive of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'])
  await inflate(join(source, archive))
