import type { PortalAnswer, PortalRequest } from '@vliegwiel/api'
import { m } from '@vliegwiel/i18n'
import { html } from 'hono/html'
import { styleElement } from './style-element.ts'

/** A municipality that has no site here: a page in plain words, in nobody's look. */
export async function answerUnknown({
  language,
  sheet,
}: Pick<PortalRequest, 'language' | 'sheet'>): Promise<PortalAnswer> {
  const say = { locale: language }
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${m.portal_unknown({}, say)}</title>
        ${styleElement(sheet)}
        <link rel="icon" href="data:," />
      </head>
      <body>
        <div class="wide">
          <main id="inhoud" tabindex="-1">
            <h1>${m.portal_unknown({}, say)}</h1>
            <p>${m.portal_unknown_text({}, say)}</p>
          </main>
        </div>
      </body>
    </html>`
  return { status: 404, type: 'text/html; charset=utf-8', body: String(await page), style: sheet }
}
