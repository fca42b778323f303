import type { JSX } from 'preact'
import { openCaseHead } from '#casework/anchor-case/anchor-case.operations.ts'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { words as frameWords } from '#casework/anchor-case/case-frame.words.ts'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Radios, Select } from '#web/components/choices.tsx'
import { TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { Wording } from '#web/components/wording.ts'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FormState, View } from '#web/view.ts'
import { workerKinds, type Conflict } from './conflict-of-interest.ts'
import {
  declareConflict,
  declareConflictInCase,
  endConflict,
  listConflicts,
  prepareConflict,
} from './conflict-of-interest.operations.ts'
import { aboutTexts, words } from './conflict-of-interest.words.ts'

const LIST = '/conflicts-of-interest'

type TableProps = {
  readonly view: View
  readonly caption: Wording
  readonly empty: Wording
  readonly conflicts: readonly Conflict[]
  /** A coordinator may end those of others. */
  readonly mayEnd: boolean
}

const Conflicts = ({ view, caption, empty, conflicts, mayEnd }: TableProps): JSX.Element => (
  <DataTable
    view={view}
    caption={caption}
    captionHidden
    headers={[
      words.who,
      words.ground,
      words.about,
      words.declared,
      words.status,
      ...(mayEnd ? [{ text: words.action, hidden: true }] : []),
    ]}
    empty={empty}
    rows={conflicts.map((each) => [
      each.professionalName,
      view.t(label('conflict_kinds', each.kind)),
      view.t(aboutTexts[each.about]),
      view.t(words.declaredBy(each.declaredByName, formatDate(each.declaredAt, view.language))),
      each.endedAt === null ? (
        <StatusTag view={view} kind="waiting" text={words.live} />
      ) : (
        view.t(words.ended(formatDate(each.endedAt, view.language)))
      ),
      ...(mayEnd
        ? [
            each.endedAt === null ? (
              <ActionButton
                view={view}
                action={`${LIST}/${each.id}/end`}
                text={words.end}
                about={each.professionalName}
                version={each.version}
              />
            ) : (
              ''
            ),
          ]
        : []),
    ])}
  />
)

const listPage = viewPage({
  path: LIST,
  read: listConflicts,
  render: ({ view, data, actor }) => (
    <Layout
      help={<RoleHelp view={view} actor={actor} screen="conflict" />}
      view={view}
      title={words.title}
      wide
      actions={<ButtonLink href={`${LIST}/new`}>{view.t(words.declare)}</ButtonLink>}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <h2 class="govuk-heading-m">{view.t(words.own)}</h2>
      {data.own.length === 0 ? (
        <p class="govuk-body fl-empty">{view.t(words.ownEmpty)}</p>
      ) : (
        <Conflicts view={view} caption={words.own} empty={words.ownEmpty} conflicts={data.own} mayEnd={false} />
      )}
      {actor.coordinatedTeams.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{view.t(words.others)}</h2>
          <Conflicts
            view={view}
            caption={words.others}
            empty={words.othersEmpty}
            conflicts={data.others}
            mayEnd={data.can.includes('conflict_of_interest.end')}
          />
        </>
      )}
    </Layout>
  ),
})

const Kind = ({ view, form }: { view: View; form: FormState }): JSX.Element => (
  <Radios
    view={view}
    form={form}
    name="kind"
    label={words.kind}
    options={workerKinds.map((each) => ({ value: each.id, text: each.label }))}
  />
)

const declarePage = formPage({
  path: `${LIST}/new`,
  read: prepareConflict,
  submit: declareConflict,
  // A draft would store the identity code, which is exactly what is not stored.
  draft: false,
  done: () => LIST,
  render: ({ view, data, form, actor }) => (
    <Layout
      help={<RoleHelp view={view} actor={actor} screen="conflict" />}
      view={view}
      title={words.declare}
      errors={form.errors}
      back={{ href: LIST, text: words.title }}
    >
      <InsetText>{view.t(words.intro)}</InsetText>
      <Form view={view} form={form} submit={words.save} secondary={{ href: LIST, text: frameWords.cancel }}>
        {data.workers.length > 0 && (
          <Select
            view={view}
            form={form}
            name="professionalId"
            label={words.whose}
            empty={words.myself}
            options={data.workers.map((each) => ({
              value: each.professionalId,
              text: `${each.name}, ${view.t(label('professions', each.profession))}`,
            }))}
          />
        )}
        <TextInput
          view={view}
          form={form}
          name="personalIdentityCode"
          label={words.code}
          hint={words.codeHint}
          width={10}
        />
        <Kind view={view} form={form} />
      </Form>
    </Layout>
  ),
})

const declareInCasePage = formPage({
  path: '/cases/:caseId/conflicts-of-interest/new',
  read: openCaseHead,
  submit: declareConflictInCase,
  draft: false,
  done: () => LIST,
  render: ({ view, data, form, actor }) => (
    <CaseFrame
      help={<RoleHelp view={view} actor={actor} screen="conflict" />}
      view={view}
      case={data.case}
      title={words.declareInCase}
      errors={form.errors}
    >
      <WarningText view={view}>{view.t(words.warning)}</WarningText>
      {data.case.responsibleId === actor.professionalId && <InsetText>{view.t(words.responsibleWarning)}</InsetText>}
      <Form
        view={view}
        form={form}
        submit={words.save}
        warning
        secondary={{ href: `/cases/${data.case.id}`, text: frameWords.cancel }}
      >
        <Kind view={view} form={form} />
      </Form>
    </CaseFrame>
  ),
})

const endPage = actionPage({ path: `${LIST}/:conflictId/end`, submit: endConflict, done: () => LIST })

export const conflictPages: readonly Page[] = [listPage, declarePage, declareInCasePage, endPage]
