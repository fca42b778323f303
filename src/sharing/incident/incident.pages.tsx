import type { JSX } from 'preact'
import { viewPage, formPage, actionPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { addDays } from '#kernel/clock.ts'
import { formatDate } from '#kernel/format.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { codeOptions, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea } from '#web/components/fields.tsx'
import { FilterForm } from '#web/components/filter.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card, InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import type { FormState, View } from '#web/view.ts'
import { DESCRIPTION_LIMIT, type Incident, type IncidentParticipant } from './incident.ts'
import {
  countIncidents,
  listIncidents,
  openIncident,
  readIncidentForm,
  recordIncident,
  reviewIncident,
} from './incident.operations.ts'
import { outcomeTexts, roleTexts, words } from './incident.words.ts'

const kinds: Readonly<Record<keyof typeof outcomeTexts, StatusKind>> = {
  waiting: 'next',
  approved: 'done',
  rejected: 'closed',
}

const OutcomeTag = ({ view, incident }: { view: View; incident: Incident }): JSX.Element => {
  const outcome = incident.outcome ?? 'waiting'
  return <StatusTag view={view} kind={kinds[outcome]} text={outcomeTexts[outcome]} />
}

const listPage = viewPage({
  path: '/incidents',
  read: listIncidents,
  render: ({ view, data, actor }) => (
    <Layout help={<RoleHelp view={view} actor={actor} screen="incident" />} view={view} title={words.list} wide>
      <p class="govuk-body">{view.t(words.listIntro)}</p>
      <ButtonRow>
        {data.can.includes('incident.record') && <ButtonLink href="/incidents/new">{view.t(words.record)}</ButtonLink>}
        {data.can.includes('incident.count') && (
          <ButtonLink kind="secondary" href="/incidents/count">
            {view.t(words.count)}
          </ButtonLink>
        )}
      </ButtonRow>
      <DataTable
        view={view}
        caption={words.list}
        captionHidden
        headers={[words.type, words.happenedOn, words.area, words.expiresOn, words.status]}
        empty={words.listEmpty}
        rows={data.incidents.map((each) => [
          <a class="govuk-link" href={`/incidents/${each.id}`}>
            {view.t(label('phenomenon_types', each.type))}
          </a>,
          formatDate(each.happenedOn, view.language),
          view.t(label('phenomenon_areas', each.area)),
          formatDate(each.expiresOn, view.language),
          <OutcomeTag view={view} incident={each} />,
        ])}
      />
    </Layout>
  ),
})

type Teams = { readonly teams: readonly { readonly id: string; readonly name: Incident['teamName'] }[] }

const IncidentFields = ({ view, form, teams }: Teams & { view: View; form: FormState }): JSX.Element => (
  <>
    <Select
      view={view}
      form={form}
      name="team"
      label={words.team}
      options={teams.map((each) => ({ value: each.id, text: each.name }))}
    />
    <DateInput view={view} form={form} name="happenedOn" label={words.happenedOn} />
    <Select view={view} form={form} name="type" label={words.type} options={codeOptions('phenomenon_types')} />
    <Select view={view} form={form} name="area" label={words.area} options={codeOptions('phenomenon_areas')} />
    <p class="govuk-hint">{view.t(words.readers)}</p>
    <Textarea
      view={view}
      form={form}
      name="description"
      label={words.description}
      hint={words.descriptionHint}
      mayTell
      limit={DESCRIPTION_LIMIT}
      rows={6}
    />
    <DateInput
      view={view}
      form={form}
      name="expiresOn"
      label={words.expiresOn}
      hint={words.expiresHint}
      example={addDays(view.today, 90)}
    />
  </>
)

const newPage = formPage({
  path: '/incidents/new',
  read: readIncidentForm,
  submit: recordIncident,
  // A worker of one team is not asked which.
  initial: (data) => (data.teams.length === 1 ? { team: data.teams[0]?.id ?? '' } : {}),
  done: (result) => `/incidents/${result.id}`,
  render: ({ view, data, form, actor }) => (
    <Layout
      help={<RoleHelp view={view} actor={actor} screen="incident" />}
      view={view}
      title={words.record}
      errors={form.errors}
      back={{ href: '/incidents', text: words.backToList }}
    >
      <Form view={view} form={form} submit={words.save}>
        <IncidentFields view={view} form={form} teams={data.teams} />
      </Form>
    </Layout>
  ),
})

const Participants = ({ view, of }: { view: View; of: readonly IncidentParticipant[] }): JSX.Element => (
  <Card view={view} title={words.participants} id="participants">
    <p class="govuk-hint">{view.t(words.participantsHint)}</p>
    {of.length === 0 ? (
      <p class="fl-empty">{view.t(words.participantsEmpty)}</p>
    ) : (
      <ul class="govuk-list">
        {of.map((each) => (
          <li>
            <a class="govuk-link" href={`/cases/${each.caseId}/links`}>
              {each.caseNumber}
            </a>
            {each.youthName !== null && ` ${each.youthName}`}: {view.t(roleTexts[each.role])}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const Review = ({ view, incident }: { view: View; incident: Incident }): JSX.Element => (
  <Card view={view} title={words.review} id="review" accent>
    <p class="govuk-body">{view.t(words.reviewHint)}</p>
    <ButtonRow>
      {(['approved', 'rejected'] as const).map((outcome) => (
        <ActionButton
          view={view}
          action={`/incidents/${incident.id}/review`}
          text={outcome === 'approved' ? words.approve : words.reject}
          kind={outcome === 'approved' ? 'primary' : 'secondary'}
          fields={{ outcome }}
          version={incident.version}
        />
      ))}
    </ButtonRow>
  </Card>
)

const incidentPage = viewPage({
  path: '/incidents/:incidentId',
  read: openIncident,
  render: ({ view, data: { incident, participants, can }, actor }) => (
    <Layout
      help={<RoleHelp view={view} actor={actor} screen="incident" />}
      view={view}
      title={words.title}
      back={{ href: '/incidents', text: words.backToList }}
      actions={<OutcomeTag view={view} incident={incident} />}
      wide
    >
      {can.includes('incident.review') && <Review view={view} incident={incident} />}
      <SummaryList
        view={view}
        rows={[
          { key: words.type, value: view.t(label('phenomenon_types', incident.type)) },
          { key: words.happenedOn, value: formatDate(incident.happenedOn, view.language) },
          { key: words.area, value: view.t(label('phenomenon_areas', incident.area)) },
          { key: words.description, value: <Paragraphs text={incident.description} /> },
          { key: words.team, value: view.t(incident.teamName) },
          { key: words.expiresOn, value: formatDate(incident.expiresOn, view.language) },
          { key: words.recordedBy, value: incident.recordedByName },
          ...(incident.reviewedByName === null ? [] : [{ key: words.reviewedBy, value: incident.reviewedByName }]),
        ]}
      />
      {incident.outcome === 'approved' ? (
        <Participants view={view} of={participants} />
      ) : (
        <InsetText>{view.t(words.notApproved)}</InsetText>
      )}
    </Layout>
  ),
})

const reviewPage = actionPage({
  path: '/incidents/:incidentId/review',
  submit: reviewIncident,
  done: (_result, params) => `/incidents/${params.incidentId ?? ''}`,
})

const filled = (values: Readonly<Record<string, string>>): FormState => ({ values, errors: [] })

const countPage = viewPage({
  path: '/incidents/count',
  read: countIncidents,
  render: ({ view, data, actor }) => {
    const [from, until] = [formatDate(data.from, view.language), formatDate(data.until, view.language)]
    return (
      <Layout
        help={<RoleHelp view={view} actor={actor} screen="incident" />}
        view={view}
        title={words.count}
        back={{ href: '/incidents', text: words.backToList }}
      >
        <p class="govuk-body">{view.t(words.countHint)}</p>
        <FilterForm view={view}>
          <DateInput view={view} form={filled({ from })} name="from" label={words.from} />
          <DateInput view={view} form={filled({ until })} name="until" label={words.until} />
        </FilterForm>
        <DataTable
          view={view}
          caption={words.period(from, formatDate(addDays(data.until, -1), view.language))}
          headers={[words.type, { text: words.count, numeric: true }]}
          empty={words.countEmpty}
          rows={data.counts.map((each) => [view.t(label('phenomenon_types', each.type)), String(each.incidents)])}
        />
      </Layout>
    )
  },
})

export const incidentPages: readonly Page[] = [listPage, newPage, countPage, incidentPage, reviewPage]
