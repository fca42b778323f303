import type { JSX } from 'preact'
import { actionPage, formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading } from '#kernel/language.ts'
import { findingWords } from '#picture/release/release.words.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag, type StatusKind } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import { REASON_LIMIT, type PictureRelease } from './publication.ts'
import {
  auditPictureRelease,
  buildPictureRelease,
  publishPictureRelease,
  readPictureRelease,
  readPictureReleases,
  withdrawPictureRelease,
} from './publication.operations.ts'
import { refusalTexts, releaseText, stateWords, words } from './publication.words.ts'

const list = '/picture/releases'
const pathOf = (id: string): string => `${list}/${id}`

const kinds: Readonly<Record<PictureRelease['state'], StatusKind>> = {
  waiting: 'waiting',
  built: 'next',
  audited: 'next',
  published: 'done',
  refused: 'urgent',
  withdrawn: 'closed',
}
const State = ({ view, release }: { view: View; release: PictureRelease }): JSX.Element => (
  <StatusTag
    view={view}
    kind={release.auditing ? 'waiting' : kinds[release.state]}
    text={stateWords[release.auditing ? 'auditing' : release.state]}
  />
)

const listPage = viewPage({
  path: list,
  read: readPictureReleases,
  render: ({ view, data: { releases, quarters, years } }) => (
    <Layout view={view} title={words.title} back={{ href: '/governance', text: words.governance }} wide>
      <p class="govuk-body">{view.t(words.intro)}</p>
      <h2 class="govuk-heading-m">{view.t(words.ready)}</h2>
      {quarters.length === 0 && <p class="govuk-body">{view.t(words.noneReady)}</p>}
      <ButtonRow>
        {quarters.map((period) => (
          <ActionButton
            view={view}
            action={`${list}/build`}
            text={words.build(period)}
            kind="primary"
            fields={{ kind: 'quarter', period }}
          />
        ))}
      </ButtonRow>
      <DataTable
        view={view}
        caption={words.releases}
        headers={[words.period, words.state, words.builtAt, words.publishedAt]}
        empty={words.none}
        rows={releases.map((each) => [
          <a class="govuk-link" href={pathOf(each.id)}>
            {view.t(asHeading(releaseText(each)))}
          </a>,
          <State view={view} release={each} />,
          each.builtAt && formatDate(each.builtAt, view.language),
          each.publishedAt && formatDate(each.publishedAt, view.language),
        ])}
      />
      {years.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{view.t(words.revisions)}</h2>
          <p class="govuk-body">{view.t(words.revisionHint)}</p>
          <ButtonRow>
            {years.map(({ year, period }) => (
              <ActionButton
                view={view}
                action={`${list}/build`}
                text={words.revise(year)}
                fields={{ kind: 'revision', period }}
              />
            ))}
          </ButtonRow>
        </>
      )}
    </Layout>
  ),
})

const facts = (view: View, release: PictureRelease): SummaryRow[] => {
  const days = [
    [words.askedAt, release.askedAt],
    [words.builtAt, release.builtAt],
    [words.auditedAt, release.auditedAt],
    [words.publishedAt, release.publishedAt],
    [words.withdrawnAt, release.withdrawnAt],
  ] as const
  return [
    { key: words.state, value: <State view={view} release={release} /> },
    ...days.flatMap(([key, day]) => (day === null ? [] : [{ key, value: formatDate(day, view.language) }])),
    ...(release.withdrawnReason === null ? [] : [{ key: words.reason, value: release.withdrawnReason }]),
  ]
}

