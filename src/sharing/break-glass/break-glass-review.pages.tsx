import type { JSX } from 'preact'
import { formPage, viewPage, type Page } from '#http/pages.ts'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { Radios } from '#web/components/choices.tsx'
import { Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { NOTE_LIMIT, reviewOutcomes, type BreakGlass, type ReadUnder } from './break-glass.ts'
import { listBreakGlass, readBreakGlass, reviewBreakGlass } from './break-glass.operations.ts'
import { outcomeTexts, words } from './break-glass.words.ts'

const DESK = '/break-glass/reviews'

type ListProps = {
  readonly view: View
  readonly caption: Wording
  readonly empty: Wording
  readonly openings: readonly BreakGlass[]
}

const Openings = ({ view, caption, empty, openings }: ListProps): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{typeof caption === 'string' ? caption : view.t(caption)}</h2>
    <DataTable
      view={view}
      caption={caption}
      captionHidden
      headers={[words.when, words.who, words.why, words.result]}
      empty={empty}
      rows={openings.map((each) => [
        <a class="govuk-link" href={`${DESK}/${each.id}`}>
          {formatDateTime(each.openedAt, view.language)}
        </a>,
        `${each.name}, ${view.t(label('professions', each.profession))}`,
        view.t(label('break_glass_reasons', each.reason)),
        each.outcome === null ? (
          <StatusTag view={view} kind="next" text={words.waiting} />
        ) : (
          view.t(outcomeTexts[each.outcome])
        ),
      ])}
    />
  </>
)

const deskPage = viewPage({
  path: DESK,
  read: listBreakGlass,
  render: ({ view, data }) => (
    <Layout view={view} title={words.desk} wide>
      <p class="govuk-body">{view.t(words.deskIntro)}</p>
      <Openings view={view} caption={words.waiting} empty={words.waitingEmpty} openings={data.waiting} />
      <Openings view={view} caption={words.reviewed} empty={words.reviewedEmpty} openings={data.reviewed} />
    </Layout>
  ),
})

const Reads = ({ view, reads }: { view: View; reads: readonly ReadUnder[] }): JSX.Element => (
  <>
    <h2 class="govuk-heading-m">{view.t(words.read)}</h2>
    <DataTable
      view={view}
      caption={words.read}
      captionHidden
      headers={[words.when, words.what, words.object]}
      empty={words.readEmpty}
      rows={reads.map((each) => [
        formatDateTime(each.at, view.language),
        view.t(view.verb(each.operation)),
        <>
          {each.objectKind} {each.objectId !== null && <code class="fl-code">{each.objectId.slice(0, 8)}</code>}
          {each.listed > 0 && ` · ${view.t(words.listed(each.listed))}`}
        </>,
      ])}
    />
  </>
)

const Facts = ({ view, opening }: { view: View; opening: BreakGlass }): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      {
        key: words.who,
        value: `${opening.name}, ${view.t(label('professions', opening.profession))}, ${view.t(opening.agencyName)}`,
      },
      { key: words.when, value: formatDateTime(opening.openedAt, view.language) },
      { key: words.until, value: formatDateTime(opening.endsAt, view.language) },
      {
        key: words.case,
        value: (
          <a class="govuk-link" href={`/access-log?object=${opening.caseId}`}>
            <code class="fl-code">{opening.caseId.slice(0, 8)}</code>
          </a>
        ),
      },
      {
        key: words.why,
        value: (
          <>
            {view.t(label('break_glass_reasons', opening.reason))}
            <Paragraphs text={opening.explanation} />
          </>
        ),
      },
      ...(opening.outcome === null
        ? []
        : [
            {
              key: words.result,
              value: (
                <>
                  <strong>{view.t(outcomeTexts[opening.outcome])}</strong>
                  <Paragraphs text={opening.note ?? ''} />
                  {opening.reviewedAt !== null &&
                    view.t(
                      words.reviewedBy(opening.reviewedByName ?? '', formatDateTime(opening.reviewedAt, view.language)),
                    )}
                </>
              ),
            },
          ]),
    ]}
  />
)

const reviewPage = formPage({
  path: `${DESK}/:breakGlassId`,
  read: readBreakGlass,
  submit: reviewBreakGlass,
  done: () => DESK,
  render: ({ view, data, form, actor }) => (
    <Layout view={view} title={words.review} errors={form.errors} back={{ href: DESK, text: words.desk }}>
      <Facts view={view} opening={data.opening} />
      <Reads view={view} reads={data.reads} />
      {data.opening.professionalId === actor.professionalId && <p class="govuk-body">{view.t(words.notYourOwn)}</p>}
      {data.opening.outcome === null && data.opening.professionalId !== actor.professionalId && (
        <Form view={view} form={form} submit={words.save} version={data.opening.version}>
          <Radios
            view={view}
            form={form}
            name="outcome"
            label={words.outcome}
            options={reviewOutcomes.map((each) => ({ value: each, text: outcomeTexts[each] }))}
          />
          <Textarea
            view={view}
            form={form}
            name="note"
            label={words.note}
            visibility="own_register"
            register={words.noteReaders}
            limit={NOTE_LIMIT}
            rows={4}
          />
        </Form>
      )}
    </Layout>
  ),
})

export const breakGlassReviewPages: readonly Page[] = [deskPage, reviewPage]
