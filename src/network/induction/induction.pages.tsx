import { formPage, type Page } from '#http/pages.ts'
import { codeList, label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { ReasonField } from '#network/professional/professional-form.tsx'
import { PEOPLE, PersonFrame } from '#network/professional/professional.pages.tsx'
import { words as personWords } from '#network/professional/professional.words.ts'
import { Checkboxes } from '#web/components/choices.tsx'
import { DateInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { confirmInductions, readInduction, readInductions, withdrawInduction } from './induction.operations.ts'
import { TrainingTag } from './training-tag.tsx'
import { statusOf, stillHolds } from './training.ts'
import { words } from './induction.words.ts'

const INDUCTIONS = `${PEOPLE}/:professionalId/inductions`

const inductionsPage = formPage({
  path: INDUCTIONS,
  read: readInductions,
  submit: confirmInductions,
  draft: false,
  done: (_result, params) => `${PEOPLE}/${params.professionalId ?? ''}`,
  render: ({ view, data, form }) => (
    <PersonFrame view={view} person={data.professional} title={words.title} errors={form.errors}>
      {data.requiredInductions.length > 0 && <InsetText>{view.t(words.condition)}</InsetText>}
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[
          words.what,
          words.completedOn,
          words.validUntil,
          words.confirmedBy,
          { text: words.action, hidden: true },
        ]}
        rows={data.inductions.map((each) => [
          view.t(label('induction_kinds', each.kind)),
          formatDate(each.completedOn, view.language),
          <TrainingTag view={view} status={statusOf(each.kind, [each], data.today)} />,
          each.confirmedByName,
          <a class="govuk-link" href={`${PEOPLE}/${data.professional.id}/inductions/${each.id}`}>
            {view.t(words.withdraw)}
            <span class="govuk-visually-hidden">: {view.t(label('induction_kinds', each.kind))}</span>
          </a>,
        ])}
        empty={words.empty}
      />
      <p class="govuk-body">{view.t(words.confirmHint)}</p>
      <Form view={view} form={form} submit={words.confirm}>
        <Checkboxes
          view={view}
          form={form}
          name="kinds"
          label={words.kinds}
          options={codeList('induction_kinds')
            .codes.filter((each) => !stillHolds(data.inductions, each.id, data.today))
            .map((each) => ({ value: each.id, text: each.label }))}
        />
        <DateInput view={view} form={form} name="completedOn" label={words.completedOn} />
      </Form>
    </PersonFrame>
  ),
})

const withdrawPage = formPage({
  path: `${INDUCTIONS}/:inductionId`,
  read: readInduction,
  submit: withdrawInduction,
  done: (_result, params) => `${PEOPLE}/${params.professionalId ?? ''}/inductions`,
  render: ({ view, data, form }) => (
    <PersonFrame view={view} person={data.professional} title={words.withdrawTitle} errors={form.errors}>
      <SummaryList
        view={view}
        rows={[
          { key: words.what, value: view.t(label('induction_kinds', data.induction.kind)) },
          { key: words.completedOn, value: formatDate(data.induction.completedOn, view.language) },
          { key: words.confirmedBy, value: data.induction.confirmedByName },
        ]}
      />
      <Form
        view={view}
        form={form}
        submit={words.withdraw}
        warning
        secondary={{ href: `${PEOPLE}/${data.professional.id}/inductions`, text: personWords.cancel }}
      >
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

export const inductionPages: readonly Page[] = [inductionsPage, withdrawPage]
