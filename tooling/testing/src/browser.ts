import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { userFolder } from './run-folder.ts'

/** What Playwright's `launchOptions` need. */
export type BrowserLaunch = { executablePath: string; args: string[] }

// Tests open only our own pages, and neither root nor a container may use Chromium's sandbox.
const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
]

/**
 * The browser for tests: the program named in CHROMIUM, else /usr/bin/chromium, else the Chromium
 * that npm brought along, unpacked once a user (about 3 s) with the libraries and the font it carries,
 * so that it runs and shows text on a machine that has neither.
 */
export async function chromiumExecutable(): Promise<BrowserLaunch> {
  const named = process.env['CHROMIUM']
  if (named !== undefined && named !== '') {
    if (!existsSync(named))
      throw new Error(`CHROMIUM names ${named}, which does not exist. Correct it or leave it empty.`)
    return { executablePath: named, args: ARGS }
  }
  if (existsSync('/usr/bin/chromium')) return { executablePath: '/usr/bin/chromium', args: ARGS }
  return { executablePath: await unpacked(), args: ARGS }
}

async function unpacked(): Promise<string> {
  const packageFolder = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')))
  const { version } = createRequire(import.meta.url)(join(packageFolder, 'package.json')) as { version: string }
  const base = userFolder('browser')
  const folder = join(base, version)
  const program = join(folder, 'vliegwiel-chromium')
  if (existsSync(program)) return program

  const draft = mkdtempSync(join(base, 'draft-'))
  // The package unpacks into TMPDIR; a process of its own keeps that setting away from ours.
  const unpack = join(dirname(fileURLToPath(import.meta.url)), 'unpack-browser.ts')
  await promisify(execFile)(process.execPath, [unpack, join(packageFolder, 'bin')], {
    env: { ...process.env, TMPDIR: draft },
  })
  mkdirSync(join(draft, 'font-cache'))
  writeFileSync(join(draft, 'fonts', 'fonts.conf'), fontsFile(folder))
  writeFileSync(join(draft, 'vliegwiel-chromium'), starter(folder), { mode: 0o755 })
  try {
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(program)) throw error // else another run was first, its copy serves
  }
  return program
}

/** Playwright gives the program no environment of ours, so a starter sets what the libraries and fonts need. */
const starter = (folder: string) => `#!/bin/sh
export LD_LIBRARY_PATH="${folder}/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_PATH="${folder}/fonts" FONTCONFIG_FILE="${folder}/fonts/fonts.conf"
exec "${folder}/chromium" "$@"
`

/** Open Sans stands in for every generic family, so that text is as wide on each machine; fonts of the machine fill in signs it lacks. */
const fontsFile = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
${['sans-serif', 'serif', 'monospace', 'system-ui'].map((family) => `  <alias binding="strong"><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`).join('\n')}
</fontconfig>
`
