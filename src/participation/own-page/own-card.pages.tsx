import type { JSX } from 'preact'
import { OwnWords } from '#casework/assessment/own-words.tsx'
import { guestActionPage, guestFormPage, guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading, isLanguage } from '#kernel/language.ts'
import { REMARK_LIMIT, remarkKinds } from '#participation/released-text/released-text.ts'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import { GuestFrame } from './guest-frame.tsx'
import type { OwnCardText } from './own-card.ts'
import { confirmOwnCardText, readOwnCard, readOwnCardText, remarkOwnCardText } from './own-card.operations.ts'
import { saidTexts, words } from './own-card.words.ts'
import { words as wordsWords } from './own-words.words.ts'

const PATH = `${GUEST_HOME}/vet-redan`
const back = { href: PATH, text: words.title }

/** One text as the authority has released it, and what the person has said of it. */
const Text = ({ view, text }: { view: View; text: OwnCardText }): JSX.Element => (
  <>
    <h3 class="govuk-heading-s">{view.t(asHeading(label('consent_categories', text.subject)))}</h3>
    <Paragraphs text={text.body} lang={isLanguage(text.language) ? text.language : undefined} />
    <p class="govuk-hint">{view.t(words.since(formatDate(text.releasedAt, view.language)))}</p>
    {text.remarks.map((each) => (
      <>
        <p class="govuk-body">
          {view.t(words.youSaid(view.t(saidTexts[each.kind]), formatDate(each.recordedAt, view.language)))}
        </p>
        {each.body !== null && <OwnWords words={each.body} language={each.language} />}
      </>
    ))}
  </>
)

const Actions = ({ view, text }: { view: View; text: OwnCardText }): JSX.Element => {
  const about = `: ${view.t(label('consent_categories', text.subject))}, ${view.t(text.fromName)}`
  return (
    <ButtonRow>
      {text.remarks.every((each) => each.kind !== 'confirmation') && (
        <ActionButton view={view} action={`${PATH}/${text.id}/stammer`} text={words.right} about={about} />
      )}
      <a class="govuk-link" href={`${PATH}/${text.id}/ratta`}>
        {view.t(words.remark)}
        <span class="govuk-visually-hidden">{about}</span>
      </a>
    </ButtonRow>
  )
}

/** The texts of each authority together; they come in that order. */
const byAuthority = (texts: readonly OwnCardText[]): readonly (readonly OwnCardText[])[] =>
  [...new Set(texts.map((each) => each.fromName.sv))].map((name) => texts.filter((each) => each.fromName.sv === name))

const cardPage = guestViewPage({
  path: PATH,
  read: readOwnCard,
  menu: { text: words.title, about: words.about },
  render: ({ view, data }) => (
    <GuestFrame view={view} title={words.title}>
      <p class="govuk-body">{view.t(data.texts.length === 0 ? words.empty : words.intro)}</p>
      {byAuthority(data.texts).map((texts) => (
        <section>
          {texts.slice(0, 1).map((first) => (
            <h2 class="govuk-heading-m">{view.t(words.from(view.t(first.fromName)))}</h2>
          ))}
          {texts.map((text) => (
            <>
              <Text view={view} text={text} />
              <Actions view={view} text={text} />
            </>
          ))}
        </section>
      ))}
    </GuestFrame>
  ),
})

const confirmPage = guestActionPage({
  path: `${PATH}/:textId/stammer`,
  submit: confirmOwnCardText,
  done: () => PATH,
})

const remarkPage = guestFormPage({
  path: `${PATH}/:textId/ratta`,
  read: readOwnCardText,
  submit: remarkOwnCardText,
  initial: (data) => ({ language: data.contactLanguage ?? '' }),
  done: () => PATH,
  render: ({ view, data: { text }, form }) => (
    <GuestFrame view={view} title={words.remark} back={back} errors={form.errors}>
      <h2 class="govuk-heading-m">{view.t(words.from(view.t(text.fromName)))}</h2>
      <Text view={view} text={text} />
      <InsetText>{view.t(words.whoReads(view.t(text.fromName)))}</InsetText>
      <Form view={view} form={form} submit={words.save} secondary={{ href: PATH, text: wordsWords.cancel }}>
        <Radios
          view={view}
          form={form}
          name="kind"
          label={words.kind}
          options={remarkKinds.map((each) => ({ value: each, text: asHeading(saidTexts[each]) }))}
        />
        <Textarea
          view={view}
          form={form}
          name="body"
          label={words.body}
          hint={words.bodyHint}
          limit={REMARK_LIMIT}
          rows={6}
          roomy
        />
        <Select
          view={view}
          form={form}
          name="language"
          label={wordsWords.language}
          options={codeOptions('languages')}
        />
      </Form>
    </GuestFrame>
  ),
})

export const ownCardPages: readonly GuestPage[] = [cardPage, confirmPage, remarkPage]
