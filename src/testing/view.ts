import type { Text } from '#kernel/language.ts'
import type { View } from '#web/view.ts'

/** A text in the three languages; Swedish with the language's code behind it where nothing else is said. */
export const text = (sv: string, fi = `${sv} fi`, en = `${sv} en`): Text => ({ sv, fi, en })

/** What a page is drawn with, for somebody who is signed in. */
export const view = (more: Partial<View> = {}): View => {
  const language = more.language ?? 'sv'
  return {
    language,
    t: (words) => words[language],
    path: '/cases/1/meetings/new',
    query: '',
    mode: 'demo',
    csrf: 'token-1',
    idempotencyKey: 'key-1',
    today: '2026-11-21',
    time: '09:30',
    verb: (operation) => text(operation),
    signedIn: {
      name: 'Sanna Lind',
      instanceName: text('Västra Nyland'),
      agencyName: text('Välfärdsområdet'),
      professionName: text('Socialarbetare'),
      endedOn: null,
      navigation: [
        { href: '/', text: text('I dag'), aside: false },
        { href: '/cases', text: text('Ärenden'), aside: false },
        { href: '/absences', text: text('Frånvaro'), aside: true },
      ],
    },
    ...more,
  }
}
