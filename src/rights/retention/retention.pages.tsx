import type { JSX } from 'preact'
import { filePage } from '#http/files.ts'
import { actionPage, viewPage, type Page } from '#http/pages.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import { registerTexts } from '#rights/controller.words.ts'
import { ActionButton, ButtonLink, ButtonRow } from '#web/components/buttons.tsx'
import { Layout } from '#web/components/layout.tsx'
import { WarningText } from '#web/components/panel.tsx'
import { SummaryList } from '#web/components/summary-list.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { View } from '#web/view.ts'
import type { ErasureItem, ErasureList, RetentionPart, RetentionRule } from './retention.ts'
import {
  approveErasureList,
  carryOutErasureList,
  exportErasureLedger,
  proposeErasure,
  readErasures,
  readRetention,
  withdrawErasureList,
} from './retention.operations.ts'
import { groundTexts, listStateTexts, outcomeTexts, partTexts, words } from './retention.words.ts'

const partOf = (view: View, part: Pick<RetentionPart, 'class' | 'registerName'>): string =>
  [view.t(partTexts[part.class] ?? words.parts), part.registerName === null ? '' : view.t(part.registerName)]
    .filter((each) => each !== '')
    .join(', ')

const PartState = ({ view, part }: { view: View; part: RetentionPart }): JSX.Element => {
  if (part.held !== null) return <StatusTag view={view} kind="waiting" text={groundTexts[part.held] ?? words.heldNow} />
  return part.dueOn !== null && part.dueOn <= view.today ? (
    <StatusTag view={view} kind="next" text={words.due} />
  ) : (
    <StatusTag view={view} kind="done" text={words.kept} />
  )
}

const Rule = ({ view, rule }: { view: View; rule: RetentionRule }): JSX.Element => (
  <li id={`rule-${rule.id}`}>
    <strong>{view.t(rule.text)}</strong>{' '}
    {(rule.certainty === 'uncertain' || !rule.verified) && (
      <StatusTag view={view} kind="waiting" text={words.uncertain} />
    )}
    <br />
    <span class="govuk-hint">
      {rule.citations.map((each) => view.t(each)).join('; ')}
      {rule.uncertaintyReason !== null && ` ${view.t(rule.uncertaintyReason)}`}
    </span>
    <span class="govuk-hint fl-inline">
      {rule.followedBy.length === 0
        ? view.t(words.notFollowed)
        : `${view.t(words.followedBy)}: ${rule.followedBy
            .map((each) =>
              [
                view.t(partTexts[each.class] ?? words.parts),
                view.t(registerTexts[each.registerKind] ?? words.anyController),
                ...(each.transferred ? [view.t(words.transferred)] : []),
              ].join(', '),
            )
            .join('; ')}`}
    </span>
  </li>
)

const retentionPage = viewPage({
  path: '/retention',
  read: readRetention,
  render: ({ view, data }) => (
    <Layout
      view={view}
      title={words.title}
      wide
      actions={
        <ButtonRow>
          <ButtonLink href="/erasures">{view.t(words.toList)}</ButtonLink>
          <ButtonLink kind="secondary" href="/legal-holds">
            {view.t(words.holds)}
          </ButtonLink>
        </ButtonRow>
      }
    >
      <p class="govuk-body">{view.t(words.intro)}</p>
      <h2 class="govuk-heading-m">{view.t(words.parts)}</h2>
      <DataTable
        view={view}
        caption={words.parts}
        captionHidden
        headers={[words.object, words.what, words.dueOn, words.state]}
        empty={words.partsEmpty}
        rows={data.parts.map((part) => [
          <code class="fl-code">{part.objectId.slice(0, 8)}</code>,
          <>
            {partOf(view, part)}
            {part.ruleId !== null && (
              <>
                {' '}
                <a class="govuk-link" href={`#rule-${part.ruleId}`}>
                  {view.t(words.why)}
                  <span class="govuk-visually-hidden"> {partOf(view, part)}</span>
                </a>
              </>
            )}
          </>,
          part.dueOn === null ? view.t(words.unknownDay) : formatDate(part.dueOn, view.language),
          <PartState view={view} part={part} />,
        ])}
      />
      <h2 class="govuk-heading-m">{view.t(words.rules)}</h2>
      <ul class="govuk-list govuk-list--spaced">
        {data.rules.map((rule) => (
          <Rule view={view} rule={rule} />
        ))}
      </ul>
    </Layout>
  ),
})

