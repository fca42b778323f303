import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { reporters, type Reporter } from '#intake/concern-answers/concern-answers.ts'
import { pageErrorHandler, type Entrance, type PageServer } from '#http/page-routes.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { languages, type Language } from '#kernel/language.ts'
import type { FieldError } from '#web/view.ts'
import { LATER_DAYS, leaveTo, pathOf, SHORTEST_MS, stepsOf, type ConcernForm } from './concern.ts'
import { CodePage, MessagePage, ReceiptPage, RemovePage, SavedPage, StatusPage } from './concern-after.tsx'
import { CheckPage } from './concern-check.tsx'
import { errorsOf } from './concern-input.ts'
import { typedCode } from './concern-secret.ts'
import { StartPage } from './concern-start.tsx'
import { goTo, show, showEnded, showPlace, showStep, takeStep } from './concern-steps.entrance.tsx'
import { words as after } from './concern-after.words.ts'
import { words } from './concern-form.words.ts'
import { halfFilledOf, hideHere, keepForLater, openerOf, removeForm, resume } from './half-filled.command.ts'
import { sendConcern } from './send-concern.command.ts'
import {
  assertNotForeign,
  destinationOf,
  endedAt,
  endedPlaces,
  newLimits,
  receiptOf,
  statusByCode,
  visitOf,
  type Visit,
} from './visit.command.ts'

const hidden = { schema: { hide: true } }

const gone = (visit: Visit): FastifyReply =>
  show(visit, <MessagePage view={visit.view} title={after.goneTitle} text={after.gone} inLanguage="resume" />, 404)

/** Where a form goes on: at its check when every page was seen, else at the first page that was not. */
function goOnAt(language: Language, form: ConcernForm): string {
  if (form.place === null) return pathOf(language, form.reporter)
  const open = stepsOf(form.reporter).find((step) => errorsOf(form, step).length > 0)
  return pathOf(language, form.reporter, open ?? 'check')
}

async function showCheck(
  visit: Visit,
  form: ConcernForm,
  errors: readonly FieldError[] = [],
  status = 200,
): Promise<FastifyReply> {
  const destination = await destinationOf(visit, form)
  if (destination?.ended) return showEnded(visit, destination.ended)
  const page = (
    <CheckPage
      view={visit.view}
      form={form}
      place={destination?.municipality ?? null}
      team={destination?.team ?? null}
      errors={errors}
    />
  )
  return show(visit, page, status)
}

/** What keeps a form from being sent: nothing of it is lost, and each has its sentence. */
function stopped(
  visit: Visit,
  form: ConcernForm,
): { readonly text: FieldError['text']; readonly status: number } | undefined {
  const typed = visit.request.body as Record<string, unknown> | null
  if (typeof typed?.website === 'string' && typed.website !== '') return { text: words.trapFilled, status: 400 }
  if (visit.now - form.since < SHORTEST_MS) return { text: words.tooFast, status: 400 }
  if (!visit.limits.sent.count(visit.request.ip, visit.now)) return { text: words.tooMany, status: 429 }
  return undefined
}

async function send(visit: Visit, reporter: Reporter): Promise<FastifyReply> {
  const { server, request, reply, language } = visit
  const found = await halfFilledOf(server, request)
  // Sent before: the answer was lost on the way, or the button was pressed twice.
  if (found === undefined)
    return (await receiptOf(visit)) === undefined ? gone(visit) : goTo(visit, pathOf(language, 'receipt'))
  const { go } = request.body as Record<string, unknown>
  if (go === 'later')
    return (await keepForLater(server, reply, found))
      ? goTo(visit, pathOf(language, 'saved'))
      : showCheck(visit, found.form, [{ field: '', text: words.tooMany }], 429)
  if (go === 'remove') return goTo(visit, pathOf(language, 'remove'))
  const wrong = goOnAt(language, { ...found.form, reporter })
  if (wrong !== pathOf(language, reporter, 'check')) return goTo(visit, wrong)
  const ended = await endedAt(visit, found.form.place ?? '')
  if (ended !== undefined) return showEnded(visit, ended)
  const stop = stopped(visit, found.form)
  if (stop !== undefined) return showCheck(visit, found.form, [{ field: '', text: stop.text }], stop.status)
  try {
    const { secret, vault } = server.door
    await sendConcern({ database: server.pools.public, vault, secret }, found, language, new Date(visit.now))
  } catch (error) {
    request.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'a concern was not sent')
    return showCheck(visit, found.form, [{ field: '', text: words.failed }], 500)
  }
  return goTo(visit, pathOf(language, 'receipt'))
}

async function showSaved(visit: Visit): Promise<FastifyReply> {
  const [found, opener] = [await halfFilledOf(visit.server, visit.request), openerOf(visit.request)]
  if (found === undefined || opener === undefined || typedCode(opener) !== opener) return gone(visit)
  const until = formatDate(helsinkiDay(new Date(visit.now + LATER_DAYS * 24 * 3_600_000)), visit.language)
  const goOn = goOnAt(visit.language, found.form)
  return show(visit, <SavedPage view={visit.view} code={opener} until={until} goOn={goOn} />)
}

