import { z } from 'zod'
import { addDays } from '#kernel/clock.ts'
import { formatDate, formatDateTime } from '#kernel/format.ts'
import type { Language, Text } from '#kernel/language.ts'
import { idOutput, languageOutput, momentOutput } from '#kernel/output.ts'
import type {
  SteeringAttendance,
  SteeringDecision,
  SteeringItem,
  SteeringMeeting,
} from '#network/steering-meeting/steering-meeting.ts'
import { words as meetingWords } from '#network/steering-meeting/steering-meeting.words.ts'
import { cameAsTexts } from '#network/steering-meeting/steering-state.words.ts'
import { words } from './report-pack.words.ts'

/** The pack of a meeting as it was on a day: made once, kept as it is (D-09). */
export const ReportPack = z.object({
  id: idOutput,
  meetingId: idOutput,
  language: languageOutput,
  madeAt: momentOutput,
  madeByName: z.string(),
  sha256: z.string(),
})
export type ReportPack = z.infer<typeof ReportPack>

/** What a pack is made of. Figures of the region's picture come beside it as sections of their own. */
export type PackSource = {
  readonly instanceName: Text
  readonly meeting: SteeringMeeting
  readonly items: readonly SteeringItem[]
  readonly attendances: readonly SteeringAttendance[]
  readonly decisions: readonly SteeringDecision[]
  /** Tasks of all meetings that are open on the day. */
  readonly openTasks: readonly SteeringDecision[]
  readonly partiesWithoutMember: readonly Text[]
  readonly agreements: readonly { readonly name: Text; readonly status: Text; readonly validUntil: string | null }[]
}

/** The paper; what it says comes as data. */
export const template = `
#let pack = json(bytes(sys.inputs.data))
#set document(title: pack.title, author: "Fairlead")
#set text(font: "Source Sans 3", size: 11pt, lang: pack.language)
#set page(paper: "a4", margin: (x: 22mm, y: 20mm))
#set par(leading: 0.65em)
#show heading: set block(above: 1.3em, below: 0.6em)
= #pack.title
#par[#pack.subtitle]
#for line in pack.facts [
  #par[#strong(line.key): #line.value]
]
#for section in pack.sections [
  == #section.title
  #if section.empty != none [#par[#section.empty]]
  #for entry in section.entries [
    === #entry.title
    #for text in entry.texts [
      #if text.label != none [#par[#strong(text.label)]]
      #for part in text.parts [#par[#part]]
    ]
  ]
  #if section.lines.len() > 0 [#list(..section.lines)]
]
`

type Entry = { title: string; texts: { label: string | null; parts: string[] }[] }
/** A part of a pack: a heading, entries with headings of their own, lines; `empty` is said where there is nothing. */
export type PackSection = { title: string; empty: string | null; entries: Entry[]; lines: string[] }

const paragraphs = (text: string): string[] => text.split(/\n+/).filter((part) => part.trim() !== '')

const section = (title: string, empty: string, of: Partial<Pick<PackSection, 'entries' | 'lines'>>): PackSection => {
  const { entries = [], lines = [] } = of
  return { title, empty: entries.length + lines.length === 0 ? empty : null, entries, lines }
}

function came(each: SteeringAttendance, language: Language): string {
  const office = each.office?.[language]
  const instead = each.forOffice?.[language] ?? each.forName
  const place = instead === null ? '' : `, ${meetingWords.insteadOf(instead)[language]}`
  const of = [each.agencyName?.[language], cameAsTexts[each.cameAs][language], office].filter(
    (part) => part !== undefined,
  )
  return `${each.name} (${of.join(', ')}${place})`
}

function task(each: SteeringDecision, language: Language): string {
  const who = [each.ownerAgencyName?.[language], each.ownerName].filter((part) => part !== null && part !== undefined)
  const due = each.dueOn === null ? '' : `, ${words.due(formatDate(each.dueOn, language))[language]}`
  return `${each.number}: ${each.decided} (${who.join(', ')}${due})`
}

/**
 * What the template is given, in one language; what people wrote stays as they wrote it.
 * @param madeAt when the pack was made; @param others sections of other rooms, before the signatures
 */
export function packOf(
  source: PackSource,
  language: Language,
  madeAt: Date,
  others: readonly PackSection[] = [],
): { readonly title: string } {
  const { meeting, items, attendances, decisions, openTasks } = source
  const say = (text: Text): string => text[language]
  const textOf = (label: Text, text: string | null) =>
    text === null ? [] : [{ label: say(label), parts: paragraphs(text) }]
  const decidedUnder = (item: SteeringItem) =>
    decisions
      .filter((each) => each.itemId === item.id)
      .map((each) => ({ label: say(words.decisionNumber(each.number)), parts: paragraphs(each.decided) }))
  const signatures = [
    meeting.secretarySignedAt === null
      ? say(meetingWords.waitsForSecretary)
      : say(meetingWords.signedBy(meeting.secretaryName, formatDateTime(meeting.secretarySignedAt, language))),
    ...(meeting.chairSignedAt === null
      ? [say(meetingWords.waitsForChair)]
      : [say(meetingWords.confirmedBy(meeting.chairName, formatDateTime(meeting.chairSignedAt, language)))]),
  ]
  const pack = {
    language,
    title: say(meetingWords.meeting(meeting.number)),
    subtitle: `${say(source.instanceName)}. ${say(words.asOf(formatDateTime(madeAt, language)))}`,
    facts: [
      { key: say(meetingWords.heldOn), value: formatDate(meeting.heldOn, language) },
      { key: say(meetingWords.startsAt), value: meeting.startsAt.replace(':', '.') },
      { key: say(meetingWords.place), value: meeting.place },
      { key: say(meetingWords.chair), value: meeting.chairName },
      { key: say(meetingWords.secretary), value: meeting.secretaryName },
    ],
    sections: [
      section(say(meetingWords.attendance), say(meetingWords.noAttendance), {
        lines: attendances.map((each) => came(each, language)),
      }),
      section(say(meetingWords.agenda), say(meetingWords.noItems), {
        entries: items.map((item, index) => ({
          title: `${index + 1} ${item.title}`,
          texts: [
            ...textOf(meetingWords.proposal, item.proposal),
            ...textOf(meetingWords.minutes, item.minutes),
            ...decidedUnder(item),
          ],
        })),
      }),
      section(say(meetingWords.openTasks), say(meetingWords.noTasks), {
        lines: openTasks.map((each) => task(each, language)),
      }),
      section(say(words.representation), say(words.allRepresented), {
        lines: source.partiesWithoutMember.map((name) => say(words.noMember(say(name)))),
      }),
      section(say(words.agreements), say(words.noAgreements), {
        lines: source.agreements.map((each) => {
          const last = each.validUntil === null ? '' : ` (${formatDate(addDays(each.validUntil, -1), language)})`
          return `${say(each.name)}: ${say(each.status)}${last}`
        }),
      }),
      ...others,
      section(say(meetingWords.signing), say(meetingWords.waitsForSecretary), { lines: signatures }),
    ],
  }
  return pack
}
