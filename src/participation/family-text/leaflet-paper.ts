import { label } from '#kernel/codes.ts'
import { labelsIn } from '#kernel/family-texts.ts'
import type { Language, Text } from '#kernel/language.ts'
import { familyPaper, type PaperBlock } from './family-paper.ts'
import { contactLinesOf, type Leaflet, type ShownText } from './family-text.ts'
import { words } from './family-text.words.ts'

/** What a paper says of a text that is not what it should be; in the language of the one who prints, and of the text where it has words. */
function warningOf(text: ShownText, asked: string, language: Language): PaperBlock[] {
  if (text.language === asked) return []
  const said = words.otherLanguage(label('languages', text.language)[language])[language]
  return [{ kind: 'note', language, body: said }]
}

/** The parts of a paper that say one text for families. */
export const textBlocks = (text: ShownText, asked: string, language: Language): PaperBlock[] => [
  { kind: 'heading', language: text.language, body: text.title },
  ...warningOf(text, asked, language),
  { kind: 'text', language: text.language, body: text.body },
]

/** Says in the family's language that nobody has checked a translation; nothing when all texts are verified. */
export const draftedBlocks = (texts: readonly ShownText[], asked: string, language: Language): PaperBlock[] =>
  texts.every((each) => each.verified)
    ? []
    : [{ kind: 'note', language: asked, body: labelsIn(asked, language).machineDrafted }]

/** The team, and how it is reached: a line each. */
const teamLines = (team: NonNullable<Leaflet['team']>, language: Language): string =>
  [`${team.name[language]}, ${team.seat[language]}`, ...contactLinesOf(team.contact, language)].join('\n')

/** The leaflet of a family on paper (P-01). */
export function leafletPaper(data: Leaflet): object {
  const language = data.instead
  const labels = labelsIn(data.code, language)
  const own = data.texts[0]?.language ?? language
  const say = (text: Text): string => text[language]
  return familyPaper({
    language: own,
    title: labels.leafletTitle,
    large: data.variant === 'easy',
    blocks: [
      ...draftedBlocks(data.texts, own, language),
      ...data.texts.flatMap((text) => textBlocks(text, data.code, language)),
      { kind: 'heading', language: own, body: labels.contact },
      ...(data.team === null ? [] : [{ kind: 'text', language, body: teamLines(data.team, language) } as const]),
      { kind: 'text', language, body: `${say(words.contactLine)}\n\n______________________________` },
    ],
  })
}
