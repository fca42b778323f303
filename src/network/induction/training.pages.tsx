import type { JSX } from 'preact'
import { viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDate } from '#kernel/format.ts'
import { Lines } from '#network/lines.tsx'
import { words as networkWords } from '#network/network.words.ts'
import { Layout } from '#web/components/layout.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { gapsOf, sourceOf, trainings, type TrainedPerson } from './training.ts'
import { readTrainings } from './training.operations.ts'
import { TrainingTag } from './training-tag.tsx'
import { words } from './training.words.ts'

const Catalogue = ({ view }: { readonly view: View }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.which}
    headers={[words.training, words.renewed, words.source]}
    rows={trainings.map((each) => [
      view.t(label('induction_kinds', each.kind)),
      view.t(each.renewedAfterMonths === null ? words.once : words.every(each.renewedAfterMonths)),
      <Lines
        lines={[
          view.t(sourceOf(each)),
          ...(each.uncertain ? [<StatusTag view={view} kind="waiting" text={words.uncertain} />] : []),
        ]}
      />,
    ])}
  />
)

const nameCell = (person: TrainedPerson, mayConfirm: boolean): JSX.Element =>
  mayConfirm ? (
    <a class="govuk-link" href={`/professionals/${person.professionalId}`}>
      {person.name}
    </a>
  ) : (
    <>{person.name}</>
  )

type PeopleProps = { readonly view: View; readonly people: readonly TrainedPerson[]; readonly mayConfirm: boolean }

const People = ({ view, people, mayConfirm }: PeopleProps): JSX.Element => (
  <DataTable
    view={view}
    caption={words.who}
    headers={[words.name, ...trainings.map(({ kind }) => label('induction_kinds', kind))]}
    rows={people.map((person) => [
      nameCell(person, mayConfirm),
      ...person.trainings.map((status) => (
        <Lines
          lines={[
            ...(status.completedOn === null
              ? []
              : [view.t(words.doneOn(formatDate(status.completedOn, view.language)))]),
            ...(status.state === 'current' && status.validUntil === null
              ? []
              : [<TrainingTag view={view} status={status} />]),
          ]}
        />
      )),
    ])}
    empty={words.nobody}
  />
)

const trainingsPage = viewPage({
  path: '/network/trainings',
  read: readTrainings,
  render: ({ view, data: { people, can } }) => {
    const lacking = people.filter((each) => gapsOf(each).length > 0).length
    return (
      <Layout view={view} title={words.title} back={{ href: '/network', text: networkWords.back }} wide>
        <p class="govuk-body">{view.t(words.intro)}</p>
        {people.length > 0 && <p class="govuk-body">{view.t(words.lacking(lacking, people.length))}</p>}
        <People view={view} people={people} mayConfirm={can.includes('induction.confirm')} />
        <Catalogue view={view} />
      </Layout>
    )
  },
})

export const trainingPages: readonly Page[] = [trainingsPage]