const Items = ({ view, items }: { view: View; items: readonly ErasureItem[] }): JSX.Element => (
  <DataTable
    view={view}
    caption={words.listTitle}
    captionHidden
    headers={[words.object, words.what, words.dueOn, { text: words.rows, numeric: true }, words.state]}
    empty={words.noList}
    rows={items.map((item) => [
      <code class="fl-code">{item.objectId.slice(0, 8)}</code>,
      <>
        {partOf(view, item)}
        {item.ruleId !== null && (
          <>
            {' '}
            <a class="govuk-link" href={`/retention#rule-${item.ruleId}`}>
              {view.t(words.why)}
              <span class="govuk-visually-hidden"> {partOf(view, item)}</span>
            </a>
          </>
        )}
      </>,
      item.dueOn === null ? '' : formatDate(item.dueOn, view.language),
      item.rowCount,
      item.outcome === null ? view.t(words.due) : view.t(outcomeTexts[item.outcome]),
    ])}
  />
)

const Facts = ({ view, list }: { view: View; list: ErasureList }): JSX.Element => (
  <SummaryList
    view={view}
    rows={[
      { key: words.made, value: `${formatDateTime(list.madeAt, view.language)}, ${list.madeByName}` },
      { key: words.state, value: view.t(listStateTexts[list.state]) },
      {
        key: words.approvedBy,
        value:
          [list.firstApprovedByName, list.secondApprovedByName].filter((each) => each !== null).join(', ') ||
          view.t(words.nobodyYet),
      },
    ]}
  />
)

const Steps = ({ view, list, mine }: { view: View; list: ErasureList; mine: boolean }): JSX.Element => {
  const path = `/erasures/${list.id}`
  if (list.state === 'approved')
    return (
      <>
        <WarningText view={view}>{view.t(words.irreversible)}</WarningText>
        <ActionButton view={view} action={`${path}/carry-out`} text={words.carryOut} kind="warning" />
      </>
    )
  return (
    <ButtonRow>
      {!mine && (
        <ActionButton
          view={view}
          action={`${path}/approve`}
          text={words.approve}
          kind="primary"
          version={list.version}
        />
      )}
      <ActionButton view={view} action={`${path}/withdraw`} text={words.withdraw} version={list.version} />
    </ButtonRow>
  )
}

const erasuresPage = viewPage({
  path: '/erasures',
  read: readErasures,
  render: ({ view, data, actor }) => (
    <Layout view={view} title={words.listTitle} back={{ href: '/retention', text: words.title }} wide>
      <p class="govuk-body">{view.t(words.listIntro)}</p>
      {data.open === null ? (
        <>
          <p class="govuk-body fl-empty">{view.t(words.noList)}</p>
          <ActionButton view={view} action="/erasures/new" text={words.make} kind="primary" />
        </>
      ) : (
        <>
          <Facts view={view} list={data.open} />
          <Steps view={view} list={data.open} mine={data.open.firstApprovedBy === actor.professionalId} />
        </>
      )}
      {data.items.length > 0 && <Items view={view} items={data.items} />}
      <h2 class="govuk-heading-m">{view.t(words.earlier)}</h2>
      <DataTable
        view={view}
        caption={words.earlier}
        captionHidden
        headers={[words.made, words.state, words.approvedBy, { text: words.what, numeric: true }]}
        empty={words.earlierEmpty}
        rows={data.earlier.map((list) => [
          formatDateTime(list.madeAt, view.language),
          view.t(listStateTexts[list.state]),
          [list.firstApprovedByName, list.secondApprovedByName].filter((each) => each !== null).join(', '),
          list.parts,
        ])}
      />
      <p class="govuk-body">
        <a class="govuk-link" href="/erasures/ledger.jsonl">
          {view.t(words.ledger)}
        </a>
        <br />
        <span class="govuk-hint">{view.t(words.ledgerHint)}</span>
      </p>
    </Layout>
  ),
})

const toList = (): string => '/erasures'
const steps: readonly Page[] = [
  actionPage({ path: '/erasures/new', submit: proposeErasure, done: toList }),
  actionPage({ path: '/erasures/:listId/approve', submit: approveErasureList, done: toList }),
  actionPage({ path: '/erasures/:listId/withdraw', submit: withdrawErasureList, done: toList }),
  actionPage({ path: '/erasures/:listId/carry-out', submit: carryOutErasureList, done: toList }),
]

const ledgerFile = filePage({
  path: '/erasures/ledger.jsonl',
  read: exportErasureLedger,
  name: 'fairlead-erasure-ledger.jsonl',
  content: ({ data }) => ({ lines: data.lines }),
})

export const retentionPages: readonly Page[] = [retentionPage, erasuresPage, ...steps, ledgerFile]
