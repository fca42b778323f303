import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { EntryKind } from './entry.ts'

export const words = {
  restrict: {
    sv: 'Begränsa användningen av texten',
    fi: 'Rajoita tekstin käyttöä',
    en: 'Restrict the use of the text',
  },
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
  subject: { sv: 'Vad handlar det om?', fi: 'Mitä asia koskee?', en: 'What is it about?' },
  subjectHint: {
    sv: 'Avgör vilka regler som gäller om du senare vill dela anteckningen med en annan myndighet.',
    fi: 'Ratkaisee, mitä sääntöjä sovelletaan, jos haluat myöhemmin jakaa muistiinpanon toiselle viranomaiselle.',
    en: 'Decides which rules apply if you later want to share the note with another authority.',
  },
  thirdPersons: {
    sv: 'Markera uppgifter om en annan person',
    fi: 'Merkitse toista henkilöä koskevat tiedot',
    en: 'Mark information about another person',
  },
  share: { sv: 'Dela med en annan myndighet', fi: 'Jaa toiselle viranomaiselle', en: 'Share with another authority' },
  retract: { sv: 'Återta anteckningen', fi: 'Peru muistiinpano', en: 'Retract the note' },
  retractHint: {
    sv: 'Anteckningen står kvar i ditt register med skälet. De som har fått den kan inte läsa den längre.',
    fi: 'Muistiinpano jää rekisteriisi perusteluineen. Ne, joille se on jaettu, eivät voi enää lukea sitä.',
    en: 'The note stays in your register with the reason. Those it was shared with can no longer read it.',
  },
  retractionReason: { sv: 'Varför återtas den?', fi: 'Miksi se perutaan?', en: 'Why is it retracted?' },
  retractDone: {
    sv: 'Anteckningen återtogs. Det som hade delats av den är återtaget.',
    fi: 'Muistiinpano peruttiin. Siitä jaetut tekstit on peruttu.',
    en: 'The note was retracted. What had been shared of it is withdrawn.',
  },
  alreadyRetracted: {
    sv: 'Anteckningen är redan återtagen. Den kan inte ändras eller återtas igen.',
    fi: 'Muistiinpano on jo peruttu. Sitä ei voi muuttaa eikä perua uudelleen.',
    en: 'The note has already been retracted. It cannot be changed or retracted again.',
  },
  retracted: (when: string, reason: string): Text => ({
    sv: `Återtagen ${when}: ${reason}`,
    fi: `Peruttu ${when}: ${reason}`,
    en: `Retracted ${when}: ${reason}`,
  }),
  retractedTag: { sv: 'Återtagen', fi: 'Peruttu', en: 'Retracted' },
  receivedTag: {
    sv: 'Inhämtad från en annan myndighet',
    fi: 'Saatu toiselta viranomaiselta',
    en: 'Received from another authority',
  },
  origin: (register: string, teller: string, when: string): Text => ({
    sv: `Mottagen från ${register} (${teller}) ${when}`,
    fi: `Saatu: ${register} (${teller}) ${when}`,
    en: `Received from ${register} (${teller}) ${when}`,
  }),
  originBasis: { sv: 'Grund för utlämnandet', fi: 'Luovutuksen peruste', en: 'Basis of the disclosure' },
  originPurpose: { sv: 'Ändamål', fi: 'Käyttötarkoitus', en: 'Purpose' },
  originNecessity: {
    sv: 'Varför uppgiften är nödvändig här',
    fi: 'Miksi tieto on täällä välttämätön',
    en: 'Why the information is necessary here',
  },
  notOnward: {
    sv: 'Sekretessen följer uppgiften. Den används bara för det här ändamålet och delas inte vidare (703/2023 48 §).',
    fi: 'Salassapito seuraa tietoa. Sitä käytetään vain tähän tarkoitukseen eikä sitä jaeta edelleen (703/2023 48 §).',
    en: 'Secrecy follows the information. It is used for this purpose only and is not shared on (703/2023, section 48).',
  },
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

registerErrorTexts({
  subject_not_read: {
    sv: 'Din yrkesgrupp läser inte uppgifter om det här i ert register. Välj ett annat ämne.',
    fi: 'Ammattiryhmäsi ei lue rekisterissänne tätä koskevia tietoja. Valitse toinen aihe.',
    en: 'Your profession does not read information about this in your register. Choose another subject.',
  },
})
