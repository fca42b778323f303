import type { JSX } from 'preact'
import { label } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import { Paragraphs } from '#web/components/text.tsx'
import { Timeline } from '#web/components/timeline.tsx'
import type { View } from '#web/view.ts'
import { outcomeText, THRESHOLD_MET, type ScreeningDecision, type ScreeningStance } from './screening.ts'
import { sectionWords as words } from './screening-sections.words.ts'
import { stanceTexts } from './screening.words.ts'

/** What each authority thinks, beside the joint decision. */
export const StanceSection = ({
  view,
  stances,
}: {
  view: View
  stances: readonly ScreeningStance[]
}): JSX.Element | null =>
  stances.length === 0 ? null : (
    <Card view={view} title={words.stances} id="stances">
      <Timeline
        view={view}
        entries={stances.map((each) => ({
          title: stanceTexts[each.stance],
          when: formatDateTime(each.statedAt, view.language),
          isoWhen: each.statedAt.toISOString(),
          who: `${each.name}, ${view.t(label('professions', each.profession))}${each.asExpert ? ` (${view.t(words.invitedExpert)})` : ''}`,
          body: each.reason === null ? undefined : <Paragraphs text={each.reason} />,
        }))}
      />
    </Card>
  )

/** What the team has decided, with who took part. */
export const DecisionSection = ({
  view,
  decisions,
}: {
  view: View
  decisions: readonly ScreeningDecision[]
}): JSX.Element | null =>
  decisions.length === 0 ? null : (
    <Card view={view} title={words.decisions} id="decisions">
      <Timeline
        view={view}
        entries={decisions.map((each) => ({
          title: outcomeText(each.outcome),
          when: formatDateTime(each.decidedAt, view.language),
          isoWhen: each.decidedAt.toISOString(),
          who: each.decidedByName,
          body: (
            <>
              {each.outcome !== THRESHOLD_MET && (
                <p class="govuk-body">{view.t(label('screening_reasons', each.reason))}</p>
              )}
              {each.guidance !== null && <Paragraphs text={each.guidance} />}
              {each.deviationReason !== null && each.deviationExplanation !== null && (
                <p class="govuk-body">
                  {view.t(label('deviation_reasons', each.deviationReason))}: {each.deviationExplanation}
                </p>
              )}
              <p class="govuk-body">
                {view.t(words.tookPart)}:{' '}
                {each.participants
                  .map((person) => `${person.name} (${view.t(label('professions', person.profession))})`)
                  .join(', ')}
              </p>
            </>
          ),
        }))}
      />
    </Card>
  )

/** Professions whose stance the selection needs, and whether they have said that the contact should be selected (C-11). */
export const PanelSection = ({
  view,
  panel,
  missing,
}: {
  view: View
  panel: readonly string[]
  missing: readonly string[]
}): JSX.Element | null =>
  panel.length === 0 ? null : (
    <Card view={view} title={words.panelTitle} id="panel">
      <DataTable
        view={view}
        caption={words.panelTitle}
        captionHidden
        headers={[words.profession, words.stance]}
        rows={panel.map((profession) => [
          view.t(label('professions', profession)),
          missing.includes(profession) ? (
            <StatusTag view={view} kind="waiting" text={words.panelWaiting} />
          ) : (
            <StatusTag view={view} kind="done" text={words.panelSelects} />
          ),
        ])}
      />
    </Card>
  )
