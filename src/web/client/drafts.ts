import { draftStatus } from './draft-status.ts'
import { post } from './server.ts'
import { listenForSignIn } from './sign-in-channel.ts'

const pauseBeforeSaving = 1500
const pauseBeforeRetry = 10_000

export type Drafts = {
  /** Saves what is not yet saved. True when nothing unsaved is left. */
  readonly saveAll: () => Promise<boolean>
}

type Draft = { readonly save: () => Promise<boolean>; readonly stop: (why: 'OtherPerson') => void }

/** Fields that belong to the request, not to the text. */
const notText = new Set(['_csrf', 'idempotencyKey', 'version'])

const fieldsOf = (form: HTMLFormElement): Record<string, string | string[]> => {
  const fields: Record<string, string | string[]> = {}
  const data = new FormData(form)
  for (const name of new Set(data.keys())) {
    if (notText.has(name)) continue
    const values = data.getAll(name).filter((value) => typeof value === 'string')
    fields[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return fields
}

/** Saves one form 1.5 s after typing stops, and tries again by itself when nobody answers. */
const keepDraft = (form: HTMLFormElement): Draft => {
  const status = draftStatus(form)
  let saved = JSON.stringify(fieldsOf(form))
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<boolean> | undefined
  // Aborted once the form is sent or somebody else has signed in: nothing may be saved after that.
  const ended = new AbortController()
  const isEnded = (): boolean => ended.signal.aborted

  const later = (pause: number): void => {
    clearTimeout(timer)
    if (!isEnded()) timer = setTimeout(() => void save(), pause)
  }

  const send = async (): Promise<boolean> => {
    const fields = fieldsOf(form)
    const text = JSON.stringify(fields)
    if (isEnded() || text === saved) return !isEnded()
    status.show('Saving')
    const answer = await post('/drafts', { form: form.dataset['draft'], fields }, ended.signal)
    form.toggleAttribute('data-contact-lost', answer.kind === 'offline')
    if (isEnded()) return false
    if (answer.kind === 'ok') {
      saved = text
      status.showSaved()
      return true
    }
    if (answer.kind === 'signed-out') status.showSignedOut()
    else status.show(answer.kind === 'offline' ? 'Offline' : 'Refused')
    if (answer.kind === 'offline') later(pauseBeforeRetry)
    return false
  }

  // One save at a time: a slow older one must not land after a newer one.
  const save = (): Promise<boolean> => {
    clearTimeout(timer)
    running = (running ?? Promise.resolve(true)).then(send)
    return running
  }

  const stop = (): void => {
    clearTimeout(timer)
    ended.abort()
  }

  form.addEventListener('input', () => later(pauseBeforeSaving))
  // The submit itself carries the text; a late draft must not come back after it.
  form.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) stop()
  })
  document
    .querySelector(`[data-draft-delete="${CSS.escape(form.dataset['draft'] ?? '')}"]`)
    ?.addEventListener('submit', stop)

  return {
    save,
    stop: (why) => {
      status.show(why)
      stop()
    },
  }
}

/** Hook: `form[data-draft]`. Texts survive a pause, a closed tab, an ended session and a lost connection. */
export const keepDrafts = (): Drafts => {
  const drafts = [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')].map(keepDraft)
  const saveAll = async (): Promise<boolean> => (await Promise.all(drafts.map((draft) => draft.save()))).every(Boolean)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void saveAll()
  })
  addEventListener('online', () => void saveAll())
  listenForSignIn(
    () => void saveAll(),
    () => drafts.forEach((draft) => draft.stop('OtherPerson')),
  )
  return { saveAll }
}
