import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import {
  comingOfAgeChoices,
  longestUntil,
  REASON_LIMIT,
  type ChosenAtEighteen,
  type ComingOfAge,
} from './coming-of-age.ts'
import { chooseAtEighteen, readComingOfAge } from './coming-of-age.operations.ts'
import { choiceTexts, words } from './coming-of-age.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/coming-of-age`

type Shown = { readonly view: View; readonly data: ComingOfAge }

const When = ({ view, data }: Shown): JSX.Element => {
  if (data.birthday === null) return <p class="govuk-body">{view.t(words.unknown)}</p>
  const day = formatDate(data.birthday, view.language)
  return (
    <>
      <p class="govuk-body">{view.t(data.ofAge ? words.wasBirthday(day) : words.birthday(day))}</p>
      <InsetText>{view.t(words.whatEnds)}</InsetText>
    </>
  )
}

const Choice = ({ view, made }: { view: View; made: ChosenAtEighteen }): JSX.Element => (
  <li>
    <strong>{view.t(choiceTexts[made.choice])}</strong>{' '}
    {made.until !== null && (
      <StatusTag
        view={view}
        kind={made.until < view.today ? 'closed' : 'waiting'}
        text={words.untilDay(formatDate(made.until, view.language))}
      />
    )}
    {made.service !== null && <p class="govuk-body">{made.service}</p>}
    <Paragraphs text={made.reason} />
    <p class="govuk-hint">{view.t(words.by(made.chosenByName, formatDate(made.chosenAt, view.language)))}</p>
  </li>
)

const EndedConsents = ({ view, data }: Shown): JSX.Element => (
  <Card view={view} id="ended-consents" title={words.consents}>
    <DataTable
      view={view}
      caption={words.consents}
      captionHidden
      headers={[words.subjects, words.recipient, words.next]}
      empty={words.noConsents}
      rows={data.endedConsents.map((each) => {
        const subjects = each.subjects.map((subject) => view.t(label('consent_categories', subject))).join(', ')
        return [
          subjects,
          each.recipient === null ? (each.recipientName ?? '') : view.t(each.recipient),
          each.askedAnew ? (
            <StatusTag view={view} kind="done" text={words.askedAnew} />
          ) : data.can.includes('consent.ask') ? (
            <ActionButton
              view={view}
              action={`/cases/${data.case.id}/consents/${each.id}/anew`}
              text={words.askAnew}
              about={subjects}
            />
          ) : (
            ''
          ),
        ]
      })}
    />
  </Card>
)

const page = viewPage({
  path: '/cases/:caseId/coming-of-age',
  read: readComingOfAge,
  render: ({ view, data }) => {
    const last = data.choices[0]
    return (
      <CaseFrame view={view} case={data.case} title={words.title}>
        <When view={view} data={data} />
        <Card view={view} id="choices" title={words.chosen}>
          {data.choices.length === 0 ? (
            <p class="fl-empty">{view.t(words.nothing)}</p>
          ) : (
            <ul class="govuk-list govuk-list--spaced">
              {data.choices.map((made) => (
                <Choice view={view} made={made} />
              ))}
            </ul>
          )}
          {data.open && data.can.includes('coming_of_age.choose') && (
            <ButtonLink href={`${pathOf(data.case.id)}/choose`}>{view.t(words.choose)}</ButtonLink>
          )}
          {last !== undefined && last.choice !== 'finish' && data.can.includes('case.close') && (
            <p class="govuk-body">
              <a class="govuk-link" href={`/cases/${data.case.id}/close`}>
                {view.t(words.close)}
              </a>
            </p>
          )}
        </Card>
        {data.ofAge && <EndedConsents view={view} data={data} />}
      </CaseFrame>
    )
  },
})

const choosePage = formPage({
  path: '/cases/:caseId/coming-of-age/choose',
  read: readComingOfAge,
  submit: chooseAtEighteen,
  done: (_result, params) => pathOf(params.caseId ?? ''),
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.choose}
      back={{ href: pathOf(data.case.id), text: words.toPage }}
      errors={form.errors}
    >
      <When view={view} data={data} />
      {!data.open && <WarningText view={view}>{view.t(words.notYet)}</WarningText>}
      <Form
        view={view}
        form={form}
        submit={words.save}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <Radios
          view={view}
          form={form}
          name="choice"
          label={words.question}
          options={comingOfAgeChoices.map((each) => ({ value: each, text: choiceTexts[each] }))}
        />
        <TextInput view={view} form={form} name="service" label={words.service} hint={words.serviceHint} optional />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.reason}
          limit={REASON_LIMIT}
          rows={4}
          visibility="case_team"
        />
        <DateInput
          view={view}
          form={form}
          name="until"
          label={words.until}
          hint={words.untilHint(formatDate(longestUntil(view.today), view.language))}
          optional
        />
      </Form>
    </CaseFrame>
  ),
})

export const comingOfAgePages: readonly Page[] = [page, choosePage]
