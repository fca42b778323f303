import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { PEOPLE, PersonFrame } from '#network/professional/professional.pages.tsx'
import { nameOf } from '#network/professional/professional.ts'
import { termText } from '#network/term.ts'
import { ActionButton, ButtonLink } from '#web/components/buttons.tsx'
import { Radios, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { endAbsence, listAllAbsences, prepareAbsence, recordAbsence } from './absence.operations.ts'
import { NOTE_LIMIT } from './responsibility.ts'
import { handOverResponsibility, listResponsibilities, readResponsibility } from './responsibility.operations.ts'
import { words } from './responsibility.words.ts'

const RESPONSIBILITIES = `${PEOPLE}/:professionalId/responsibilities`
const ABSENCES = '/absences'

const listPage = viewPage({
  path: RESPONSIBILITIES,
  read: listResponsibilities,
  render: ({ view, data: { professional, responsibilities } }) => (
    <Layout
      view={view}
      title={words.title}
      caption={nameOf(professional)}
      back={{ href: `${PEOPLE}/${professional.id}`, text: nameOf(professional) }}
      actions={<ButtonLink href={ABSENCES}>{view.t(words.absences)}</ButtonLink>}
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.opened, words.team, { text: words.action, hidden: true }]}
        rows={responsibilities.map((each) => [
          formatDate(each.openedOn, view.language),
          view.t(each.teamName),
          <a class="govuk-link" href={`${PEOPLE}/${professional.id}/responsibilities/${each.id}`}>
            {view.t(words.handOver)}
            <span class="govuk-visually-hidden">: {formatDate(each.openedOn, view.language)}</span>
          </a>,
        ])}
        empty={words.empty}
      />
    </Layout>
  ),
})

const handOverPage = formPage({
  path: `${RESPONSIBILITIES}/:responsibilityId`,
  read: readResponsibility,
  submit: handOverResponsibility,
  done: (_result, params) => `${PEOPLE}/${params.professionalId ?? ''}/responsibilities`,
  render: ({ view, data: { professional, responsibility, successors }, form }) => (
    <PersonFrame view={view} person={professional} title={words.handOver} errors={form.errors}>
      <SummaryList
        view={view}
        rows={[
          { key: words.opened, value: formatDate(responsibility.openedOn, view.language) },
          { key: words.team, value: view.t(responsibility.teamName) },
        ]}
      />
      {successors.length === 0 ? (
        <p class="govuk-body">{view.t(words.nobody)}</p>
      ) : (
        <Form
          view={view}
          form={form}
          submit={words.handOver}
          version={responsibility.version}
          secondary={{ href: `${PEOPLE}/${professional.id}/responsibilities`, text: words.cancel }}
        >
          <Radios
            view={view}
            form={form}
            name="successorId"
            label={words.successor}
            options={successors.map((each) => ({
              value: each.professionalId,
              text: `${each.name}, ${view.t(label('professions', each.profession))}`,
              ...(each.member ? { hint: words.member } : {}),
            }))}
          />
          <Textarea
            view={view}
            form={form}
            name="note"
            label={words.note}
            hint={words.noteHint}
            visibility="case_team"
            mayTell={false}
            limit={NOTE_LIMIT}
            rows={4}
          />
        </Form>
      )}
    </PersonFrame>
  ),
})

const absencesPage = viewPage({
  path: ABSENCES,
  read: listAllAbsences,
  render: ({ view, data, actor }) => (
    <Layout
      view={view}
      title={words.absences}
      actions={<ButtonLink href={`${ABSENCES}/new`}>{view.t(words.recordAbsence)}</ButtonLink>}
    >
      <p class="govuk-body">{view.t(words.absencesIntro)}</p>
      <DataTable
        view={view}
        caption={words.absences}
        captionHidden
        headers={[words.away, words.substitute, words.term, { text: words.action, hidden: true }]}
        rows={data.absences.map((each) => [
          each.professionalName,
          each.substituteName,
          termText(view, each),
          each.professionalId === actor.professionalId || actor.functions.includes('administrator') ? (
            <ActionButton
              view={view}
              action={`${ABSENCES}/${each.id}/end`}
              text={words.endAbsence}
              about={each.professionalName}
              version={each.version}
            />
          ) : (
            ''
          ),
        ])}
        empty={words.absencesEmpty}
      />
    </Layout>
  ),
})

const recordPage = formPage({
  path: `${ABSENCES}/new`,
  read: prepareAbsence,
  submit: recordAbsence,
  draft: false,
  initial: (data) => ({ awayId: data.people.length === 1 ? (data.people[0]?.professionalId ?? '') : '' }),
  done: () => ABSENCES,
  render: ({ view, data, form }) => (
    <Layout
      view={view}
      title={words.recordAbsence}
      errors={form.errors}
      back={{ href: ABSENCES, text: words.absences }}
    >
      <p class="govuk-body">{view.t(words.absencesIntro)}</p>
      <Form view={view} form={form} submit={words.recordAbsence} secondary={{ href: ABSENCES, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="awayId"
          label={words.away}
          options={data.people.map((each) => ({ value: each.professionalId, text: each.name }))}
        />
        <Select
          view={view}
          form={form}
          name="substituteId"
          label={words.substitute}
          options={data.substitutes.map((each) => ({ value: each.professionalId, text: each.name }))}
        />
        <DateInput view={view} form={form} name="validFrom" label={words.validFrom} />
        <DateInput view={view} form={form} name="lastOn" label={words.lastOn} />
      </Form>
    </Layout>
  ),
})

const endPage = actionPage({ path: `${ABSENCES}/:absenceId/end`, submit: endAbsence, done: () => ABSENCES })

export const responsibilityPages: readonly Page[] = [listPage, handOverPage, absencesPage, recordPage, endPage]
