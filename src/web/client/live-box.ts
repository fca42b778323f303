import type { LiveText, Saved, Side } from './live-server.ts'

/** What a box asks of the meeting view around it. */
export type BoxContext = {
  readonly save: (side: Side, body: string, version: number) => Promise<Saved>
  /** What stands saved of one's own on this side; undefined when that cannot be found out now. */
  readonly mine: (side: Side) => Promise<LiveText | null | undefined>
  readonly told: (saved: Saved) => void
  readonly words: { readonly takeBoth: string; readonly keepMine: string }
}

export type Box = {
  readonly isSaved: () => boolean
  /** Saves what is not yet saved; false when something is left. */
  readonly save: () => Promise<boolean>
  /** Others, or this person elsewhere, may have changed what stands saved. */
  readonly look: (mine: LiveText | null) => void
  readonly input: (listener: () => void) => void
}

/** The server trims what it keeps and takes every kind of line break for one. */
const asKept = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/** One box that saves itself. What is typed in it is never replaced, only added to when its writer says so. */
export const liveBox = (root: HTMLElement, side: Side, context: BoxContext): Box | undefined => {
  const area = root.querySelector<HTMLTextAreaElement>(`textarea[name="${side}"]`)
  const field = root.querySelector<HTMLInputElement>(`input[name="${side}Version"]`)
  const panel = root.querySelector<HTMLElement>(`[data-live-newer="${side}"]`)
  if (area === null || field === null || panel === null) return undefined
  /** What stands in the box is not what stands saved: it was kept, or sent against an older text, whose newer one is shown above. */
  const differs = root.dataset['liveUnsaved'] === 'yes' || !panel.hidden
  let saved = differs ? undefined : asKept(area.value)
  /** Sent, and not known to have arrived: on its way back it may look like somebody else's. */
  const sent = new Set<string>()
  let asking = false

  const version = (): number => Number(field.value)
  const hold = (text: string, number: number): void => {
    saved = text
    sent.clear()
    field.value = String(number)
  }
  const put = (text: string): void => {
    area.value = text
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }

  const ask = (mine: Pick<LiveText, 'body' | 'version'>): void => {
    asking = true
    const body = panel.querySelector('[data-live-newer-body]')
    if (body) body.textContent = mine.body
    const button = (text: string, act: () => void): HTMLButtonElement => {
      const made = document.createElement('button')
      made.type = 'button'
      made.className = 'govuk-button govuk-button--secondary'
      made.textContent = text
      made.addEventListener('click', () => {
        asking = false
        panel.hidden = true
        // From here on it is the newer text that is written on.
        hold(mine.body, mine.version)
        act()
        area.focus()
      })
      return made
    }
    const group = document.createElement('div')
    group.className = 'govuk-button-group'
    group.append(
      button(context.words.takeBoth, () => put(`${area.value.trimEnd()}\n\n${mine.body}`)),
      button(context.words.keepMine, () => put(area.value)),
    )
    panel.querySelector('.govuk-button-group')?.remove()
    panel.append(group)
    panel.hidden = false
  }

  /** It has become a text of the meeting: what was typed since is an addition. */
  const goOnAfterRecording = (): void => {
    const before = saved ?? ''
    const typed = asKept(area.value)
    hold('', 0)
    if (before !== '' && typed.startsWith(before)) put(typed.slice(before.length).trimStart())
  }

  const settle = async (): Promise<boolean> => {
    const mine = await context.mine(side)
    if (mine === undefined) return false
    if (mine === null) goOnAfterRecording()
    else if (sent.has(mine.body) || mine.body === asKept(area.value) || mine.body === saved)
      hold(mine.body, mine.version)
    else ask(mine)
    return !asking
  }

  const save = async (): Promise<boolean> => {
    const text = asKept(area.value)
    if (asking) return false
    if (text === saved) return true
    sent.add(text)
    const answer = await context.save(side, text, version())
    if (answer.kind === 'ok') hold(text, answer.version)
    const again = (answer.kind === 'newer' || answer.kind === 'recorded') && (await settle())
    if (again) return await save()
    context.told(answer)
    return asKept(area.value) === saved
  }

  if (!panel.hidden) ask({ body: panel.querySelector('[data-live-newer-body]')?.textContent ?? '', version: version() })
  return {
    isSaved: () => asKept(area.value) === saved,
    save,
    look: (mine) => {
      if (asking || sent.size > 0 || asKept(area.value) !== saved) return
      if (mine === null && version() > 0) goOnAfterRecording()
      else if (mine !== null && mine.version > version() && document.activeElement !== area) {
        hold(mine.body, mine.version)
        area.value = mine.body
      }
    },
    input: (listener) => area.addEventListener('input', listener),
  }
}
