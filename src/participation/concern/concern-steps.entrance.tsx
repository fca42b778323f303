import type { FastifyReply } from 'fastify'
import type { VNode } from 'preact'
import type { Reporter } from '#intake/concern-answers/concern-answers.ts'
import { typedValues } from '#http/form-body.ts'
import { sendPage } from '#http/page-routes.ts'
import { isLanguage } from '#kernel/language.ts'
import { renderPage } from '#web/components/layout.tsx'
import type { FieldError, FormValues } from '#web/view.ts'
import { pathOf, stepAfter, stepBefore, UNKNOWN_PLACE, type ConcernForm, type Ended, type Step } from './concern.ts'
import { errorsOf, withTyped } from './concern-input.ts'
import { PlacePage, StepPage } from './concern-question.tsx'
import { stampedAt, stampOf } from './concern-secret.ts'
import { EndedPage } from './concern-ended.tsx'
import { words } from './concern-form.words.ts'
import { halfFilledOf, keepForLater, keepInBrowser, type HalfFilled } from './half-filled.command.ts'
import { endedAt, placesOf, type Visit } from './visit.command.ts'

type Asked = Pick<Visit, 'request' | 'reply'>

/** A script sends the form so that a lost connection costs nothing; it only asks where to go. */
const isScript = ({ request }: Asked): boolean => request.headers.accept === 'application/json'
const tellScript = ({ reply }: Asked, to: string | null): FastifyReply =>
  reply.header('cache-control', 'no-store').send({ to })

/** A page; a script is told to let the browser ask for it. */
export const show = (asked: Asked, page: VNode, status = 200): FastifyReply =>
  isScript(asked) ? tellScript(asked, null) : sendPage(asked.reply, status, renderPage(page))

/** To another page. */
export const goTo = (asked: Asked, to: string): FastifyReply =>
  isScript(asked) ? tellScript(asked, to) : asked.reply.redirect(to, 303)

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A municipality's code or `unknown`; null for everything else. */
const placeIn = (value: unknown): string | null =>
  /^\d{3}$/.test(textOf(value)) || value === UNKNOWN_PLACE ? textOf(value) : null

export async function showPlace(
  visit: Visit,
  reporter: Reporter,
  errors: readonly FieldError[] = [],
): Promise<FastifyReply> {
  const [places, kept] = await Promise.all([placesOf(visit), halfFilledOf(visit.server, visit.request)])
  const form = { values: { place: kept?.form.place ?? '' }, errors }
  const page = <PlacePage view={visit.view} reporter={reporter} places={places} form={form} />
  return show(visit, page, errors.length > 0 ? 400 : 200)
}

const valuesOf = (form: ConcernForm | undefined): FormValues => ({ ...form?.answers })

type Shown = {
  readonly reporter: Reporter
  readonly step: Step
  readonly values: FormValues
  readonly place: string | null
  readonly errors?: readonly FieldError[]
  readonly status?: number
}

const showStepPage = (
  visit: Visit,
  { reporter, step, values, place, errors = [], status = 200 }: Shown,
): FastifyReply =>
  show(
    visit,
    <StepPage
      view={visit.view}
      reporter={reporter}
      step={step}
      form={{ values, errors }}
      place={place}
      stamp={stampOf(visit.server.door.secret, visit.now)}
    />,
    status,
  )

/** That nobody reads what is written for that place, and where to turn instead. */
export const showEnded = (visit: Visit, ended: Ended): FastifyReply =>
  show(visit, <EndedPage view={visit.view} ended={ended} />, 410)

/** A question. The first one comes with the place that was just chosen. */
export async function showStep(visit: Visit, reporter: Reporter, step: Step): Promise<FastifyReply> {
  const query = visit.request.query as Record<string, unknown>
  const kept = await halfFilledOf(visit.server, visit.request)
  const chosen = placeIn(query.place)
  const place = chosen ?? kept?.form.place ?? null
  if (place === null)
    return query.chosen === undefined
      ? visit.reply.redirect(pathOf(visit.language, reporter), 303)
      : showPlace(visit, reporter, [{ field: 'place', text: words.placeMissing }])
  const ended = await endedAt(visit, place)
  if (ended !== undefined) return showEnded(visit, ended)
  return showStepPage(visit, { reporter, step, values: valuesOf(kept?.form), place })
}

type Typed = { readonly values: FormValues; readonly go: string; readonly place: string | null; readonly since: number }

function typedIn({ server, request, now }: Visit): Typed {
  const { go, place, stamp, ...values } = typedValues(request.body)
  const since = stampedAt(server.door.secret, textOf(stamp))
  return { values, go: textOf(go), place: placeIn(place), since: since ?? now }
}

/** Where the pressed button leads. */
function targetOf(visit: Visit, { reporter }: ConcernForm, step: Step, go: string): string {
  const { language } = visit
  if (isLanguage(go)) return pathOf(go, reporter, step)
  if (go === 'later') return pathOf(language, 'saved')
  if (go === 'remove') return pathOf(language, 'remove')
  if (go !== 'back') return pathOf(language, reporter, stepAfter(reporter, step))
  const before = stepBefore(reporter, step)
  return before === 'place' ? pathOf(language, reporter) : pathOf(language, reporter, before)
}

const isLeaving = (go: string): boolean => go !== 'next' && go !== '' && go !== 'unknown'

/** The form with this page's answers, where it is kept by now; undefined where it could not be. */
async function keep(visit: Visit, form: ConcernForm, before: HalfFilled | undefined, go: string): Promise<boolean> {
  const kept = await keepInBrowser(visit.server, visit.reply, form, before)
  return kept !== undefined && (go !== 'later' || (await keepForLater(visit.server, visit.reply, kept)))
}

/** Keeps what was typed on one page, whatever button was pressed, and goes where the button leads. */
export async function takeStep(visit: Visit, reporter: Reporter, step: Step): Promise<FastifyReply> {
  const { values, go, place, since } = typedIn(visit)
  const again = (errors: readonly FieldError[], status: number, known: string | null = place): FastifyReply =>
    showStepPage(visit, { reporter, step, values, place: known, errors, status })
  try {
    if (!visit.limits.pages.count(visit.request.ip, visit.now))
      return await again([{ field: '', text: words.tooMany }], 429)
    const before = await halfFilledOf(visit.server, visit.request)
    const empty: ConcernForm = { reporter, place: null, answers: {}, notKnown: [], since }
    const known = place ?? before?.form.place ?? null
    const ended = known === null ? undefined : await endedAt(visit, known)
    if (ended !== undefined) return await showEnded(visit, ended)
    const form = withTyped({ ...(before?.form ?? empty), reporter, place: known }, step, values, go === 'unknown')
    const errors = errorsOf(form, step)
    if (errors.length > 0 && !isLeaving(go)) return await again(errors, 400, known)
    // What is far too long to be kept is shown again even to who leaves: going on would lose it.
    if (errors.some((each) => each.field === 'story' && each.text === words.storyTooLong))
      return await again(errors, 400, known)
    if (!(await keep(visit, form, before, go))) return await again([{ field: '', text: words.tooMany }], 429, known)
    return await goTo(visit, targetOf(visit, form, step, go))
  } catch (error) {
    visit.request.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'a concern was not kept')
    return again([{ field: '', text: words.failed }], 500)
  }
}
