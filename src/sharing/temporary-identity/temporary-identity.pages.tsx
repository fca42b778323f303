import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { FormState, View } from '#web/view.ts'
import { mergeReasons, NOTE_LIMIT, type Identity } from './temporary-identity.ts'
import { giveTemporaryIdentifier, mergeIdentity, readIdentity } from './temporary-identity.operations.ts'
import { reasonTexts, words } from './temporary-identity.words.ts'

const pathOf = (caseId: string): string => `/cases/${caseId}/identity`
const toPage = (_result: unknown, params: Readonly<Record<string, string>>): string => pathOf(params.caseId ?? '')

type Shown = { readonly view: View; readonly data: Identity }

const Now = ({ view, data }: Shown): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.name, value: data.name ?? view.t(words.unknown) },
      {
        key: words.birthDate,
        value: data.birthDate === null ? view.t(words.unknown) : formatDate(data.birthDate, view.language),
      },
      { key: words.code, value: data.personalIdentityCode ?? view.t(words.unknown) },
      ...(data.temporaryIdentifier === null ? [] : [{ key: words.temporary, value: data.temporaryIdentifier }]),
    ]}
  />
)

const Before = ({ view, data }: Shown): JSX.Element => (
  <Card view={view} id="before" title={words.before}>
    <DataTable
      view={view}
      caption={words.before}
      captionHidden
      headers={[words.was, words.why, words.who]}
      empty={words.noChanges}
      rows={data.changes.map((each) => [
        [
          each.name,
          each.birthDate === null ? null : formatDate(each.birthDate, view.language),
          each.personalIdentityCode,
          each.temporaryIdentifier,
        ]
          .filter((part) => part !== null)
          .join(', '),
        [view.t(reasonTexts[each.reason]), each.note].filter((part) => part !== null).join('. '),
        view.t(words.by(each.changedByName, formatDate(each.changedAt, view.language))),
      ])}
    />
  </Card>
)

const page = viewPage({
  path: '/cases/:caseId/identity',
  read: readIdentity,
  render: ({ view, data, actor }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      help={<RoleHelp view={view} actor={actor} screen="identity" />}
    >
      <InsetText>{view.t(words.intro)}</InsetText>
      <Now view={view} data={data} />
      {data.can.includes('person.identify') && (
        <div class="govuk-button-group">
          <ButtonLink href={`${pathOf(data.case.id)}/code`}>{view.t(words.merge)}</ButtonLink>
          {data.personalIdentityCode === null && (
            <ButtonLink kind="secondary" href={`${pathOf(data.case.id)}/temporary`}>
              {view.t(words.give)}
            </ButtonLink>
          )}
        </div>
      )}
      <Before view={view} data={data} />
    </CaseFrame>
  ),
})

const Note = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <Textarea
    view={view}
    form={form}
    name="note"
    label={words.note}
    limit={NOTE_LIMIT}
    rows={2}
    visibility="case_team"
    optional
  />
)

const givePage = formPage({
  path: '/cases/:caseId/identity/temporary',
  read: readIdentity,
  submit: giveTemporaryIdentifier,
  draft: false,
  done: toPage,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="identity" />}
      view={view}
      case={data.case}
      title={words.give}
      back={{ href: pathOf(data.case.id), text: words.toPage }}
      errors={form.errors}
    >
      <Form
        view={view}
        form={form}
        submit={words.give}
        version={data.version}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <TextInput
          view={view}
          form={form}
          name="identifier"
          label={words.identifier}
          hint={words.giveHint}
          width="half"
          optional
        />
        <Note view={view} form={form} />
      </Form>
    </CaseFrame>
  ),
})

const mergePage = formPage({
  path: '/cases/:caseId/identity/code',
  read: readIdentity,
  submit: mergeIdentity,
  draft: false,
  done: toPage,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="identity" />}
      view={view}
      case={data.case}
      title={words.merge}
      back={{ href: pathOf(data.case.id), text: words.toPage }}
      errors={form.errors}
    >
      <InsetText>{view.t(words.mergeHint)}</InsetText>
      <Form
        view={view}
        form={form}
        submit={words.merge}
        version={data.version}
        secondary={{ href: pathOf(data.case.id), text: frameWords.cancel }}
      >
        <TextInput view={view} form={form} name="personalIdentityCode" label={words.code} width="half" />
        <Radios
          view={view}
          form={form}
          name="reason"
          label={words.reason}
          options={mergeReasons.map((each) => ({ value: each, text: reasonTexts[each] }))}
        />
        <TextInput view={view} form={form} name="givenName" label={words.givenName} width="half" optional />
        <TextInput view={view} form={form} name="familyName" label={words.familyName} width="half" optional />
        <Note view={view} form={form} />
      </Form>
    </CaseFrame>
  ),
})

export const temporaryIdentityPages: readonly Page[] = [page, givePage, mergePage]
