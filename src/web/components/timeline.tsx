import type { ComponentChildren, JSX } from 'preact'
import type { View, Visibility } from '#web/view.ts'
import { VisibilityLabel } from './visibility.tsx'
import { say, type Wording } from './wording.ts'

export type TimelineEntry = {
  readonly title: Wording
  /** As people see it: "3.11.2026 kl. 13.42". */
  readonly when: string
  /** The same moment for machines: ISO day or instant. */
  readonly isoWhen?: string | undefined
  readonly who?: Wording | undefined
  readonly visibility?: Visibility | undefined
  readonly register?: Wording | undefined
  readonly body?: ComponentChildren
}

/** What has happened, newest first as given. Holds only entries the reader may see: no gaps, no stubs, no numbering. */
export const Timeline = ({ view, entries }: { view: View; entries: readonly TimelineEntry[] }): JSX.Element => (
  <ol class="fl-timeline">
    {entries.map((entry) => (
      <li class="fl-timeline__entry">
        <div class="fl-timeline__head">
          <h3 class="fl-timeline__title">{say(view, entry.title)}</h3>
          {entry.visibility && <VisibilityLabel view={view} visibility={entry.visibility} register={entry.register} />}
        </div>
        <p class="fl-timeline__line">
          <time dateTime={entry.isoWhen}>{entry.when}</time>
          {entry.who !== undefined && ` · ${say(view, entry.who)}`}
        </p>
        {entry.body !== undefined && <div class="fl-timeline__body">{entry.body}</div>}
      </li>
    ))}
  </ol>
)
