import type { ComponentChildren, JSX } from 'preact'
import { Card } from '#web/components/panel.tsx'
import { StatusTag } from '#web/components/tags.tsx'
import type { Wording } from '#web/components/wording.ts'
import type { View } from '#web/view.ts'
import { words } from './today.words.ts'

/** Something that waits: where it leads, what, and when; `late` is shown as urgent. */
export type Line = {
  readonly href: string
  readonly main: string
  readonly detail: ComponentChildren
  readonly late?: boolean
  readonly when: string
}

/** Lines of things that wait. */
export const Lines = ({ view, lines }: { view: View; lines: readonly Line[] }): JSX.Element => (
  <ul class="fl-waiting">
    {lines.map((line) => (
      <li class="fl-waiting__line">
        <div class="fl-waiting__what">
          <a class="govuk-link" href={line.href}>
            {line.main}
          </a>
          <span class="fl-waiting__detail">{line.detail}</span>
        </div>
        <StatusTag view={view} kind={line.late === true ? 'urgent' : 'waiting'} text={line.when} />
      </li>
    ))}
  </ul>
)

/** A list of things that wait: when, what, where it leads. */
export const Waiting = (list: {
  view: View
  id: string
  title: Wording
  empty: Wording
  lines: readonly Line[]
  accent?: boolean
  all?: string
}): JSX.Element => (
  <Card
    view={list.view}
    id={list.id}
    title={list.title}
    count={list.lines.length === 0 ? undefined : list.lines.length}
    accent={list.accent}
    action={list.all === undefined ? undefined : { href: list.all, text: words.all }}
  >
    {list.lines.length === 0 ? (
      <p class="fl-empty">{typeof list.empty === 'string' ? list.empty : list.view.t(list.empty)}</p>
    ) : (
      <Lines view={list.view} lines={list.lines} />
    )}
  </Card>
)
