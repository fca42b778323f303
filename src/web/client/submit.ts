import { serverAnswers } from './server.ts'

const doubleClick = 5000

/**
 * Hook: `form[data-form]`. A second click within five seconds does nothing (the server's idempotency key holds without
 * JavaScript too). With no contact to the server the form stays where it is and says so, instead of losing the text to the
 * browser's error page.
 */
export const guardForms = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-form]')) guard(form)
}

const guard = (form: HTMLFormElement): void => {
  const failure = form.querySelector<HTMLElement>('[data-form-failure]')
  const buttons = form.querySelectorAll<HTMLButtonElement>('button[type="submit"]')
  let sentAt = Number.NEGATIVE_INFINITY

  const release = (): void => {
    sentAt = Number.NEGATIVE_INFINITY
    buttons.forEach((button) => button.removeAttribute('aria-disabled'))
  }
  const refuse = (): void => {
    release()
    if (failure === null) return
    failure.textContent = form.dataset['offline'] ?? ''
    failure.hidden = false
  }

  form.addEventListener('submit', (event) => {
    if (event.timeStamp - sentAt < doubleClick) {
      event.preventDefault()
      return
    }
    const contactLost = form.hasAttribute('data-contact-lost') || !navigator.onLine
    if (contactLost) {
      event.preventDefault()
      const submitter = event.submitter
      void serverAnswers().then((answers) => {
        if (!answers) return refuse()
        form.removeAttribute('data-contact-lost')
        return navigator.onLine ? form.requestSubmit(submitter) : form.submit()
      })
      return
    }
    sentAt = event.timeStamp
    if (failure) failure.hidden = true
    buttons.forEach((button) => button.setAttribute('aria-disabled', 'true'))
    setTimeout(release, doubleClick)
  })
  // Back to this page from the browser's memory: the button works again.
  addEventListener('pageshow', release)
}
