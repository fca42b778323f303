import type { JSX } from 'preact'
import { formatDate } from '#kernel/format.ts'
import { SummaryList, type SummaryRow } from '#web/components/summary-list.tsx'
import type { View } from '#web/view.ts'
import type { Means } from './account.ts'
import { words } from './own-sign-in.words.ts'

const PATH = '/own-sign-in'

function rowsOf(view: View, means: Means, own: boolean): SummaryRow[] {
  const day = (moment: Date): string => formatDate(moment, view.language)
  return [
    ...(means.signInName === null ? [] : [{ key: words.signInName, value: means.signInName }]),
    ...(means.passwordSetAt === null
      ? []
      : [
          {
            key: words.password,
            value: view.t(words.setOn(day(means.passwordSetAt))),
            ...(own ? { action: { href: `${PATH}/password`, text: words.changePassword } } : {}),
          },
        ]),
    ...means.passkeys.map((each) => ({
      key: `${view.t(words.passkey)}: ${each.name}`,
      value: [
        words.addedOn(day(each.addedAt)),
        ...(each.lastUsedAt === null ? [] : [words.lastUsed(day(each.lastUsedAt))]),
      ]
        .map(view.t)
        .join(', '),
      ...(own ? { action: { href: `${PATH}/passkeys/${each.id}/remove`, text: words.remove } } : {}),
    })),
    ...means.providers.map((each) => ({
      key: `${view.t(words.provider)}: ${each.name}`,
      value: view.t(words.linkedOn(day(each.linkedAt))),
    })),
  ]
}

/** Ways to sign in; `own` adds the links that change them. */
export const MeansList = ({ view, means, own }: { view: View; means: Means; own: boolean }): JSX.Element | null => {
  const rows = rowsOf(view, means, own)
  if (rows.length > 0) return <SummaryList view={view} rows={rows} />
  return own ? <p class="govuk-body fl-empty">{view.t(words.noWays)}</p> : null
}
