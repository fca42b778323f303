import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { ReasonField } from '#network/professional/professional-form.tsx'
import { PEOPLE, PersonFrame } from '#network/professional/professional.pages.tsx'
import { functionTexts, roleTexts, words as personWords } from '#network/professional/professional.words.ts'
import { termText } from '#network/term.ts'
import { Radios, Select } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { FormState, View } from '#web/view.ts'
import { endTeam, giveTeam, prepareRight, readMembership } from './membership.operations.ts'
import {
  endOneFunction,
  listRightProposals,
  prepareFunctionEnd,
  proposeFunction,
  readRightProposal,
  settleProposal,
} from './right.operations.ts'
import type { RightProposal } from './right.ts'
import { outcomeTexts, words } from './right.words.ts'

const PERSON = `${PEOPLE}/:professionalId`
const PROPOSALS = '/right-proposals'
const toPerson = (_result: unknown, params: Readonly<Record<string, string>>): string =>
  `${PEOPLE}/${params.professionalId ?? ''}`
const backTo = (id: string) => ({ href: `${PEOPLE}/${id}`, text: personWords.cancel })

type Part = { readonly view: View; readonly form: FormState }

const TermFields = ({ view, form }: Part): JSX.Element => (
  <>
    <DateInput view={view} form={form} name="validFrom" label={words.validFrom} />
    <DateInput view={view} form={form} name="lastOn" label={words.lastOn} hint={words.lastOnHint} optional />
  </>
)

type Teams = readonly { readonly id: string; readonly name: Parameters<View['t']>[0] }[]
const TeamFields = ({ view, form, teams, only }: Part & { teams: Teams; only?: boolean }): JSX.Element => (
  <>
    <Select
      view={view}
      form={form}
      name="teamId"
      label={words.team}
      {...(only ? { hint: words.teamHint, optional: true } : {})}
      options={teams.map((each) => ({ value: each.id, text: each.name }))}
    />
    <TextInput
      view={view}
      form={form}
      name="sharePercent"
      label={words.share}
      {...(only ? { hint: words.teamHint, optional: true } : {})}
      width={4}
      inputMode="numeric"
    />
  </>
)

