import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { MovesPreview } from '#network/team-merger/moves-preview.tsx'
import { readTeamMerger } from '#network/team-merger/team-merger.operations.ts'
import { words as mergerWords } from '#network/team-merger/team-merger.words.ts'
import { ActionButton } from '#web/components/buttons.tsx'
import { Checkboxes, Radios } from '#web/components/choices.tsx'
import { DateInput, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { callOffMerger, planMerger, readMergerPlan } from './merger-plan.operations.ts'
import { words } from './merger-plan.words.ts'
import { PlanProblems } from './plan-notes.tsx'

const planPage = formPage({
  path: '/network/teams/:teamId/merger-plan',
  read: readTeamMerger,
  submit: planMerger,
  draft: false,
  done: ({ id }) => `/network/merger-plans/${id}`,
  render: ({ view, data: { team, others, preview }, form }) => {
    const back = { href: `/network/teams/${team.id}`, text: team.name }
    return (
      <Layout view={view} title={words.plan} caption={team.name} errors={form.errors} back={back}>
        <p class="govuk-body">{view.t(words.intro)}</p>
        <MovesPreview view={view} preview={preview} />
        {preview.own && <InsetText>{view.t(mergerWords.own)}</InsetText>}
        {!preview.own && others.length === 0 && <InsetText>{view.t(mergerWords.noOther)}</InsetText>}
        {!preview.own && others.length > 0 && (
          <Form
            view={view}
            form={form}
            submit={words.plan}
            warning
            secondary={{ href: back.href, text: mergerWords.cancel }}
          >
            <Radios
              view={view}
              form={form}
              name="intoTeamId"
              label={mergerWords.into}
              options={others.map((each) => ({ value: each.id, text: each.name }))}
            />
            <DateInput view={view} form={form} name="mergesOn" label={words.mergesOn} hint={words.mergesOnHint} />
            <TextInput view={view} form={form} name="reason" label={mergerWords.reason} hint={mergerWords.reasonHint} />
            <Checkboxes
              view={view}
              form={form}
              name="understood"
              label={mergerWords.confirm}
              options={[{ value: 'yes', text: mergerWords.understood }]}
            />
          </Form>
        )}
      </Layout>
    )
  },
})

const waitingPage = viewPage({
  path: '/network/merger-plans/:mergerPlanId',
  read: readMergerPlan,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.plan}
      caption={data.from.name}
      back={{ href: `/network/teams/${data.from.id}`, text: data.from.name }}
    >
      <PlanProblems view={view} plan={data} />
      <SummaryList
        view={view}
        rows={[
          { key: mergerWords.into, value: view.t(data.into.name) },
          { key: words.mergesOn, value: formatDate(data.mergesOn, view.language) },
          { key: mergerWords.reason, value: data.reason },
        ]}
      />
      <ActionButton
        view={view}
        action={`/network/merger-plans/${data.id}/call-off`}
        text={words.callOff}
        kind="warning"
        version={data.version}
      />
    </Layout>
  ),
})

const callOffPage = actionPage({
  path: '/network/merger-plans/:mergerPlanId/call-off',
  submit: callOffMerger,
  done: ({ teamId }) => `/network/teams/${teamId}`,
})

export const mergerPlanPages: readonly Page[] = [planPage, waitingPage, callOffPage]
