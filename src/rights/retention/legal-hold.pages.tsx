import { formPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate } from '#kernel/format.ts'
import { ButtonLink } from '#web/components/buttons.tsx'
import { Radios } from '#web/components/choices.tsx'
import { DateInput, TextInput, Textarea } from '#web/components/fields.tsx'
import { Form } from '#web/components/form.tsx'
import { Layout } from '#web/components/layout.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { liftLegalHold, readLegalHold, readLegalHolds, setLegalHold } from './legal-hold.operations.ts'
import { holdGrounds, REASON_LIMIT } from './retention.ts'
import { groundTexts, words } from './retention.words.ts'

const HOLDS = '/legal-holds'
const textOf = (ground: string) => groundTexts[ground] ?? words.heldNow

const listPage = viewPage({
  path: HOLDS,
  read: readLegalHolds,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.holds}
      back={{ href: '/retention', text: words.title }}
      wide
      actions={
        data.can.includes('legal_hold.set') ? (
          <ButtonLink href={`${HOLDS}/new`}>{view.t(words.setHold)}</ButtonLink>
        ) : undefined
      }
    >
      <p class="govuk-body">{view.t(words.holdsIntro)}</p>
      <DataTable
        view={view}
        caption={words.holds}
        captionHidden
        headers={[words.object, words.ground, words.reviewOn, words.setBy, words.state]}
        empty={words.holdsEmpty}
        rows={data.holds.map((hold) => [
          data.can.includes('legal_hold.lift') ? (
            <a class="govuk-link" href={`${HOLDS}/${hold.id}`}>
              {hold.caseId.slice(0, 8)}
            </a>
          ) : (
            <code class="fl-code">{hold.caseId.slice(0, 8)}</code>
          ),
          view.t(textOf(hold.ground)),
          formatDate(hold.reviewOn, view.language),
          `${hold.setByName}, ${formatDate(hold.setAt, view.language)}`,
          hold.liftedAt === null ? (
            <StatusTag view={view} kind="waiting" text={words.heldNow} />
          ) : (
            <StatusTag view={view} kind="closed" text={words.lifted(formatDate(hold.liftedAt, view.language))} />
          ),
        ])}
      />
    </Layout>
  ),
})

const newPage = formPage({
  path: `${HOLDS}/new`,
  read: readLegalHolds,
  submit: setLegalHold,
  done: () => HOLDS,
  render: ({ view, form }) => (
    <Layout view={view} title={words.setHold} back={{ href: HOLDS, text: words.holds }} errors={form.errors}>
      <p class="govuk-body">{view.t(words.holdsIntro)}</p>
      <Form view={view} form={form} submit={words.save} secondary={{ href: HOLDS, text: words.cancel }}>
        <TextInput view={view} form={form} name="number" label={words.caseNumber} />
        <Radios
          view={view}
          form={form}
          name="ground"
          label={words.ground}
          options={holdGrounds.map((each) => ({ value: each, text: textOf(each) }))}
        />
        <Textarea
          view={view}
          form={form}
          name="reason"
          label={words.reason}
          visibility="own_register"
          register={words.officerOnly}
          limit={REASON_LIMIT}
          rows={3}
        />
        <DateInput view={view} form={form} name="reviewOn" label={words.reviewOn} />
      </Form>
    </Layout>
  ),
})

const liftPage = formPage({
  path: `${HOLDS}/:holdId`,
  read: readLegalHold,
  submit: liftLegalHold,
  done: () => HOLDS,
  render: ({ view, data: { hold }, form }) => (
    <Layout view={view} title={words.lift} back={{ href: HOLDS, text: words.holds }} errors={form.errors}>
      <SummaryList
        view={view}
        rows={[
          { key: words.object, value: <code class="fl-code">{hold.caseId.slice(0, 8)}</code> },
          { key: words.ground, value: view.t(textOf(hold.ground)) },
          { key: words.reason, value: <Paragraphs text={hold.reason} /> },
          { key: words.reviewOn, value: formatDate(hold.reviewOn, view.language) },
          ...(hold.liftReason === null
            ? []
            : [{ key: words.liftReason, value: <Paragraphs text={hold.liftReason} /> }]),
        ]}
      />
      {hold.liftedAt === null && (
        <Form
          view={view}
          form={form}
          submit={words.lift}
          secondary={{ href: HOLDS, text: words.cancel }}
          version={hold.version}
        >
          <Textarea
            view={view}
            form={form}
            name="liftReason"
            label={words.liftReason}
            visibility="own_register"
            register={words.officerOnly}
            limit={REASON_LIMIT}
            rows={3}
          />
        </Form>
      )}
    </Layout>
  ),
})

export const legalHoldPages: readonly Page[] = [listPage, newPage, liftPage]
