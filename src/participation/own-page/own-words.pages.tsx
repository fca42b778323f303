import type { JSX } from 'preact'
import { WORDS_LIMIT } from '#casework/assessment/family-view.ts'
import { OwnWords } from '#casework/assessment/own-words.tsx'
import { guestFormPage, guestViewPage, type GuestPage } from '#http/guest-pages.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { codeOptions, Radios, Select } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import { GuestFrame } from './guest-frame.tsx'
import type { OwnWordsOnPage, WordsReaders } from './own-words.ts'
import {
  readOneOfOwnWords,
  readOwnWords,
  readWordsReaders,
  withdrawMyWords,
  writeOwnWords,
} from './own-words.operations.ts'
import { words } from './own-words.words.ts'

const PATH = `${GUEST_HOME}/ord`
const back = { href: PATH, text: words.title }

/** The words as they stand, who wrote them down and who reads them. */
const Said = ({ view, said }: { view: View; said: OwnWordsOnPage }): JSX.Element => {
  const day = (when: Date): string => formatDate(when, view.language)
  if (said.words === null || said.withdrawnAt !== null)
    return <p class="govuk-body">{view.t(words.takenBack(day(said.withdrawnAt ?? said.recordedAt)))}</p>
  return (
    <>
      <OwnWords words={said.words} language={said.language} />
      <p class="govuk-hint">
        {view.t((said.byMe ? words.youWrote : words.writtenDown)(day(said.recordedAt)))}
        <br />
        {view.t(said.onlyFor === null ? words.readByAll : words.readByOnly(view.t(said.onlyFor)))}
      </p>
    </>
  )
}

const listPage = guestViewPage({
  path: PATH,
  read: readOwnWords,
  menu: { text: words.title, about: words.about },
  render: ({ view, data }) => (
    <GuestFrame view={view} title={words.title}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <p class="govuk-body">{view.t(words.onlyYours)}</p>
      <ButtonLink href={`${PATH}/skriv`}>{view.t(words.write)}</ButtonLink>
      {data.words.length === 0 && <p class="govuk-body">{view.t(words.none)}</p>}
      {data.words.map((said) => (
        <section>
          <Said view={view} said={said} />
          {said.words !== null && (
            <p class="govuk-body">
              <a class="govuk-link" href={`${PATH}/${said.id}`}>
                {view.t(words.withdraw)}
                <span class="govuk-visually-hidden">: {said.words.slice(0, 40)}</span>
              </a>
            </p>
          )}
        </section>
      ))}
    </GuestFrame>
  ),
})

const readerText = (view: View, { name }: WordsReaders) =>
  name === null ? words.everyone : words.onlyOne(view.t(name))

const writePage = guestFormPage({
  path: `${PATH}/skriv`,
  read: readWordsReaders,
  submit: writeOwnWords,
  initial: (data) => ({ language: data.contactLanguage ?? '' }),
  done: () => PATH,
  render: ({ view, data, form }) => (
    <GuestFrame view={view} title={words.write} back={back} errors={form.errors}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <InsetText>{view.t(words.notAtOnce)}</InsetText>
      <Form view={view} form={form} submit={words.save} secondary={{ href: PATH, text: words.cancel }}>
        <Radios
          view={view}
          form={form}
          name="readBy"
          label={words.whoReads}
          hint={words.whoReadsHint}
          options={data.readers.map((each) => ({ value: each.id, text: readerText(view, each) }))}
        />
        <Textarea
          view={view}
          form={form}
          name="words"
          label={words.yourWords}
          hint={words.yourWordsHint}
          limit={WORDS_LIMIT}
          rows={8}
          roomy
        />
        <Select view={view} form={form} name="language" label={words.language} options={codeOptions('languages')} />
      </Form>
    </GuestFrame>
  ),
})

const withdrawPage = guestFormPage({
  path: `${PATH}/:viewId`,
  read: readOneOfOwnWords,
  submit: withdrawMyWords,
  done: () => PATH,
  render: ({ view, data: { said }, form }) => (
    <GuestFrame view={view} title={words.withdraw} back={back} errors={form.errors}>
      <Said view={view} said={said} />
      {said.words !== null && (
        <>
          <p class="govuk-body">{view.t(words.withdrawExplained)}</p>
          <p class="govuk-body">{view.t(words.alreadyRead)}</p>
          <Form view={view} form={form} submit={words.withdraw} secondary={{ href: PATH, text: words.keep }} warning>
            {null}
          </Form>
        </>
      )}
    </GuestFrame>
  ),
})

export const ownWordsOnPagePages: readonly GuestPage[] = [listPage, writePage, withdrawPage]
