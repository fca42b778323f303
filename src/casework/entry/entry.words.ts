import type { Text, Words } from '#kernel/language.ts'
import type { EntryKind } from './entry.ts'

export const words = {
  write: { sv: 'Skriv en anteckning', fi: 'Kirjoita muistiinpano', en: 'Write a note' },
  writeDone: { sv: 'Anteckningen sparades.', fi: 'Muistiinpano tallennettiin.', en: 'The note was saved.' },
  correct: { sv: 'Rätta anteckningen', fi: 'Korjaa muistiinpano', en: 'Correct the note' },
  correctDone: {
    sv: 'Rättelsen sparades. Den tidigare texten finns kvar.',
    fi: 'Korjaus tallennettiin. Aiempi teksti säilyy.',
    en: 'The correction was saved. The earlier text is kept.',
  },
  read: { sv: 'Läs anteckningen', fi: 'Lue muistiinpano', en: 'Read the note' },
  earlier: { sv: 'Tidigare versioner', fi: 'Aiemmat versiot', en: 'Earlier versions' },
  body: { sv: 'Anteckning', fi: 'Muistiinpano', en: 'Note' },
  bodyHint: {
    sv: 'Skriv det som behövs för ärendet. Tomrad ger nytt stycke, ”- ” ger en lista.',
    fi: 'Kirjoita se, mitä asiassa tarvitaan. Tyhjä rivi aloittaa uuden kappaleen, ”- ” luettelon.',
    en: 'Write what the case needs. An empty line starts a paragraph, “- ” a list.',
  },
  whoSees: { sv: 'Vem får se det här?', fi: 'Kuka saa nähdä tämän?', en: 'Who may see this?' },
  ownRegister: (register: string): Text => ({
    sv: `Bara ${register} i det här ärendet`,
    fi: `Vain ${register} tässä asiassa`,
    en: `Only ${register} in this case`,
  }),
  ownRegisterHint: {
    sv: 'Texten hör till din egen myndighets register. De andra i ärendet ser den inte.',
    fi: 'Teksti kuuluu oman viranomaisesi rekisteriin. Muut asian jäsenet eivät näe sitä.',
    en: 'The text belongs to your own authority’s register. The others in the case do not see it.',
  },
  caseTeam: {
    sv: 'Alla som arbetar med ärendet',
    fi: 'Kaikki asian parissa työskentelevät',
    en: 'Everyone working with the case',
  },
  caseTeamHint: {
    sv: 'Texten hör till ärendets gemensamma arbetsyta. Skriv bara det som alla får veta.',
    fi: 'Teksti kuuluu asian yhteiseen työtilaan. Kirjoita vain se, minkä kaikki saavat tietää.',
    en: 'The text belongs to the shared workspace of the case. Write only what everyone may know.',
  },
  language: { sv: 'Textens språk', fi: 'Tekstin kieli', en: 'Language of the text' },
  correctionReason: { sv: 'Varför rättas texten?', fi: 'Miksi tekstiä korjataan?', en: 'Why is the text corrected?' },
  corrected: (when: string, reason: string): Text => ({
    sv: `Rättad ${when}: ${reason}`,
    fi: `Korjattu ${when}: ${reason}`,
    en: `Corrected ${when}: ${reason}`,
  }),
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  by: (name: string, profession: string): Text => ({
    sv: `${name}, ${profession}`,
    fi: `${name}, ${profession}`,
    en: `${name}, ${profession}`,
  }),
} satisfies Words

/** Kinds of entries, as shown on the timeline. */
export const kindTexts: Readonly<Record<EntryKind, Text>> = {
  note: { sv: 'Anteckning', fi: 'Muistiinpano', en: 'Note' },
  meeting_contribution: { sv: 'Till mötet', fi: 'Tapaamiseen', en: 'For the meeting' },
  meeting_note: { sv: 'Mötesanteckning', fi: 'Tapaamisen muistiinpano', en: 'Meeting note' },
  meeting_summary: { sv: 'Gemensam sammanfattning', fi: 'Yhteinen yhteenveto', en: 'Shared summary' },
}