async function showRemove(visit: Visit): Promise<FastifyReply> {
  const found = await halfFilledOf(visit.server, visit.request)
  if (found === undefined)
    return show(
      visit,
      <MessagePage view={visit.view} title={after.removed} text={after.removedHint} inLanguage="remove" />,
    )
  return show(visit, <RemovePage view={visit.view} goOn={goOnAt(visit.language, found.form)} />)
}

const codeOf = ({ request }: Visit): string => {
  const typed = (request.body as Record<string, unknown> | null)?.code
  return typeof typed === 'string' ? typed.slice(0, 100) : ''
}

/** Wrong codes of an address are counted; who has used them up is told so, whether the next would be right or not. */
async function takeCode(visit: Visit, page: 'resume' | 'status'): Promise<FastifyReply> {
  const { limits, request, now } = visit
  const typed = codeOf(visit)
  const again = (text: FieldError['text'], status: number): FastifyReply =>
    show(
      visit,
      <CodePage view={visit.view} page={page} form={{ values: { code: typed }, errors: [{ field: 'code', text }] }} />,
      status,
    )
  if (!limits.wrongCodes.has(request.ip, now)) return again(words.tooManyCodes, 429)
  if (page === 'resume') {
    const found = await resume(visit.server, visit.reply, typed)
    if (found !== undefined) return goTo(visit, goOnAt(visit.language, found.form))
  } else {
    const shown = await statusByCode(visit, typed)
    if (shown !== undefined) return show(visit, <StatusPage view={visit.view} shown={shown} />)
  }
  limits.wrongCodes.count(request.ip, now)
  return again(page === 'resume' ? after.noSuchForm : after.noSuchConcern, 400)
}

/** More than the server reads. */
const isTooMuch = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE'

const tooMuch = (visit: Visit): FastifyReply =>
  show(
    visit,
    <MessagePage view={visit.view} title={words.tooMuchTitle} text={words.tooMuchPage} inLanguage="resume" />,
    413,
  )

type Handler = (visit: Visit) => FastifyReply | Promise<FastifyReply>

function register(
  app: FastifyInstance,
  server: PageServer,
  limits: ReturnType<typeof newLimits>,
  language: Language,
): void {
  const visit = (request: FastifyRequest, reply: FastifyReply): Visit =>
    visitOf(server, limits, language, request, reply)
  const get = (path: string, handle: Handler): void => {
    app.get(path, hidden, async (request, reply) => handle(visit(request, reply)))
  }
  const post = (path: string, handle: Handler): void => {
    app.post(path, hidden, async (request, reply) => {
      assertNotForeign(request, server.publicOrigin)
      return handle(visit(request, reply))
    })
  }
  app.setErrorHandler((error, request, reply) =>
    isTooMuch(error) ? tooMuch(visit(request, reply)) : pageErrorHandler(server, error, request, reply),
  )
  const hide = (to: string) => (each: Visit) => {
    hideHere(each.reply)
    return each.reply.redirect(to, 303)
  }

  get(pathOf(language), async (each) => show(each, <StartPage view={each.view} ended={await endedPlaces(each)} />))
  for (const reporter of reporters) {
    get(pathOf(language, reporter), (each) => showPlace(each, reporter))
    for (const step of stepsOf(reporter)) {
      get(pathOf(language, reporter, step), (each) => showStep(each, reporter, step))
      post(pathOf(language, reporter, step), (each) => takeStep(each, reporter, step))
    }
    get(pathOf(language, reporter, 'check'), async (each) => {
      const found = await halfFilledOf(server, each.request)
      return found === undefined ? gone(each) : showCheck(each, { ...found.form, reporter })
    })
    post(pathOf(language, reporter, 'check'), (each) => send(each, reporter))
  }
  get(pathOf(language, 'receipt'), async (each) => {
    const receipt = await receiptOf(each)
    return receipt === undefined ? gone(each) : show(each, <ReceiptPage view={each.view} {...receipt} />)
  })
  post(pathOf(language, 'receipt'), hide(pathOf(language)))
  get(pathOf(language, 'saved'), showSaved)
  post(pathOf(language, 'saved'), hide(pathOf(language)))
  get(pathOf(language, 'remove'), showRemove)
  post(pathOf(language, 'remove'), async (each) => {
    await removeForm(server, each.request, each.reply)
    return each.reply.redirect(pathOf(language, 'remove'), 303)
  })
  for (const page of ['resume', 'status'] as const) {
    get(pathOf(language, page), (each) =>
      show(each, <CodePage view={each.view} page={page} form={{ values: {}, errors: [] }} />),
    )
    post(pathOf(language, page), (each) => takeCode(each, page))
  }
  get(pathOf(language, 'leave'), hide(leaveTo[language]))
}

/** The public form "Jag är orolig", in three languages: no sign-in, and a database role that can do nothing else. Each in a scope of its own. */
export const concernEntrance: Entrance = (app, server) => {
  const limits = newLimits()
  for (const language of languages)
    void app.register((form, _options, ready) => {
      register(form, server, limits, language)
      ready()
    })
}
