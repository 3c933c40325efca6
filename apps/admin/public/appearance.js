// Runs before the first paint, so that nobody who chose dark sees a white flash. A file, because the
// content security policy allows no inline script. The same keys as src/app/preferences.ts.
;(() => {
  const root = document.documentElement
  let kept = {}
  try {
    kept = JSON.parse(localStorage.getItem('vliegwiel.preferences') ?? '{}') ?? {}
  } catch {
    // A damaged or forbidden store means: as the device wants.
  }
  root.classList.add(kept.baseTheme === 'ma' ? 'ma-theme' : 'voorbeeld-theme')
  if (kept.theme === 'light' || kept.theme === 'dark') root.dataset.theme = kept.theme
  if (kept.language === 'en') root.lang = 'en'
  root.dataset.accent = 'neutral'
})()
