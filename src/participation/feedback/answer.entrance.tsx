import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import { sendPage, viewOf, type Entrance, type PageServer } from '#http/page-routes.ts'
import { assertSameSite } from '#http/session.ts'
import { isLanguage, languages, type Language } from '#kernel/language.ts'
import { renderPage } from '#web/components/layout.tsx'
import type { View } from '#web/view.ts'
import { answersOf, faultOf } from './answer.ts'
import { giveAnswers, openTicket, readPublishedReplies } from './answer.command.ts'
import type { Asked } from './answer-form.tsx'
import { CheckPage, ChildPage, CodePage, DeadPage, QuestionPage, StartPage, ThanksPage } from './answer-pages.tsx'
import { questionnaireOf } from './questionnaire.ts'
import { RepliesPage } from './published-replies.tsx'
import { answerPath, repliesPath, typedCode } from './ticket.ts'

const hidden = { schema: { hide: true } }
/** Of one address: enough for a class that answers together, far too few to guess a code. */
const attempts = { ...hidden, config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }

type Body = Readonly<Record<string, unknown>>
type Sent = { readonly to: string; readonly place: number }

/** The view of nobody: a session in the same browser, a cookie and a choice of language made at work change nothing here. */
function viewFor(server: PageServer, request: FastifyRequest, language: Language): View {
  const { signedIn: _, notice: __, searchedFor: ___, ...view } = viewOf(server, request, undefined)
  return { ...view, language, t: (text) => text[language], csrf: '', query: '' }
}

const reply = (answer: FastifyReply, page: VNode, status = 200): FastifyReply =>
  sendPage(answer, status, renderPage(page))

/** A language chosen with a button comes with where one was: `fi:2`. */
function chosen(body: Body, language: Language): { readonly language: Language; readonly at: string | undefined } {
  const [asked, at] = typeof body['language'] === 'string' ? body['language'].split(':', 2) : []
  return isLanguage(asked) ? { language: asked, at } : { language, at: undefined }
}

async function askedOf(
  server: PageServer,
  request: FastifyRequest,
  language: Language,
  given: Body,
): Promise<Asked | undefined> {
  const { code } = request.params as { readonly code: string }
  const ticket = code.length > 40 ? undefined : await openTicket(server, code)
  if (ticket === undefined) return undefined
  const set = questionnaireOf(ticket.audience)
  const style = given['easy'] === '1' ? 'easy' : 'standard'
  return { view: viewFor(server, request, language), code, ticket, set, style, answers: answersOf(set, given) }
}

const isShort = ({ set }: Asked): boolean => set.id === 'child_7_12'

/** Sends the answers, or says what keeps them from being sent. */
async function send(server: PageServer, answer: FastifyReply, asked: Asked): Promise<FastifyReply> {
  const { view, set, answers, code, ticket } = asked
  const place = set.questions.findIndex((question) => faultOf(question, answers[question.id]) !== undefined)
  const wrong = set.questions[place]
  if (wrong !== undefined) {
    const fault = faultOf(wrong, answers[wrong.id])
    return reply(
      answer,
      isShort(asked) ? (
        <ChildPage asked={asked} fault={fault} />
      ) : (
        <QuestionPage asked={asked} place={place} fault={fault} />
      ),
      400,
    )
  }
  if (Object.keys(answers).length === 0)
    return reply(
      answer,
      isShort(asked) ? <ChildPage asked={asked} nothing /> : <CheckPage asked={asked} nothing />,
      400,
    )
  if (!(await giveAnswers(server, code, ticket, answers))) return reply(answer, <DeadPage view={view} />, 404)
  return answer.redirect(`${answerPath[view.language]}/tack`, 303)
}

/** The page somebody asked for with a button; a question with a fault in it is not left forwards. */
function shown(asked: Asked, { to, place }: Sent): { readonly page: VNode; readonly status: number } {
  const { set, answers } = asked
  const left = set.questions[place]
  const fault = left === undefined ? undefined : faultOf(left, answers[left.id])
  const next = to === 'check' ? set.questions.length : Number(to)
  if (fault !== undefined && next > place)
    return { page: <QuestionPage asked={asked} place={place} fault={fault} />, status: 400 }
  if (isShort(asked)) return { page: <ChildPage asked={asked} />, status: 200 }
  if (Number.isInteger(next) && next >= 0 && next < set.questions.length)
    return { page: <QuestionPage asked={asked} place={next} />, status: 200 }
  return { page: to === 'check' ? <CheckPage asked={asked} /> : <StartPage asked={asked} />, status: 200 }
}

const sentOf = (body: Body): Sent => ({
  to: typeof body['to'] === 'string' ? body['to'] : 'start',
  place: typeof body['at'] === 'string' && /^\d{1,2}$/.test(body['at']) ? Number(body['at']) : -1,
})

function registerIn(language: Language, ...[app, server]: Parameters<Entrance>): void {
  const path = answerPath[language]
  app.get(path, hidden, (request, answer) => reply(answer, <CodePage view={viewFor(server, request, language)} />))
  app.post(path, attempts, (request, answer) => {
    assertSameSite(request, server.publicOrigin)
    const typed = (request.body as Body | null)?.['code']
    if (typeof typed !== 'string' || typed.trim() === '') return answer.redirect(path, 303)
    const code = typedCode(typed)
    // What somebody typed by mistake, such as who they are, stays out of the address.
    if (code === undefined) return reply(answer, <DeadPage view={viewFor(server, request, language)} />, 404)
    return answer.redirect(`${path}/${code}`, 303)
  })
  app.get(`${path}/tack`, hidden, (request, answer) =>
    reply(answer, <ThanksPage view={viewFor(server, request, language)} />),
  )
  app.get(`${path}/:code`, attempts, async (request, answer) => {
    const asked = await askedOf(server, request, language, request.query as Body)
    if (asked === undefined) return reply(answer, <DeadPage view={viewFor(server, request, language)} />, 404)
    return reply(answer, isShort(asked) ? <ChildPage asked={asked} /> : <StartPage asked={asked} />)
  })
  app.post(`${path}/:code`, attempts, async (request, answer) => {
    assertSameSite(request, server.publicOrigin)
    const body = (request.body ?? {}) as Body
    const { language: now, at } = chosen(body, language)
    const asked = await askedOf(server, request, now, body)
    if (asked === undefined) return reply(answer, <DeadPage view={viewFor(server, request, now)} />, 404)
    const sent = sentOf(body)
    if (at === undefined && sent.to === 'send') return send(server, answer, asked)
    const { page, status } = shown(asked, at === undefined ? sent : { to: at, place: -1 })
    return reply(answer, page, status)
  })
}

/** Where somebody with a ticket answers, and where everybody reads what came of it. Nobody is signed in, and no cookie is set. */
export const answerEntrance: Entrance = (app, server) => {
  for (const language of languages) {
    registerIn(language, app, server)
    app.get(repliesPath[language], attempts, async (request, answer) => {
      const view = viewFor(server, request, language)
      return reply(answer, <RepliesPage view={view} replies={await readPublishedReplies(server)} />)
    })
  }
}
