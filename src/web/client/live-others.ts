import { clock } from './clock.ts'
import { sides, type LiveMeeting, type LiveText, type Side } from './live-server.ts'

/** Who is there and who writes, by ids alone: the names came with the page. */
export type Present = { readonly here: readonly string[]; readonly writing: readonly string[] }

export type Others = {
  readonly draw: (meeting: LiveMeeting) => void
  readonly show: (present: Present) => void
  /** Nobody can be told to be here without contact. */
  readonly hidePresent: () => void
  /** What may no longer be read is not left standing. */
  readonly clear: () => void
  /** Whether somebody is here whom the page cannot name. */
  readonly knows: (present: Present) => boolean
}

/** What the others write, drawn in the page's own markup; one's own boxes are never touched here. */
export const liveOthers = (root: HTMLElement): Others => {
  const template = root.querySelector<HTMLTemplateElement>('template[data-live-template]')
  const section = root.querySelector<HTMLElement>('[data-live-present]')
  const people = (): HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[data-live-person]')]
  const drawn = new Map<Side, string>()
  /** As the page wrote it: name and profession in its language. */
  const named = new Map(people().map((each) => [each.dataset['livePerson'] ?? '', each.dataset['liveCalled'] ?? '']))

  const articleOf = (text: LiveText): Node => {
    const made = template?.content.cloneNode(true) as DocumentFragment
    const put = (hook: string, content: string): void => {
      const place = made.querySelector<HTMLElement>(`[${hook}]`)
      if (place) place.textContent = content
    }
    put('data-live-name', named.get(text.authorId) ?? text.authorName)
    put('data-live-time', clock.format(new Date(text.writtenAt)))
    put('data-live-body', text.body)
    made.querySelector<HTMLElement>('[data-live-body]')?.setAttribute('lang', text.language)
    return made
  }

  const drawSide = (side: Side, texts: readonly LiveText[]): void => {
    const wanted = JSON.stringify(texts)
    if (drawn.get(side) === wanted) return
    drawn.set(side, wanted)
    root.querySelector(`[data-live-others="${side}"]`)?.replaceChildren(...texts.map(articleOf))
    root.querySelector(`[data-live-nobody="${side}"]`)?.toggleAttribute('hidden', texts.length > 0)
  }

  return {
    draw: (meeting) => sides.forEach((side) => drawSide(side, meeting[side].others)),
    show: ({ here, writing }) => {
      for (const each of people()) {
        const id = each.dataset['livePerson'] ?? ''
        each.hidden = !here.includes(id)
        each.querySelector('[data-live-writing]')?.toggleAttribute('hidden', !writing.includes(id))
      }
      if (section) section.hidden = false
    },
    hidePresent: () => {
      if (section) section.hidden = true
    },
    clear: () => {
      drawn.clear()
      for (const side of sides) drawSide(side, [])
      if (section) section.remove()
    },
    knows: ({ here }) => here.every((id) => named.has(id)),
  }
}
