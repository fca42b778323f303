import { clock } from './clock.ts'

/** The quiet line under a form. All its words come with the page, in its language, as data attributes of the form. */
export type DraftStatus = {
  readonly show: (words: 'Saving' | 'Offline' | 'Refused' | 'OtherPerson') => void
  readonly showSaved: () => void
  readonly showSignedOut: () => void
}

/** Finds the status line and the delete button of a form's draft. */
export const draftStatus = (form: HTMLFormElement): DraftStatus => {
  const key = form.dataset['draft'] ?? ''
  const find = <E extends HTMLElement>(hook: string): E | null =>
    document.querySelector<E>(`[${hook}="${CSS.escape(key)}"]`)
  const line = find('data-draft-status')
  const word = (name: string): string => form.dataset[`draft${name}`] ?? ''
  const write = (state: string, ...content: (string | Node)[]): void => {
    // Written only when it differs: a status line that is rewritten is read out again.
    if (line === null || (line.dataset['state'] === state && state !== 'Saved')) return
    line.dataset['state'] = state
    line.replaceChildren(...content)
  }
  return {
    show: (name) => write(name, word(name)),
    showSaved: () => {
      write('Saved', word('Saved').replace('{time}', clock.format(new Date())))
      find('data-draft-delete')?.removeAttribute('hidden')
    },
    showSignedOut: () => write('SignedOut', `${word('SignedOut')} `, signInLink(word('SignIn'))),
  }
}

const signInLink = (text: string): HTMLAnchorElement => {
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '/sign-in'
  link.target = '_blank'
  link.textContent = text
  return link
}
