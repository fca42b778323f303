/*
 * The public form with JavaScript: a lost connection costs no text, and the page can be left at once. Everything works without it.
 */

const longest = 20_000

/**
 * Hook: `form[data-keep]`. Sends the form without leaving the page, and goes on when the answer is here; without an answer everything stays
 * as it is, with a sentence. What the server shows again is asked for by the browser itself, as without JavaScript.
 */
function keep(form: HTMLFormElement): void {
  const failure = document.querySelector<HTMLElement>('[data-form-failure]')
  let busy = false
  // Nothing is lost here by being too long: the end that browsers without scripts need is not needed.
  form.querySelectorAll('textarea').forEach((each) => each.removeAttribute('maxlength'))

  const say = (text: string): void => {
    if (failure === null) return
    failure.textContent = text
    failure.hidden = text === ''
  }

  const send = async (body: URLSearchParams): Promise<string | null> => {
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      signal: AbortSignal.timeout(longest),
    })
    if (!answer.ok) return null
    const { to } = (await answer.json()) as { readonly to: string | null }
    return to
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (busy) return
    say('')
    const { submitter } = event
    const body = new URLSearchParams()
    new FormData(form, submitter).forEach((value, name) => {
      if (typeof value === 'string') body.append(name, value)
    })
    // What the server would not read is not sent: the text stays where it is.
    if (body.toString().length > Number(form.dataset['longest'])) {
      say(form.dataset['tooLong'] ?? '')
      return
    }
    busy = true
    void send(body)
      .then((to) => {
        if (to !== null) return location.assign(to)
        const go = document.createElement('input')
        go.type = 'hidden'
        go.name = 'go'
        go.value = body.get('go') ?? ''
        form.append(go)
        form.submit()
      })
      .catch(() => say(form.dataset['offline'] ?? ''))
      .finally(() => (busy = false))
  })
  addEventListener('pageshow', () => (busy = false))
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]')) keep(form)

/** Hook: `a[data-leave]`. The page is hidden at once, and the next one takes its place in the history. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-leave]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    document.documentElement.classList.add('cn-left')
    document.title = ' '
    location.replace(link.href)
  })
}

document.querySelector<HTMLElement>('.govuk-error-summary')?.setAttribute('tabindex', '-1')
document.querySelector<HTMLElement>('.govuk-error-summary')?.focus()

export {}
