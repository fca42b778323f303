import type { JSX } from 'preact'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { actionPage, formPage, type Page } from '#http/pages.ts'
import { ActionButton, ButtonRow } from '#web/components/buttons.tsx'
import { TextInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Card, InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { View } from '#web/view.ts'
import type { z } from 'zod'
import { PASSAGE_LIMIT } from './third-person.ts'
import { markThirdPerson, readThirdPersons, reviewThirdPersons, unmarkThirdPerson } from './third-person.operations.ts'
import { words } from './third-person.words.ts'

type Data = z.output<typeof readThirdPersons.output>
type Shown = { readonly view: View; readonly data: Data }

const pathOf = (caseId: string, entryId: string): string => `/cases/${caseId}/entries/${entryId}/third-persons`
const backTo = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  pathOf(params.caseId ?? '', params.entryId ?? '')

/** Marks that no longer fit since the text was corrected. */
const Stale = ({ view, data }: Shown): JSX.Element | null =>
  data.stale === 0 ? null : (
    <>
      <WarningText view={view}>
        {view.t(words.stale(data.stale))} {view.t(words.staleWaits)}
      </WarningText>
      {data.can.includes('third_person.mark') && (
        <ButtonRow>
          <ActionButton
            view={view}
            action={`${pathOf(data.case.id, data.entry.id)}/review`}
            text={words.review}
            version={data.entry.version}
          />
        </ButtonRow>
      )}
    </>
  )

const Marks = ({ view, data }: Shown): JSX.Element => (
  <Card view={view} title={words.marked} id="marks">
    <DataTable
      view={view}
      caption={words.marked}
      captionHidden
      headers={[words.passageColumn, words.aboutColumn, { text: words.unmark, hidden: true }]}
      empty={words.none}
      rows={data.marks.map((each) => [
        data.entry.body.slice(each.startsAt, each.endsAt),
        each.about,
        data.can.includes('third_person.mark') && (
          <ActionButton
            view={view}
            action={`${pathOf(data.case.id, data.entry.id)}/${each.id}/remove`}
            kind="link"
            text={words.unmark}
            about={each.about}
          />
        ),
      ])}
    />
    {data.marks.length > 0 && (
      <InsetText>
        <p class="govuk-body">{view.t(words.ownCase)}</p>
        <p class="govuk-body">
          <a class="govuk-link" href="/referrals/new">
            {view.t(words.ownCaseLink)}
          </a>
        </p>
      </InsetText>
    )}
  </Card>
)

const markPage = formPage({
  path: '/cases/:caseId/entries/:entryId/third-persons',
  read: readThirdPersons,
  submit: markThirdPerson,
  draft: false,
  done: backTo,
  render: ({ view, data, form }) => (
    <CaseFrame
      view={view}
      case={data.case}
      title={words.title}
      errors={form.errors}
      back={{ href: `/cases/${data.case.id}/entries/${data.entry.id}`, text: words.backToEntry }}
    >
      <p class="govuk-body">{view.t(words.explain)}</p>
      <Stale view={view} data={data} />
      <Card view={view} title={words.text} id="text">
        <Paragraphs text={data.entry.body} />
      </Card>
      <Marks view={view} data={data} />
      {data.can.includes('third_person.mark') && (
        <Card view={view} title={words.markTitle} id="mark">
          <Form view={view} form={form} submit={words.mark} version={data.entry.version}>
            <Textarea
              view={view}
              form={form}
              name="passage"
              label={words.passage}
              hint={words.passageHint}
              visibility={data.entry.registerKind === 'shared' ? 'case_team' : 'own_register'}
              register={data.entry.registerName}
              mayTell={false}
              limit={PASSAGE_LIMIT}
              rows={3}
            />
            <TextInput view={view} form={form} name="about" label={words.about} hint={words.aboutHint} width="half" />
          </Form>
        </Card>
      )}
    </CaseFrame>
  ),
})

const unmarkPage = actionPage({
  path: '/cases/:caseId/entries/:entryId/third-persons/:markId/remove',
  submit: unmarkThirdPerson,
  done: backTo,
})

const reviewPage = actionPage({
  path: '/cases/:caseId/entries/:entryId/third-persons/review',
  submit: reviewThirdPersons,
  done: backTo,
})

export const thirdPersonPages: readonly Page[] = [markPage, unmarkPage, reviewPage]
