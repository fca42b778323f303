import type { JSX } from 'preact'
import type { FieldError, View } from '#web/view.ts'
import { words } from '#web/web.words.ts'
import { fieldId } from './field-parts.tsx'

/** All that is wrong, on top of the page, each sentence a link to its field. Takes focus with JavaScript. */
export const ErrorSummary = ({ view, errors }: { view: View; errors: readonly FieldError[] }): JSX.Element => (
  <div class="govuk-error-summary" data-module="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">{view.t(words.errorSummaryTitle(errors.length))}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map((error) => (
            <li>
              {error.field === '' ? view.t(error.text) : <a href={`#${fieldId(error.field)}`}>{view.t(error.text)}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  </div>
)
