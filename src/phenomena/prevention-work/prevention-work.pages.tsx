import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { codeList, label, type Code } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading, type Text } from '#kernel/language.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Fieldset, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { valueOf } from '#web/components/field-parts.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Details } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { PersonCheck } from '../free-text/person-check.tsx'
import { words as freeText } from '../free-text/free-text.words.ts'
import { asHours } from './hours.ts'
import { NOTE_LIMIT, workTypes, type PreventionWork } from './prevention-work.ts'
import {
  changePreventionWork,
  listPreventionWork,
  readPreventionWork,
  readPreventionWorkForm,
  recordPreventionWork,
} from './prevention-work.operations.ts'
import { words } from './prevention-work.words.ts'

const list = '/prevention-work'
const teamProfessions: ReadonlySet<string> = new Set([
  'police',
  'social_work',
  'psychiatric_nursing',
  'youth_work',
  'coordinator',
])
const minutesOf = (work: PreventionWork): number => work.hours.reduce((sum, { minutes }) => sum + minutes, 0)

const listPage = viewPage({
  path: list,
  read: listPreventionWork,
  render: ({ view, data: { works, can } }) => (
    <Layout
      view={view}
      title={words.title}
      back={{ href: '/phenomena', text: words.back }}
      wide
      actions={
        can.includes('prevention_work.record') && <ButtonLink href={`${list}/new`}>{view.t(words.record)}</ButtonLink>
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <DataTable
        view={view}
        caption={words.title}
        captionHidden
        headers={[words.type, words.heldOn, words.team, words.municipality, { text: words.hoursShort, numeric: true }]}
        empty={words.none}
        rows={works.map((each) => [
          <a class="govuk-link" href={`${list}/${each.id}`}>
            {view.t(asHeading(label('prevention_work_types', each.type)))}
          </a>,
          formatDate(each.heldOn, view.language),
          view.t(each.teamName),
          each.municipalityName === null ? '–' : view.t(each.municipalityName),
          asHours(minutesOf(each)),
        ])}
      />
      <ul class="govuk-list govuk-list--spaced">
        {can.includes('consultation.read') && (
          <li>
            <a class="govuk-link" href="/consultations">
              {view.t(words.consultations)}
            </a>
          </li>
        )}
        {can.includes('prevention_work.count') && (
          <li>
            <a class="govuk-link" href={`${list}/count`}>
              {view.t(words.count)}
            </a>
          </li>
        )}
      </ul>
    </Layout>
  ),
})

type FieldsProps = {
  readonly view: View
  readonly form: FormState
  readonly municipalities: readonly { readonly code: string; readonly name: Text }[]
  readonly measures: readonly { readonly id: string; readonly what: string }[]
}

const Fields = ({ view, form, municipalities, measures }: FieldsProps): JSX.Element => (
  <>
    <Select
      view={view}
      form={form}
      name="type"
      label={words.type}
      options={workTypes.map((each) => ({ value: each.id, text: each.label }))}
    />
    <DateInput view={view} form={form} name="heldOn" label={words.heldOn} />
    <Select
      view={view}
      form={form}
      name="municipality"
      label={words.municipality}
      optional
      empty={words.noMunicipality}
      options={municipalities.map((each) => ({ value: each.code, text: each.name }))}
    />
    <TextInput view={view} form={form} name="reached" label={words.reached} optional width={5} inputMode="numeric" />
    <Select
      view={view}
      form={form}
      name="measureId"
      label={words.measure}
      optional
      empty={words.noMeasure}
      options={measures.map((each) => ({ value: each.id, text: each.what }))}
    />
    <Textarea view={view} form={form} name="note" label={words.note} hint={freeText.hint} optional limit={NOTE_LIMIT} />
    <PersonCheck view={view} form={form} />
  </>
)

type HoursProps = { readonly view: View; readonly form: FormState; readonly professions: readonly Code[] }

const HourFields = ({ view, form, professions }: HoursProps): JSX.Element => (
  <>
    {professions.map((each) => (
      <TextInput
        view={view}
        form={form}
        name={`hours.${each.id}`}
        label={asHeading(each.label)}
        width={5}
        inputMode="decimal"
      />
    ))}
  </>
)

/** Hours of the professions of a team, and of the writer; of others behind one more step. */
const Hours = ({ view, form, own }: { view: View; form: FormState; own: string }): JSX.Element => {
  const isShown = ({ id }: Code): boolean =>
    teamProfessions.has(id) || id === own || valueOf(form, `hours.${id}`) !== ''
  const all = codeList('professions').codes
  return (
    <Fieldset view={view} legend={words.hours} hint={words.hoursHint}>
      <HourFields view={view} form={form} professions={all.filter(isShown)} />
      <Details view={view} summary={words.otherProfessions}>
        <HourFields view={view} form={form} professions={all.filter((each) => !isShown(each))} />
      </Details>
    </Fieldset>
  )
}

const newPage = formPage({
  path: `${list}/new`,
  read: readPreventionWorkForm,
  submit: recordPreventionWork,
  initial: (data) => (data.teams.length === 1 ? { team: data.teams[0]?.id ?? '' } : {}),
  done: () => list,
  render: ({ view, data, form, actor }) => (
    <Layout view={view} title={words.record} errors={form.errors} back={{ href: list, text: words.title }}>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <Form view={view} form={form} submit={words.save} secondary={{ href: list, text: words.cancel }}>
        <Select
          view={view}
          form={form}
          name="team"
          label={words.team}
          options={data.teams.map((each) => ({ value: each.id, text: each.name }))}
        />
        <Fields view={view} form={form} municipalities={data.municipalities} measures={data.measures} />
        <Hours view={view} form={form} own={actor.profession} />
      </Form>
    </Layout>
  ),
})

const workPage = viewPage({
  path: `${list}/:preventionWorkId`,
  read: readPreventionWork,
  render: ({ view, data: { work, can } }) => (
    <Layout
      view={view}
      title={words.title}
      heading={asHeading(label('prevention_work_types', work.type))}
      caption={words.title}
      back={{ href: list, text: words.title }}
      actions={
        can.includes('prevention_work.change') && (
          <ButtonLink kind="secondary" href={`${list}/${work.id}/change`}>
            {view.t(words.change)}
          </ButtonLink>
        )
      }
    >
      <SummaryList
        view={view}
        rows={[
          { key: words.heldOn, value: formatDate(work.heldOn, view.language) },
          { key: words.team, value: view.t(work.teamName) },
          ...(work.municipalityName === null
            ? []
            : [{ key: words.municipality, value: view.t(work.municipalityName) }]),
          ...(work.reached === null ? [] : [{ key: words.reached, value: String(work.reached) }]),
          ...work.hours.map((each) => ({
            key: asHeading(label('professions', each.profession)),
            value: `${asHours(each.minutes)} h`,
          })),
          ...(work.measure === null
            ? []
            : [
                {
                  key: words.measure,
                  value: (
                    <a class="govuk-link" href={`/phenomena/${work.measure.phenomenonId}/measures/${work.measure.id}`}>
                      {work.measure.what}
                    </a>
                  ),
                },
              ]),
          ...(work.note === null ? [] : [{ key: words.note, value: <Paragraphs text={work.note} /> }]),
        ]}
      />
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:preventionWorkId/change`,
  read: readPreventionWork,
  submit: changePreventionWork,
  initial: ({ work }) => ({
    type: work.type,
    heldOn: formatDate(work.heldOn, 'sv'),
    municipality: work.municipalityCode ?? '',
    reached: work.reached === null ? '' : String(work.reached),
    measureId: work.measure?.id ?? '',
    note: work.note ?? '',
  }),
  done: (result) => `${list}/${result.id}`,
  render: ({ view, data: { work, municipalities, measures }, form }) => (
    <Layout
      view={view}
      title={words.change}
      errors={form.errors}
      back={{ href: `${list}/${work.id}`, text: words.title }}
    >
      <Form
        view={view}
        form={form}
        submit={words.save}
        version={work.version}
        secondary={{ href: `${list}/${work.id}`, text: words.cancel }}
      >
        <Fields
          view={view}
          form={form}
          municipalities={municipalities}
          measures={
            work.measure === null || measures.some(({ id }) => id === work.measure?.id)
              ? measures
              : [...measures, work.measure]
          }
        />
      </Form>
    </Layout>
  ),
})

export const preventionWorkPages: readonly Page[] = [listPage, newPage, workPage, changePage]
