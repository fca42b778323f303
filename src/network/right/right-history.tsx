import type { JSX } from 'preact'
import { findCode } from '#kernel/codes.ts'
import { formatDateTime } from '#kernel/format.ts'
import { functionNames, type FunctionTerm } from '#network/professional/professional.ts'
import { functionTexts } from '#network/professional/professional.words.ts'
import { termText } from '#network/term.ts'
import { Card } from '#web/components/panel.tsx'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'
import type { RightChange } from './right.ts'
import { changeTexts, words } from './right.words.ts'

const isFunction = (what: string): what is FunctionTerm['function'] => functionNames.some((each) => each === what)

/** What a change was about, in words: a function, a kind of induction, a team, days. */
function whatOf(view: View, change: RightChange): string {
  const { what, teamName, validFrom, validUntil } = change
  const code = what === null ? undefined : (findCode('induction_kinds', what) ?? findCode('professions', what))
  return [
    view.t(changeTexts[change.change]),
    what !== null && isFunction(what) ? view.t(functionTexts[what]) : code === undefined ? '' : view.t(code.label),
    teamName === null ? '' : view.t(teamName),
    validFrom === null ? '' : termText(view, { validFrom, validUntil }),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** Who gave or took what, when and why. */
export const RightHistory = ({ view, history }: { view: View; history: readonly RightChange[] }): JSX.Element => (
  <Card view={view} id="history" title={words.history}>
    <DataTable
      view={view}
      caption={words.history}
      captionHidden
      headers={[words.when, words.what, words.why, words.by]}
      rows={history.map((each) => [
        formatDateTime(each.madeAt, view.language),
        whatOf(view, each),
        each.reason ?? '',
        each.madeByName,
      ])}
      empty={words.historyEmpty}
    />
  </Card>
)
