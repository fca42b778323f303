import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: {
    sv: 'Den ungas förbud',
    fi: 'Nuoren kiellot',
    en: 'The young person’s bans',
  },
  list: {
    sv: 'Läs den ungas förbud mot att berätta för en vårdnadshavare',
    fi: 'Lue nuoren kiellot kertoa huoltajalle',
    en: 'Read the young person’s bans on telling a guardian',
  },
  intro: {
    sv: 'Den unga kan förbjuda att en vårdnadshavare får veta en viss sak (703/2023 40 och 51 §, 785/1992 9 §). Visa eller skriv aldrig ut den här sidan för en vårdnadshavare: inte heller att det finns ett förbud.',
    fi: 'Nuori voi kieltää antamasta huoltajalle tietoja jostakin asiasta (703/2023 40 ja 51 §, 785/1992 9 §). Älä koskaan näytä tai tulosta tätä sivua huoltajalle: ei myöskään sitä, että kielto on olemassa.',
    en: 'The young person can forbid that a guardian is told about a matter (703/2023 §§ 40, 51, 785/1992 § 9). Never show or print this page for a guardian: not even that there is a ban.',
  },
  none: { sv: 'Inget förbud är antecknat.', fi: 'Kieltoja ei ole kirjattu.', en: 'No ban is recorded.' },
  record: { sv: 'Anteckna ett förbud', fi: 'Kirjaa kielto', en: 'Record a ban' },
  recordDone: { sv: 'Förbudet antecknades.', fi: 'Kielto kirjattiin.', en: 'The ban was recorded.' },
  lift: { sv: 'Häv förbudet', fi: 'Kumoa kielto', en: 'Lift the ban' },
  liftDone: { sv: 'Förbudet hävdes.', fi: 'Kielto kumottiin.', en: 'The ban was lifted.' },
  alreadyLifted: {
    sv: 'Förbudet är redan hävt.',
    fi: 'Kielto on jo kumottu.',
    en: 'The ban has already been lifted.',
  },
  guardian: {
    sv: 'Vem ska inte få veta?',
    fi: 'Kuka ei saa tietää?',
    en: 'Who is not to know?',
  },
  noGuardians: {
    sv: 'Ärendet har ingen vårdnadshavare ännu.',
    fi: 'Asialla ei ole vielä huoltajaa.',
    en: 'The case has no guardian yet.',
  },
  subjects: { sv: 'Vilka uppgifter gäller det?', fi: 'Mitä tietoja se koskee?', en: 'Which information is it about?' },
  reason: { sv: 'Varför?', fi: 'Miksi?', en: 'Why?' },
  said: { sv: 'Vad sade den unga själv?', fi: 'Mitä nuori itse sanoi?', en: 'What did the young person say?' },
  outcome: { sv: 'Följs förbudet?', fi: 'Noudatetaanko kieltoa?', en: 'Is the ban followed?' },
  followed: { sv: 'Ja, det följs', fi: 'Kyllä, sitä noudatetaan', en: 'Yes, it is followed' },
  refused: { sv: 'Nej, det följs inte', fi: 'Ei, sitä ei noudateta', en: 'No, it is not followed' },
  refusedHint: {
    sv: 'Bara när förbudet klart strider mot den ungas eget intresse.',
    fi: 'Vain kun kielto on selvästi nuoren oman edun vastainen.',
    en: 'Only when the ban is clearly against the young person’s own interest.',
  },
  refusalReasons: {
    sv: 'Om det inte följs: varför?',
    fi: 'Jos sitä ei noudateta: miksi?',
    en: 'If it is not followed: why?',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  toBans: { sv: 'Till förbuden', fi: 'Kieltoihin', en: 'To the bans' },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
  towards: (name: string): Text => ({
    sv: `Berätta inte för ${name}`,
    fi: `Älä kerro huoltajalle: ${name}`,
    en: `Do not tell ${name}`,
  }),
  isFollowed: { sv: 'följs', fi: 'noudatetaan', en: 'followed' },
  isRefused: { sv: 'följs inte', fi: 'ei noudateta', en: 'not followed' },
  lifted: (day: string): Text => ({ sv: `hävt ${day}`, fi: `kumottu ${day}`, en: `lifted ${day}` }),
  recorded: (day: string, by: string): Text => ({
    sv: `antecknat ${day}, ${by}`,
    fi: `kirjattu ${day}, ${by}`,
    en: `recorded ${day}, ${by}`,
  }),
} satisfies Words

registerErrorTexts({
  ban_reason_of_health_care: {
    sv: 'Den grunden gäller bara i hälso- och sjukvården (785/1992 9 §). Välj en annan vägande grund.',
    fi: 'Peruste koskee vain terveydenhuoltoa (785/1992 9 §). Valitse muu painava syy.',
    en: 'That ground holds in health care only (785/1992 § 9). Choose another weighty reason.',
  },
  ban_refusal_reasons_missing: {
    sv: 'Skriv med minst tio tecken varför förbudet inte följs (703/2023 51 §).',
    fi: 'Kirjoita vähintään kymmenellä merkillä, miksi kieltoa ei noudateta (703/2023 51 §).',
    en: 'Write in at least ten characters why the ban is not followed (703/2023 § 51).',
  },
})
