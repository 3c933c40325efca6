// Without this file everything works. With it the outcome follows the answers, and questions that do not apply step aside.
const form = document.querySelector('form[data-live]')
if (form) {
  const outcome = document.getElementById('uitkomst')
  const show = () => {
    const chosen = new Set([...form.querySelectorAll('input[type=radio]:checked')].map((input) => input.value))
    for (const part of form.querySelectorAll('[data-for]')) part.hidden = !chosen.has(part.dataset.for)
  }
  let waiting
  let asked = 0
  const ask = async () => {
    const number = ++asked
    const answer = await fetch(form.action.split('#')[0], {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
    }).catch(() => null)
    // What is not finished yet is no mistake: the outcome waits until all answers are right.
    if (!answer?.ok || number !== asked) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById('uitkomst')
    if (!fresh || !outcome) return
    outcome.replaceChildren(...document.importNode(fresh, true).childNodes)
    document.querySelector('[data-intro]')?.remove()
  }
  form.addEventListener('input', () => {
    show()
    clearTimeout(waiting)
    waiting = setTimeout(() => void ask(), 400)
  })
  show()
}
