import type { ComponentChildren, JSX } from 'preact'
import type { View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { say, type Wording } from './wording.ts'

type FilterFormProps = {
  readonly view: View
  /** Filters in force; `href` is the list without this one. */
  readonly chips?: readonly { readonly text: Wording; readonly href: string }[] | undefined
  /** Fields from fields.tsx and choices.tsx. */
  readonly children: ComponentChildren
}

/** Filters of a list as a GET form, so that a filtered list has an address; chips show what is filtered and remove it. */
export const FilterForm = ({ view, chips = [], children }: FilterFormProps): JSX.Element => (
  <div class="fl-filter">
    <form class="fl-filter__form" method="get" action={view.path} noValidate>
      {children}
      <button type="submit" class="govuk-button govuk-button--secondary">
        {view.t(words.filter)}
      </button>
    </form>
    {chips.length > 0 && (
      <ul class="fl-filter__chips">
        {chips.map((chip) => (
          <li>
            <a class="fl-chip" href={chip.href}>
              <span class="govuk-visually-hidden">{view.t(words.removeFilter)}: </span>
              {say(view, chip.text)} <span aria-hidden="true">×</span>
            </a>
          </li>
        ))}
        <li>
          <a class="govuk-link" href={view.path}>
            {view.t(words.clearFilters)}
          </a>
        </li>
      </ul>
    )}
  </div>
)
