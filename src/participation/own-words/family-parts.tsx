import type { JSX } from 'preact'
import type { View } from '#web/view.ts'
import { words } from './family-parts.words.ts'

const parts = [
  { part: 'own_words', path: '/own-words', text: words.ownWords },
  { part: 'released_texts', path: '/released-texts', text: words.tellOnce },
  { part: 'participation', path: '/participation', text: words.participation },
] as const
export type FamilyPart = (typeof parts)[number]['part']

/** The pages of a case that are about the family's own part in it. */
export const FamilyParts = ({ view, caseId, part }: { view: View; caseId: string; part: FamilyPart }): JSX.Element => (
  <nav class="fl-parts" aria-label={view.t(words.family)}>
    <ul>
      {parts.map((each) => (
        <li>
          <a href={`/cases/${caseId}${each.path}`} aria-current={each.part === part ? 'page' : undefined}>
            {view.t(each.text)}
          </a>
        </li>
      ))}
      <li>
        <a href="/family-texts">{view.t(words.papers)}</a>
      </li>
    </ul>
  </nav>
)
