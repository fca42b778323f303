import type { VNode } from 'preact'
import { asHeading } from '#kernel/language.ts'
import { Radios } from '#web/components/choices.tsx'
import { Layout } from '#web/components/layout.tsx'
import { InsetText } from '#web/components/panel.tsx'
import type { View } from '#web/view.ts'
import type { TakesOut } from './takes-out.ts'
import { purposesOf, type PurposeNeeded } from './taking-out.ts'
import { words } from './taking-out.words.ts'

type Asked = {
  readonly view: View
  readonly takesOut: TakesOut
  /** What else the address said, and says again with the answer. */
  readonly kept: Readonly<Record<string, string>>
  readonly needed: PurposeNeeded
}

/** Sent with the answer: a form in which nothing was chosen sends nothing of the choice. */
const ASKED = 'asked'

/** Whether the question was before the person already. */
export const wasAsked = (kept: Asked['kept']): boolean => kept['purpose'] !== undefined || kept[ASKED] !== undefined

/** Asks what something is taken out for, and goes on to it: one choice, in the words of the work. */
export function purposeQuestion({ view, takesOut, kept, needed }: Asked): VNode {
  const { purpose: _purpose, [ASKED]: _asked, ...others } = kept
  // Nobody has answered wrongly who has not been asked.
  const errors = wasAsked(kept) ? needed.errors : []
  return (
    <Layout view={view} title={words.title} errors={errors}>
      <InsetText>{view.t(words.intro)}</InsetText>
      <form class="fl-form" method="get" action={view.path} noValidate>
        {Object.entries(others).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={ASKED} value="yes" />
        <Radios
          view={view}
          form={{ values: {}, errors }}
          name="purpose"
          label={words.why}
          options={purposesOf(takesOut, view.today).map((each) => ({ value: each.id, text: asHeading(each.label) }))}
        />
        <button type="submit" class="govuk-button">
          {view.t(words.take)}
        </button>
      </form>
    </Layout>
  )
}
