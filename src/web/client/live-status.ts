import { clock } from './clock.ts'

/** What is wrong, in words of the page: `data-live-…`. */
export type Trouble = 'Offline' | 'Refused' | 'Over' | 'Gone' | 'TooLong' | 'SignedOut' | 'OtherPerson'

export type LiveStatus = {
  readonly saved: () => void
  readonly show: (trouble: Trouble) => void
  /** The trouble is over, though nothing has been saved since. */
  readonly clear: (trouble: Trouble) => void
}

/** The quiet line of the meeting view. Written only when it differs: a status line that is rewritten is read out again. */
export const liveStatus = (root: HTMLElement): LiveStatus => {
  const line = root.querySelector<HTMLElement>('[data-live-status]')
  const word = (name: string): string => root.dataset[`live${name}`] ?? ''
  const write = (state: string, ...content: (string | Node)[]): void => {
    if (line === null || (line.dataset['state'] === state && state !== 'Saved')) return
    line.dataset['state'] = state
    line.replaceChildren(...content)
  }
  const signIn = (): HTMLAnchorElement => {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = '/sign-in'
    link.target = '_blank'
    link.textContent = word('SignIn')
    return link
  }
  return {
    saved: () => write('Saved', word('Saved').replace('{time}', clock.format(new Date()))),
    show: (trouble) => {
      if (trouble === 'SignedOut') write(trouble, `${word(trouble)} `, signIn())
      else write(trouble, word(trouble))
    },
    clear: (trouble) => {
      if (line?.dataset['state'] === trouble) write('')
    },
  }
}
