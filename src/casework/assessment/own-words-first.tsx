import type { JSX } from 'preact'
import { Card } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { ViewOfPerson } from './family-view.ts'
import { RecordedView } from './family-view-shown.tsx'
import { words } from './family-view.words.ts'

/** Whose words they are: the young person's, or those of the guardian by name. */
const headingOf = (view: View, { party, name }: ViewOfPerson): string => {
  if (party === 'youth') return view.t(words.youth)
  return name === null ? view.t(words.guardianUnnamed) : view.t(words.guardianNamed(name))
}

/**
 * What the young person says, and then each guardian apart, before anything an authority says (P-02, P-03). Unedited; of each their latest
 * words. Opens every view of a meeting and of a plan.
 */
export const OwnWordsFirst = ({
  view,
  caseId,
  family,
}: {
  view: View
  caseId: string
  family: readonly ViewOfPerson[]
}): JSX.Element => (
  <Card
    view={view}
    id="own-words"
    title={words.opens}
    action={{ href: `/cases/${caseId}/own-words`, text: words.allWords }}
  >
    {family
      .filter((each) => each.party === 'youth' || each.latest !== null)
      .map((each) => (
        <section>
          <h3 class="govuk-heading-s">{headingOf(view, each)}</h3>
          {each.latest === null ? (
            <p class="govuk-body">{view.t(words.noWordsYet)}</p>
          ) : (
            <RecordedView view={view} recorded={each.latest} />
          )}
        </section>
      ))}
  </Card>
)
