import { expect, test } from '@playwright/test'
import { approvedAt, nestedPage, personIn, releasedAbove, releasedAt } from './documents.ts'
import { call } from './write.ts'

test('a base that changes under a planned release holds it up, with the reason; once somebody decided, it goes on', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const [key, title] = ['vrijwillig-werk', 'Mag ik vrijwillig werken?']
  const [own, help] = ['Meld het ons een dag vooraf.', 'Bel ons, of kom langs.']
  const thijs = await personIn(browser, 'Thijs', '/landelijk')
  const nadia = await personIn(browser, 'Nadia', '/landelijk')
  const roos = await personIn(browser, 'Roos', '/utrecht')
  const daan = await personIn(browser, 'Daan', '/utrecht')
  await releasedAbove(thijs, nadia, key, title, nestedPage(title, 'Meld het ons.', 'Bel ons.'))
  await releasedAt('utrecht', roos, daan, key, title, nestedPage(title, own, 'Bel ons.'))
  const version = await approvedAt('utrecht', roos, daan, key, title, nestedPage(title, own, help))
  const moment = { day: `${new Date().getFullYear() + 1}-07-01`, time: '00:00' }
  const plan = { name: 'Hulp erbij', moment, versions: [version] }
  const { releaseId } = await call(roos, 'utrecht/releases.planRelease', plan)

  await daan.goto('/utrecht/ingang')
  const release = daan.getByRole('article', { name: 'Hulp erbij' })
  await expect(release.getByText('gepland', { exact: true })).toBeVisible()

  await releasedAbove(thijs, nadia, key, title, nestedPage(title, 'Meld het ons een week vooraf.', 'Bel ons.'))
  await daan.reload()
  await expect(release.getByText('opgehouden', { exact: true })).toBeVisible()
  await expect(release.getByText('Hierboven is iets gewijzigd. Beslis daar eerst over.')).toBeVisible()
  await expect(call(roos, 'utrecht/releases.releaseNow', { name: title, versions: [version] })).rejects.toThrow(
    'inbox-open',
  )

  // The other one decides; who planned it sees it go on.
  await release.getByRole('link', { name: 'Beslis' }).click()
  await daan.getByRole('button', { name: /Mag ik vrijwillig werken/ }).click()
  const choose = daan.getByRole('button', { name: 'Kies zo' })
  await expect(choose).toBeVisible()
  // The keys work once the panel is there; a person who sees nothing happen presses again.
  await expect(async () => {
    await daan.keyboard.press('1')
    await expect(choose).not.toHaveAttribute('aria-disabled', 'true', { timeout: 500 })
  }).toPass()
  await choose.click()
  await expect(daan.getByText('Uw tekst blijft. Er verandert niets.')).toBeVisible()
  await roos.goto(`/utrecht/ingang#${String(releaseId)}`)
  const goesOn = roos.getByRole('article', { name: 'Hulp erbij' })
  await expect(goesOn.getByText('gepland', { exact: true })).toBeVisible()
  await expect(goesOn.getByText('Beslis daar eerst over.')).toBeHidden()
  await call(roos, 'utrecht/releases.releaseNow', { name: title, versions: [version] })
  await roos.goto(`/utrecht/inhoud/page/${key}`)
  for (const words of [own, help]) await expect(roos.getByText(words)).toBeVisible()
})
