import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { findCode, label } from '#kernel/codes.ts'
import { fieldError } from '#kernel/input.ts'
import { asHeading, type Text } from '#kernel/language.ts'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FieldError, View } from '#web/view.ts'
import type { z } from 'zod'
import { mayTell } from './may-tell.operations.ts'
import { answerTexts, initiativeTexts, words } from './may-tell.words.ts'
import { limitsOf, RuleLaw, RuleLink, Uncertainty, Unverified, wayOf } from './rule-parts.tsx'
import type { ShownRule } from './rule-shown.ts'

type Asked = z.output<typeof mayTell.output>
type ShownVerdict = NonNullable<Asked['verdict']>

/** A form that only asks: GET, so that the answer has an address, works without JavaScript and can be sent to a colleague. */
const QuestionForm = ({ view, asked, errors }: { view: View; asked: Asked; errors: readonly FieldError[] }) => {
  const form = {
    values: {
      from: asked.from ?? '',
      to: asked.to ?? '',
      topic: asked.topic ?? '',
      initiative: asked.initiative ?? '',
    },
    errors,
  }
  const ways = (['own_initiative', 'on_request'] as const).map((value) => ({ value, text: initiativeTexts[value] }))
  return (
    <form class="fl-form" method="get" action="/may-tell" noValidate>
      <input type="hidden" name="ask" value="1" />
      <Select
        view={view}
        form={form}
        name="from"
        label={words.from}
        options={codeOptions('authority_kinds', asHeading)}
      />
      <Select
        view={view}
        form={form}
        name="to"
        label={words.to}
        options={[...codeOptions('authority_kinds', asHeading), ...codeOptions('person_kinds', asHeading)]}
      />
      <Select
        view={view}
        form={form}
        name="topic"
        label={words.topic}
        options={codeOptions('consent_categories', asHeading)}
      />
      <Select
        view={view}
        form={form}
        name="initiative"
        label={words.initiative}
        empty={words.initiativeOpen}
        options={ways}
      />
      <button type="submit" class="govuk-button">
        {view.t(words.ask)}
      </button>
    </form>
  )
}

const answerKinds: Readonly<Record<ShownVerdict['answer'], StatusKind>> = {
  yes: 'done',
  no: 'urgent',
  with_consent: 'waiting',
  duty: 'next',
}

const partyLabel = (id: string): Text => label(findCode('authority_kinds', id) ? 'authority_kinds' : 'person_kinds', id)

/** The question in one line, so that the answer cannot be taken for that of another question. */
const QuestionAsked = ({ view, asked }: { view: View; asked: Asked }): JSX.Element | null => {
  const { from, to, topic } = asked
  if (from === null || to === null || topic === null) return null
  const said = words.question(
    view.t(asHeading(partyLabel(from))),
    view.t(partyLabel(to)),
    view.t(label('consent_categories', topic)),
  )
  return <p class="govuk-body">{view.t(said)}</p>
}

/** Whom a way leads to, when that is somebody else than the one asked about. */
const elsewhere = (view: View, rule: ShownRule, to: string | null): string => {
  const all = [...rule.toAuthorities, ...rule.toPersons]
  if (to === null || all.includes(to)) return ''
  return ` ${view.t(words.wayTo(all.map((id) => view.t(partyLabel(id))).join(', ')))}`
}

type WaysProps = { readonly view: View; readonly ways: readonly ShownRule[]; readonly to: string | null }

const Ways = ({ view, ways, to }: WaysProps): JSX.Element => (
  <ul class="govuk-list govuk-list--spaced">
    {ways.map((rule) => (
      <li>
        <strong>{view.t(rule.name)}</strong> ({view.t(wayOf(rule))}). {view.t(rule.explanation)}
        {elsewhere(view, rule, to)} <RuleLink view={view} rule={rule} />
      </li>
    ))}
  </ul>
)

/** What to do when the answer does not carry: said by the deciding rule, then the ways that are open. */
const Instead = ({ view, verdict, to }: { view: View; verdict: ShownVerdict; to: string | null }): JSX.Element => {
  const { answer, because, alternatives } = verdict
  const heading = answer === 'no' ? words.instead : answer === 'yes' ? words.besides : words.otherwise
  return (
    <>
      <h3 class="govuk-heading-s">{view.t(heading)}</h3>
      <p class="govuk-body">
        {because === null ? view.t(words.talkWithoutNames) : view.t(because.refusal.lawfulAlternative)}
      </p>
      <Ways view={view} ways={alternatives} to={to} />
    </>
  )
}

const Because = ({ view, rule, denied }: { view: View; rule: ShownRule; denied: boolean }): JSX.Element => {
  const limits = limitsOf({ view, rule })
  return (
    <>
      <h3 class="govuk-heading-s">{view.t(words.why)}</h3>
      <p class="govuk-body">
        <strong>{view.t(rule.name)}.</strong> {view.t(rule.explanation)}
        {denied && ` ${view.t(rule.refusal.explanation)}`}
      </p>
      <Uncertainty view={view} rule={rule} />
      {limits.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{view.t(words.limits)}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {limits.map((limit) => (
              <li>{limit}</li>
            ))}
          </ul>
        </>
      )}
      <h3 class="govuk-heading-s">{view.t(words.law)}</h3>
      <RuleLaw view={view} rule={rule} />
      <Unverified view={view} rule={rule} />
      <p class="govuk-body">
        <RuleLink view={view} rule={rule} />
      </p>
    </>
  )
}

const Answer = ({ view, asked, verdict }: { view: View; asked: Asked; verdict: ShownVerdict }): JSX.Element => (
  <section class="fl-card fl-card--accent fl-answer" id="answer" aria-labelledby="answer-title">
    <div class="fl-card__head">
      <h2 class="fl-card__title" id="answer-title">
        <StatusTag view={view} kind={answerKinds[verdict.answer]} text={answerTexts[verdict.answer]} />
      </h2>
    </div>
    <div class="fl-card__body">
      <QuestionAsked view={view} asked={asked} />
      {verdict.waiting !== null && <InsetText>{view.t(words.waiting(view.t(verdict.waiting.name)))}</InsetText>}
      {verdict.because === null ? (
        <p class="govuk-body">{view.t(words.noRule)}</p>
      ) : (
        <Because view={view} rule={verdict.because} denied={verdict.answer === 'no'} />
      )}
      <Instead view={view} verdict={verdict} to={asked.to} />
    </div>
  </section>
)

const mayTellPage = viewPage({
  path: '/may-tell',
  read: mayTell,
  render: ({ view, data, actor }) => {
    const errors = data.missing.map((field) => fieldError(field, 'choose_one'))
    return (
      <Layout
        help={<RoleHelp view={view} actor={actor} screen="disclosure" />}
        view={view}
        title={words.title}
        errors={errors}
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        {data.verdict !== null && <Answer view={view} asked={data} verdict={data.verdict} />}
        <QuestionForm view={view} asked={data} errors={errors} />
        <p class="govuk-body">
          <a class="govuk-link" href="/rules">
            {view.t(words.catalogue)}
          </a>
        </p>
      </Layout>
    )
  },
})

export const mayTellPages: readonly Page[] = [mayTellPage]
