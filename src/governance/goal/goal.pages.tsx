import type { ComponentChildren, JSX } from 'preact'
import { findExternalIndicator, goalIndicators } from '#governance/external-value/external-value.ts'
import { externalText, SourceOf } from '#governance/external-value/external-value.pages.tsx'
import { words as homeWords } from '#governance/governance.words.ts'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import type { Text } from '#kernel/language.ts'
import { Lines } from '#network/lines.tsx'
import { ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Checkboxes, Select } from '#web/components/choices.tsx'
import { DateInput, Textarea, TextInput } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { FormState, View } from '#web/view.ts'
import { DESCRIPTION_LIMIT, type GoalWithValues } from './goal.ts'
import { changeGoal, listGoals, readGoal, readGoalForm, setGoal } from './goal.operations.ts'
import { words } from './goal.words.ts'
import { findIndicator, indicators } from './indicator.ts'
import { LastValue } from './last-value.tsx'

const list = '/governance/goals'

/** A figure that others publish, with its year and source: how it is counted, they say. */
function externalRow(view: View, { indicator, last }: GoalWithValues['external'][number]): ComponentChildren[][] {
  const known = findExternalIndicator(indicator)
  if (known === undefined) return []
  return [
    [
      <a class="govuk-link" href={`/governance/external-values/${indicator}`}>
        {view.t(known.name)}
      </a>,
      last === null ? (
        view.t(words.noValue)
      ) : (
        <Lines lines={[<strong>{externalText(view, known.kind, last.value)}</strong>, String(last.year)]} />
      ),
      last === null ? '' : <SourceOf view={view} value={last} />,
      view.t(words.countedByOthers),
    ],
  ]
}

const GoalCard = ({ view, goal, mayChange }: { view: View; goal: GoalWithValues; mayChange: boolean }): JSX.Element => (
  <Card
    view={view}
    id={`goal-${goal.id}`}
    title={goal.title}
    action={mayChange ? { href: `${list}/${goal.id}/change`, text: words.change } : undefined}
  >
    {goal.description !== null && <Paragraphs text={goal.description} />}
    <DataTable
      view={view}
      caption={words.indicators}
      captionHidden
      headers={[words.indicator, words.lastValue, words.formula, words.denominator]}
      rows={[
        ...goal.values.flatMap(({ indicator, last }) => {
          const known = findIndicator(indicator)
          if (known === undefined) return []
          return [
            [
              <a class="govuk-link" href={`/governance/indicators/${indicator}`}>
                {view.t(known.name)}
              </a>,
              <LastValue view={view} unit={known.unit} last={last} />,
              view.t(known.formula),
              view.t(known.denominator),
            ],
          ]
        }),
        ...goal.external.flatMap((each) => externalRow(view, each)),
      ]}
    />
  </Card>
)

const listPage = viewPage({
  path: list,
  read: listGoals,
  render: ({ view, data: { goals, can } }) => (
    <Layout view={view} title={words.title} back={{ href: '/governance', text: homeWords.title }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <ButtonRow>
        {can.includes('goal.set') && <ButtonLink href={`${list}/new`}>{view.t(words.set)}</ButtonLink>}
        <ButtonLink kind="secondary" href="/governance/indicators">
          {view.t(words.allIndicators)}
        </ButtonLink>
      </ButtonRow>
      {goals.length === 0 && <p class="govuk-body fl-empty">{view.t(words.none)}</p>}
      {goals.map((goal) => (
        <GoalCard view={view} goal={goal} mayChange={can.includes('goal.set')} />
      ))}
    </Layout>
  ),
})

type FieldsProps = {
  readonly view: View
  readonly form: FormState
  readonly agreements: readonly { readonly id: string; readonly name: Text }[]
}

const Fields = ({ view, form, agreements }: FieldsProps): JSX.Element => (
  <>
    <TextInput view={view} form={form} name="title" label={words.goal} />
    <Textarea
      view={view}
      form={form}
      name="description"
      label={words.description}
      hint={words.descriptionHint}
      limit={DESCRIPTION_LIMIT}
      rows={4}
      optional
    />
    <Select
      view={view}
      form={form}
      name="agreementId"
      label={words.agreement}
      options={agreements.map((each) => ({ value: each.id, text: each.name }))}
    />
    <Checkboxes
      view={view}
      form={form}
      name="indicators"
      label={words.indicators}
      options={[...indicators, ...goalIndicators].map((each) => ({ value: each.id, text: each.name }))}
    />
    <DateInput view={view} form={form} name="validFrom" label={words.validFrom} />
    <DateInput view={view} form={form} name="validUntil" label={words.validUntil} optional />
  </>
)

const newPage = formPage({
  path: `${list}/new`,
  read: readGoalForm,
  submit: setGoal,
  initial: ({ agreements, today }) => ({
    validFrom: formatDate(today, 'sv'),
    agreementId: agreements.length === 1 ? (agreements[0]?.id ?? '') : '',
  }),
  done: () => list,
  render: ({ view, data, form }) => (
    <Layout view={view} title={words.set} errors={form.errors} back={{ href: list, text: words.title }}>
      <Form view={view} form={form} submit={homeWords.save} secondary={{ href: list, text: homeWords.cancel }}>
        <Fields view={view} form={form} agreements={data.agreements} />
      </Form>
    </Layout>
  ),
})

const changePage = formPage({
  path: `${list}/:goalId/change`,
  read: readGoal,
  submit: changeGoal,
  initial: ({ goal }) => ({
    title: goal.title,
    description: goal.description ?? '',
    agreementId: goal.agreementId,
    indicators: goal.indicators,
    validFrom: formatDate(goal.validFrom, 'sv'),
    validUntil: goal.validUntil === null ? '' : formatDate(goal.validUntil, 'sv'),
  }),
  done: () => list,
  render: ({ view, data: { goal, agreements }, form }) => (
    <Layout view={view} title={words.change} errors={form.errors} back={{ href: list, text: words.title }}>
      <Form
        view={view}
        form={form}
        submit={homeWords.save}
        version={goal.version}
        secondary={{ href: list, text: homeWords.cancel }}
      >
        <Fields view={view} form={form} agreements={agreements} />
      </Form>
    </Layout>
  ),
})

export const goalPages: readonly Page[] = [listPage, newPage, changePage]
