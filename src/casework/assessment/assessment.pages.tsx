import type { JSX } from 'preact'
import type { z } from 'zod'
import { CaseFrame } from '#casework/anchor-case/case-frame.tsx'
import { viewPage, type Page } from '#http/pages.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { RoleHelp } from '#web/components/role-help.tsx'
import { Card, Columns } from '#web/components/panel.tsx'
import { TaskList, type Task } from '#web/components/task-list.tsx'
import type { View } from '#web/view.ts'
import { areaPages } from './area.pages.tsx'
import { AreaList } from './area-list.tsx'
import type { Missing } from './assessment.ts'
import { readAssessment } from './assessment.operations.ts'
import { words } from './assessment.words.ts'
import { causePages } from './cause.pages.tsx'
import { CauseList } from './cause-list.tsx'
import { words as causeWords } from './cause.words.ts'
import type { ViewOfPerson } from './family-view.ts'
import { familyViewPages } from './family-view.pages.tsx'
import { PersonsView } from './family-view-shown.tsx'
import { words as viewWords } from './family-view.words.ts'

type Data = z.output<typeof readAssessment.output>
type PartProps = { readonly view: View; readonly data: Data; readonly base: string; readonly mayRecord: boolean }

const hrefOfView = (base: string, of: Pick<ViewOfPerson, 'party' | 'personId'>): string =>
  of.party === 'guardian' && of.personId !== null
    ? `${base}/views/guardian/${of.personId}`
    : `${base}/views/${of.party}`

const recordView = (view: View, of: ViewOfPerson): string =>
  view.t(of.latest === null ? viewWords.add : viewWords.renew)

/** The young person first, then each guardian under a heading of their own. */
const Views = ({ view, data, base, mayRecord }: PartProps): JSX.Element => {
  const youth = data.views.find((each) => each.party === 'youth')
  return (
    <>
      {youth !== undefined && (
        <Card
          view={view}
          id="youth-view"
          title={viewWords.youth}
          action={mayRecord ? { href: hrefOfView(base, youth), text: recordView(view, youth) } : undefined}
        >
          <PersonsView view={view} of={youth} />
        </Card>
      )}
      <Card view={view} id="guardian-views" title={viewWords.guardians}>
        {data.views
          .filter((each) => each.party === 'guardian')
          .map((guardian) => (
            <section>
              <h3 class="govuk-heading-s">{guardian.name ?? view.t(viewWords.guardianUnnamed)}</h3>
              <PersonsView view={view} of={guardian} />
              {mayRecord && (
                <p class="govuk-body">
                  <a class="govuk-link" href={hrefOfView(base, guardian)}>
                    {recordView(view, guardian)}
                    <span class="govuk-visually-hidden">: {guardian.name ?? view.t(viewWords.guardianUnnamed)}</span>
                  </a>
                </p>
              )}
            </section>
          ))}
      </Card>
    </>
  )
}

const taskOf = (missing: Missing, base: string, mayRecord: boolean): Task => {
  const to = (href: string): { href?: string } => (mayRecord ? { href } : {})
  const wanted = { text: words.notDone, kind: 'next' } as const
  switch (missing.kind) {
    case 'youth_view':
      return { title: words.missingYouth, hint: words.missingYouthHint, status: wanted, ...to(`${base}/views/youth`) }
    case 'guardian_view':
      return {
        title: missing.name === null ? words.missingAnyGuardian : words.missingGuardian(missing.name),
        status: wanted,
        ...to(hrefOfView(base, { party: 'guardian', personId: missing.personId })),
      }
    case 'areas':
      return {
        title: words.missingAreas(missing.left),
        status: { text: words.canWait, kind: 'waiting' },
        href: '#areas',
      }
    case 'causes':
      return { title: words.missingCauses, status: wanted, ...to(`${base}/causes/new`) }
  }
}

const MissingCard = ({ view, data, base, mayRecord }: PartProps): JSX.Element => (
  <Card view={view} id="missing" title={words.missing} accent>
    {data.missing.length === 0 ? (
      <>
        <p class="govuk-body">{view.t(words.nothingMissing)}</p>
        <ButtonLink href={`/cases/${data.case.id}/plan`}>{view.t(words.toPlan)}</ButtonLink>
      </>
    ) : (
      <TaskList view={view} id="missing" tasks={data.missing.map((each) => taskOf(each, base, mayRecord))} />
    )}
  </Card>
)

const assessmentPage = viewPage({
  path: '/cases/:caseId/assessment',
  read: readAssessment,
  render: ({ view, data, actor }) => {
    const base = `/cases/${data.case.id}/assessment`
    const part = { view, data, base, mayRecord: data.can.includes('assessment.record') }
    const mayAddCause = data.can.includes('cause.record')
    return (
      <CaseFrame
        view={view}
        case={data.case}
        title={words.title}
        part="assessment"
        help={<RoleHelp view={view} actor={actor} screen="assessment" />}
      >
        <p class="govuk-body">{view.t(words.intro)}</p>
        <Columns side={<MissingCard {...part} />} sideFirst>
          <Views {...part} />
          <AreaList view={view} areas={data.areas} base={base} mayRecord={part.mayRecord} />
          <Card
            view={view}
            id="causes"
            title={causeWords.causes}
            action={mayAddCause ? { href: `${base}/causes/new`, text: causeWords.add } : undefined}
          >
            <CauseList view={view} causes={data.causes} withdrawn={data.withdrawnCauses} caseId={data.case.id} />
          </Card>
        </Columns>
      </CaseFrame>
    )
  },
})

export const assessmentPages: readonly Page[] = [assessmentPage, ...areaPages, ...familyViewPages, ...causePages]