const giveTeamPage = formPage({
  path: `${PERSON}/memberships/new`,
  read: prepareRight,
  submit: giveTeam,
  done: toPerson,
  render: ({ view, data: { professional, teams }, form }) => (
    <PersonFrame view={view} person={professional} title={words.giveTeam} errors={form.errors}>
      <InsetText>{view.t(words.giveTeamHint)}</InsetText>
      <Form view={view} form={form} submit={personWords.save} secondary={backTo(professional.id)}>
        <TeamFields view={view} form={form} teams={teams} />
        <TermFields view={view} form={form} />
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

const endTeamPage = formPage({
  path: `${PERSON}/memberships/:membershipId`,
  read: readMembership,
  submit: endTeam,
  done: toPerson,
  render: ({ view, data: { professional, membership }, form }) => (
    <PersonFrame view={view} person={professional} title={words.endTeam} errors={form.errors}>
      <SummaryList
        view={view}
        rows={[
          { key: words.team, value: view.t(membership.teamName) },
          { key: words.function, value: view.t(roleTexts[membership.role]) },
          { key: words.term, value: termText(view, membership) },
        ]}
      />
      <p class="govuk-body">{view.t(words.endTeamHint)}</p>
      <Form
        view={view}
        form={form}
        submit={words.endTeam}
        warning
        version={membership.version}
        secondary={backTo(professional.id)}
      >
        <DateInput view={view} form={form} name="lastOn" label={words.lastOn} optional />
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

const proposePage = formPage({
  path: `${PERSON}/functions/new`,
  read: prepareRight,
  submit: proposeFunction,
  done: toPerson,
  render: ({ view, data: { professional, teams, functions }, form }) => (
    <PersonFrame view={view} person={professional} title={words.propose} errors={form.errors}>
      <InsetText>{view.t(words.proposeHint)}</InsetText>
      <Form view={view} form={form} submit={words.propose} secondary={backTo(professional.id)}>
        <Radios
          view={view}
          form={form}
          name="function"
          label={words.function}
          options={functions.map((each) => ({ value: each, text: functionTexts[each] }))}
        />
        <TeamFields view={view} form={form} teams={teams} only />
        <TermFields view={view} form={form} />
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

const endFunctionPage = formPage({
  path: `${PERSON}/functions/end`,
  read: prepareFunctionEnd,
  submit: endOneFunction,
  done: toPerson,
  render: ({ view, data: { professional }, form }) => (
    <PersonFrame view={view} person={professional} title={words.endFunction} errors={form.errors}>
      <Form view={view} form={form} submit={words.endFunction} warning secondary={backTo(professional.id)}>
        <Radios
          view={view}
          form={form}
          name="function"
          label={words.function}
          options={professional.functions
            .filter((each) => each.function !== 'worker')
            .map((each) => ({ value: each.function, text: functionTexts[each.function] }))}
        />
        <ReasonField view={view} form={form} />
      </Form>
    </PersonFrame>
  ),
})

const whatOf = (view: View, proposal: RightProposal): string =>
  [functionTexts[proposal.function], ...(proposal.teamName === null ? [] : [proposal.teamName])].map(view.t).join(', ')

const proposalsPage = viewPage({
  path: PROPOSALS,
  read: listRightProposals,
  render: ({ view, data }) => (
    <Layout view={view} title={words.proposals} wide back={{ href: PEOPLE, text: personWords.title }}>
      <p class="govuk-body">{view.t(words.proposeHint)}</p>
      <DataTable
        view={view}
        caption={words.proposals}
        captionHidden
        headers={[words.who, words.what, words.term, words.proposedBy]}
        rows={data.proposals.map((each) => [
          <a class="govuk-link" href={`${PROPOSALS}/${each.id}`}>
            {each.professionalName}
          </a>,
          whatOf(view, each),
          termText(view, each),
          each.proposedByName,
        ])}
        empty={words.proposalsEmpty}
      />
    </Layout>
  ),
})

const ProposalFacts = ({ view, proposal }: { view: View; proposal: RightProposal }): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.who, value: proposal.professionalName },
      { key: words.what, value: whatOf(view, proposal) },
      { key: words.term, value: termText(view, proposal) },
      { key: words.why, value: proposal.reason },
      { key: words.proposedBy, value: `${proposal.proposedByName}, ${formatDate(proposal.proposedAt, view.language)}` },
    ]}
  />
)

const settlePage = formPage({
  path: `${PROPOSALS}/:proposalId`,
  read: readRightProposal,
  submit: settleProposal,
  done: () => PROPOSALS,
  render: ({ view, data: { proposal }, form, actor }) => {
    const own = proposal.proposedById === actor.professionalId
    return (
      <Layout view={view} title={words.settle} errors={form.errors} back={{ href: PROPOSALS, text: words.proposals }}>
        <ProposalFacts view={view} proposal={proposal} />
        {own && <InsetText>{view.t(words.secondPerson)}</InsetText>}
        {proposal.professionalId === actor.professionalId ? (
          <InsetText>{view.t(personWords.notYourOwn)}</InsetText>
        ) : (
          <Form view={view} form={form} submit={personWords.save} version={proposal.version}>
            <Radios
              view={view}
              form={form}
              name="outcome"
              label={words.outcome}
              options={(own ? (['withdrawn'] as const) : (['approved', 'refused'] as const)).map((each) => ({
                value: each,
                text: outcomeTexts[each],
              }))}
            />
            <TextInput view={view} form={form} name="note" label={words.note} hint={words.noteHint} optional />
          </Form>
        )}
      </Layout>
    )
  },
})

export const rightPages: readonly Page[] = [
  giveTeamPage,
  endTeamPage,
  proposePage,
  endFunctionPage,
  proposalsPage,
  settlePage,
]