/** What the audit said, in words; places are public. */
const Findings = ({ view, release: { verdict } }: { view: View; release: PictureRelease }): JSX.Element | null =>
  verdict === null ? null : (
    <>
      <h2 class="govuk-heading-m">{view.t(words.findings)}</h2>
      {verdict.passed ? (
        <p class="govuk-body">{view.t(words.passed(verdict.numbers))}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {verdict.findings.map(({ kind, at }) => (
            <li>
              {view.t(findingWords[kind])} <code>{at}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  )

type Shown = {
  readonly view: View
  readonly release: PictureRelease
  readonly outdated: boolean
  readonly can: readonly string[]
}

const Buttons = ({ view, release, outdated, can }: Shown): JSX.Element => {
  const { id, version, state, auditing } = release
  const about = releaseText(release)
  const working = state === 'waiting' || auditing
  return (
    <ButtonRow>
      {working && <ButtonLink href={pathOf(id)}>{view.t(words.look)}</ButtonLink>}
      {state === 'built' && !auditing && !outdated && (
        <ActionButton
          view={view}
          action={`${pathOf(id)}/audit`}
          text={words.audit}
          about={about}
          kind="primary"
          version={version}
        />
      )}
      {state === 'audited' && !outdated && can.includes('picture_release.publish') && (
        <ActionButton
          view={view}
          action={`${pathOf(id)}/publish`}
          text={words.publish}
          about={about}
          kind="primary"
          version={version}
        />
      )}
      {!working && state !== 'withdrawn' && state !== 'refused' && can.includes('picture_release.publish') && (
        <ButtonLink kind="secondary" href={`${pathOf(id)}/withdraw`}>
          {view.t(words.withdraw)}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}

const releasePage = viewPage({
  path: `${list}/:pictureReleaseId`,
  read: readPictureRelease,
  render: ({ view, data: { release, outdated, can } }) => (
    <Layout view={view} title={asHeading(releaseText(release))} back={{ href: list, text: words.title }}>
      {release.state === 'refused' && release.whyNot !== null && (
        <WarningText view={view}>
          {view.t(words.nothingShown)} {view.t(refusalTexts[release.whyNot.kind](release.whyNot.at ?? ''))}
        </WarningText>
      )}
      {(release.state === 'waiting' || release.auditing) && <InsetText>{view.t(words.working)}</InsetText>}
      {outdated && <InsetText>{view.t(words.outdated)}</InsetText>}
      {release.synthetic && (
        <InsetText>
          {view.t(words.synthetic)}
          {release.state === 'published' && release.auditedAt === null && ` ${view.t(words.neverAudited)}`}
        </InsetText>
      )}
      <SummaryList view={view} rows={facts(view, release)} />
      {release.stepsGivenUp > 0 && <p class="govuk-body">{view.t(words.coarser)}</p>}
      <Findings view={view} release={release} />
      <Buttons view={view} release={release} outdated={outdated} can={can} />
    </Layout>
  ),
})

const buildPage = actionPage({
  path: `${list}/build`,
  submit: buildPictureRelease,
  done: (result) => pathOf(result.id),
})
const auditPage = actionPage({
  path: `${list}/:pictureReleaseId/audit`,
  submit: auditPictureRelease,
  done: (result) => pathOf(result.id),
})
const publishPage = actionPage({
  path: `${list}/:pictureReleaseId/publish`,
  submit: publishPictureRelease,
  done: (result) => pathOf(result.id),
})

const withdrawPage = formPage({
  path: `${list}/:pictureReleaseId/withdraw`,
  read: readPictureRelease,
  submit: withdrawPictureRelease,
  done: (result) => pathOf(result.id),
  render: ({ view, data: { release }, form }) => (
    <Layout
      view={view}
      title={words.withdraw}
      errors={form.errors}
      back={{ href: pathOf(release.id), text: releaseText(release) }}
    >
      <Form
        view={view}
        form={form}
        submit={words.withdraw}
        warning
        version={release.version}
        secondary={{ href: pathOf(release.id), text: words.back }}
      >
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.withdrawReason}
          hint={words.withdrawHint}
          limit={REASON_LIMIT}
          rows={3}
        />
      </Form>
    </Layout>
  ),
})

export const publicationPages: readonly Page[] = [
  listPage,
  buildPage,
  releasePage,
  auditPage,
  publishPage,
  withdrawPage,
]
