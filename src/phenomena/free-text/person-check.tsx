import type { ComponentChildren, JSX } from 'preact'
import { manyLines, type TextMark } from '#kernel/input.ts'
import { isHard, type PersonFinding } from '#kernel/person-scan.ts'
import { Checkboxes } from '#web/components/choices.tsx'
import { valueOf, valuesOf } from '#web/components/field-parts.tsx'
import type { FormState, View } from '#web/view.ts'
import { kindTexts } from './free-text-errors.words.ts'
import { words } from './free-text.words.ts'

type Marked = { readonly text: string; readonly marks: readonly TextMark[] }

/** The text with what was found in it marked and named; the kind stands behind each mark, so that colour is not all. */
const MarkedText = ({ view, text, marks }: Marked & { view: View }): JSX.Element => {
  const shown: ComponentChildren[] = []
  let at = 0
  for (const { kind, start, end } of marks) {
    const name = kindTexts[kind]
    shown.push(
      text.slice(at, start),
      <mark class="fl-found__mark">
        {text.slice(start, end)} <span class="fl-found__kind">({name === undefined ? kind : view.t(name)})</span>
      </mark>,
    )
    at = end
  }
  return (
    <p class="govuk-body fl-found__text" dir="auto">
      {shown}
      {text.slice(at)}
    </p>
  )
}

const isSure = ({ kind }: TextMark): boolean => isHard({ kind: kind as PersonFinding['kind'] })

/**
 * Below the texts of a form that must name nobody: what was found, marked, and the question whether it is nobody where that can be. What was
 * confirmed before goes along unseen.
 */
export const PersonCheck = ({ view, form }: { view: View; form: FormState }): JSX.Element => {
  const found = form.errors.flatMap(({ field, marks }): Marked[] =>
    marks === undefined ? [] : [{ text: manyLines(valueOf(form, field)), marks }],
  )
  const confirmed = valuesOf(form, 'nobody')
  const passages = [
    ...new Set(found.flatMap(({ text, marks }) => marks.map(({ start, end }) => text.slice(start, end)))),
  ]
  const mayBeNobody = found.length > 0 && !found.some(({ marks }) => marks.some(isSure))
  return (
    <>
      {confirmed.map((value) => (
        <input type="hidden" name="nobody" value={value} />
      ))}
      {found.length > 0 && (
        <section class="fl-found" aria-labelledby="found-title">
          <h2 class="govuk-heading-s" id="found-title">
            {view.t(words.check)}
          </h2>
          {found.map((each) => (
            <MarkedText view={view} {...each} />
          ))}
          <p class="govuk-hint">{view.t(words.checkHint)}</p>
          {mayBeNobody && (
            <Checkboxes
              view={view}
              form={{ ...form, values: {} }}
              name="nobody"
              label={words.confirm}
              options={[{ value: passages.join(' '), text: words.nobody(passages.join(', ')) }]}
            />
          )}
        </section>
      )}
    </>
  )
}
