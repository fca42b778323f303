import type { ComponentChildren, JSX } from 'preact'
import { formatDateTime } from '#kernel/format.ts'
import { Layout } from '#web/components/layout.tsx'
import { InsetText, WarningText } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { FieldError, View } from '#web/view.ts'
import { words as comingOfAgeWords } from '#casework/coming-of-age/coming-of-age.words.ts'
import type { CaseHead } from './anchor-case.ts'
import { participationTexts, phaseTexts, words } from './case-frame.words.ts'
import { words as relationshipWords } from './case-relationship.words.ts'

const parts = [
  { part: 'overview', path: '', text: words.overview },
  { part: 'meetings', path: '/meetings', text: words.meetings },
  { part: 'assessment', path: '/assessment', text: words.assessment },
  { part: 'plan', path: '/plan', text: words.plan },
  { part: 'services', path: '/services', text: words.services },
  { part: 'follow_up', path: '/follow-ups', text: words.followUp },
  { part: 'consents', path: '/consents', text: words.consents },
  { part: 'duties', path: '/duties', text: words.duties },
  { part: 'links', path: '/links', text: words.links },
  { part: 'disclosures', path: '/disclosures', text: words.disclosures },
  { part: 'family', path: '/own-words', text: words.family },
] as const
export type CasePart = (typeof parts)[number]['part']

type CaseFrameProps = {
  readonly view: View
  readonly case: CaseHead
  /** Of the tab; never a person's name (it stays in the history of a shared computer). */
  readonly title: Wording
  readonly heading?: Wording
  /** Which part is open; a form on its own page has none and shows a link back instead. */
  readonly part?: CasePart
  readonly back?: { readonly href: string; readonly text: Wording }
  readonly errors?: readonly FieldError[]
  readonly help?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** The reader is a member and sees the whole case; in an emergency and in the archive only its head and the own register. */
export const isWhole = (head: CaseHead): boolean => head.brokenGlass === null && !head.archived

/** Frame of every page about one case: number, young person, phase, and the parts of the case. */
export const CaseFrame = (page: CaseFrameProps): JSX.Element => {
  const { view, case: head, part } = page
  const base = `/cases/${head.id}`
  const whole = isWhole(head)
  return (
    <Layout
      view={view}
      title={page.title}
      heading={page.heading ?? page.title}
      caption={part === 'overview' ? undefined : head.number}
      errors={page.errors}
      help={page.help}
      actions={page.actions}
      back={part === undefined ? (page.back ?? { href: base, text: words.backToCase }) : undefined}
      wide
      secret
    >
      {head.brokenGlass !== null && (
        <WarningText view={view}>
          {view.t(
            relationshipWords.brokenGlass(
              formatDateTime(head.brokenGlass.endsAt, view.language),
              head.brokenGlass.minutesLeft,
            ),
          )}
        </WarningText>
      )}
      {head.archived && <InsetText>{view.t(relationshipWords.archived)}</InsetText>}
      {head.mustChoose && whole && (
        <WarningText view={view}>
          {view.t(comingOfAgeWords.mustChoose)}{' '}
          <a class="govuk-link" href={`${base}/coming-of-age`}>
            {view.t(comingOfAgeWords.mustChooseLink)}
          </a>
        </WarningText>
      )}
      {head.participationEnded !== null && whole && (
        <WarningText view={view}>
          {view.t(participationTexts[head.participationEnded])} {view.t(words.sharedPartClosed)}{' '}
          <a class="govuk-link" href={`${base}/participation`}>
            {view.t(words.participationLink)}
          </a>
        </WarningText>
      )}
      <p class="fl-case-line">
        {whole && <strong>{head.youthName ?? view.t(words.unnamed)}</strong>}
        {head.youthAge !== null && <span>{view.t(words.age(head.youthAge))}</span>}
        <span>{view.t(head.teamName)}</span>
        <span>{view.t(words.responsible(head.responsibleName))}</span>
        <StatusTag view={view} kind={head.phase === 'closed' ? 'closed' : 'next'} text={phaseTexts[head.phase]} />
        {head.restriction !== null && <StatusTag view={view} kind="waiting" text={relationshipWords.restricted} />}
      </p>
      {part !== undefined && whole && (
        <nav class="fl-parts" aria-label={view.t(words.caseNavigation)}>
          <ul>
            {parts.map((each) => (
              <li>
                <a href={`${base}${each.path}`} aria-current={each.part === part ? 'page' : undefined}>
                  {view.t(each.text)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {page.children}
    </Layout>
  )
}
