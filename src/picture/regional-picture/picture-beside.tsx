import type { JSX } from 'preact'
import { findExternalIndicator, type ExternalValue } from '#governance/external-value/external-value.ts'
import { externalText, SourceOf } from '#governance/external-value/external-value.pages.tsx'
import { words } from '#governance/external-value/external-value.words.ts'
import { DataTable } from '#web/components/table.tsx'
import type { View } from '#web/view.ts'

type BesideProps = { readonly view: View; readonly values: readonly ExternalValue[] }

/** Figures that others publish, each with its place, year, source, day, and whether it was checked (F-04). */
export const BesideTable = ({ view, values }: BesideProps): JSX.Element => (
  <DataTable
    view={view}
    caption={words.title}
    captionHidden
    headers={[words.indicator, words.municipality, words.year, { text: words.value, numeric: true }, words.source]}
    empty={words.none}
    rows={values.flatMap((value) => {
      const indicator = findExternalIndicator(value.indicator)
      if (indicator === undefined) return []
      return [
        [
          view.t(indicator.name),
          view.t(value.municipalityName ?? words.wholeRegion),
          String(value.year),
          externalText(view, indicator.kind, value.value),
          <SourceOf view={view} value={value} />,
        ],
      ]
    })}
  />
)
