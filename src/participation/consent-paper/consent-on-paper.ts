import { label } from '#kernel/codes.ts'
import { addDays, helsinkiDay } from '#kernel/clock.ts'
import { labelsIn } from '#kernel/family-texts.ts'
import { formatDate } from '#kernel/format.ts'
import { asHeading, isLanguage, type Language, type Text } from '#kernel/language.ts'
import { roleTexts } from '#casework/person/person.words.ts'
import { familyPaper } from '#participation/family-text/family-paper.ts'
import { draftedBlocks, textBlocks } from '#participation/family-text/leaflet-paper.ts'
import type { ConsentPaper } from './consent-paper.ts'

type Paper = Omit<ConsentPaper, 'variant'>

/** The language of codes on the paper: the family's where it is one of the country's or English. */
const codesLanguage = ({ code, instead }: Paper): Language => (isLanguage(code) ? code : instead)

/** What is asked, as pairs of a label in the family's language and its value. */
export function factsOf(paper: Paper): readonly (readonly [string, string])[] {
  const labels = labelsIn(paper.code, paper.instead)
  const language = codesLanguage(paper)
  const say = (text: Text): string => text[language]
  const recipient =
    paper.toRegisterName !== null
      ? say(paper.toRegisterName)
      : [paper.toName, paper.toAuthority === null ? null : say(label('consent_recipients', paper.toAuthority))]
          .filter((each) => each !== null)
          .join(', ')
  const until =
    paper.validUntil === null ? labels.untilWithdrawn : formatDate(addDays(helsinkiDay(paper.validUntil), -1), language)
  return [
    ...(paper.youthName === null ? [] : [[labels.about, paper.youthName] as const]),
    [labels.told, paper.subjects.map((each) => say(asHeading(label('consent_categories', each)))).join(' · ')],
    [labels.toWhom, recipient],
    [labels.why, say(asHeading(label('disclosure_purposes', paper.purpose)))],
    [labels.howLong, until],
  ]
}

/** Who signs: each by name and what they are, and one line for who receives the paper. */
export const signersOf = (paper: Paper): readonly string[] => {
  const language = codesLanguage(paper)
  return [
    ...paper.signers.map(({ name, role }) => [name, roleTexts[role]?.[language]].filter(Boolean).join(', ')),
    labelsIn(paper.code, paper.instead).receiver,
  ]
}

/** The form to sign as the PDF template is given it. */
export function consentOnPaper(paper: ConsentPaper): object {
  const labels = labelsIn(paper.code, paper.instead)
  const { explanation, code } = paper
  const own = explanation.language
  const facts = codesLanguage(paper)
  return familyPaper({
    language: own,
    title: labels.consentTitle,
    large: paper.variant === 'easy',
    blocks: [
      ...draftedBlocks([explanation], own, paper.instead),
      { kind: 'facts', language: own === code ? own : facts, facts: factsOf(paper) },
      ...textBlocks(explanation, code, paper.instead),
      { kind: 'heading', language: own, body: labels.signatures },
      {
        kind: 'signatures',
        language: own,
        heads: [labels.who, labels.placeAndDay, labels.signature],
        rows: signersOf(paper),
      },
      { kind: 'text', language: own, body: `${labels.contact}: ${paper.contactName}, ${paper.teamName[facts]}` },
      { kind: 'note', language: own, body: `${labels.caseNumber}: ${paper.caseNumber}` },
    ],
  })
}
