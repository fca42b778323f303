import type { Text, Words } from '#kernel/language.ts'
import type { MeetingState, PlaceKind, Reply } from './meeting.ts'

export const words = {
  meetings: { sv: 'Möten', fi: 'Tapaamiset', en: 'Meetings' },
  listSummary: { sv: 'Lista ärendets möten', fi: 'Luettele asian tapaamiset', en: 'List the meetings of a case' },
  readSummary: { sv: 'Läs ett möte', fi: 'Lue tapaaminen', en: 'Read a meeting' },
  prepareSummary: { sv: 'Förbered ett nytt möte', fi: 'Valmistele uusi tapaaminen', en: 'Prepare a new meeting' },
  prepareEditSummary: {
    sv: 'Förbered ändring av ett möte',
    fi: 'Valmistele tapaamisen muutos',
    en: 'Prepare changing a meeting',
  },
  arrange: { sv: 'Ordna ett möte', fi: 'Järjestä tapaaminen', en: 'Arrange a meeting' },
  arrangeDone: { sv: 'Mötet sparades.', fi: 'Tapaaminen tallennettiin.', en: 'The meeting was saved.' },
  edit: { sv: 'Ändra mötet', fi: 'Muuta tapaamista', en: 'Change the meeting' },
  editDone: { sv: 'Ändringen sparades.', fi: 'Muutos tallennettiin.', en: 'The change was saved.' },
  cancelMeeting: { sv: 'Ställ in mötet', fi: 'Peru tapaaminen', en: 'Cancel the meeting' },
  cancelDone: { sv: 'Mötet är inställt.', fi: 'Tapaaminen on peruttu.', en: 'The meeting is cancelled.' },
  cancelReason: {
    sv: 'Varför ställs mötet in?',
    fi: 'Miksi tapaaminen perutaan?',
    en: 'Why is the meeting cancelled?',
  },
  cancelWarning: {
    sv: 'Fairlead meddelar ingen. Ring eller skriv själv till dem som är bjudna.',
    fi: 'Fairlead ei ilmoita kenellekään. Soita tai kirjoita itse kutsutuille.',
    en: 'Fairlead tells nobody. Call or write to those who are asked yourself.',
  },
  cancelledBecause: { sv: 'Inställt', fi: 'Peruttu', en: 'Cancelled' },
  replies: { sv: 'Skriv in svar på inbjudan', fi: 'Kirjaa vastaukset kutsuun', en: 'Record replies to the invitation' },
  repliesDone: { sv: 'Svaren sparades.', fi: 'Vastaukset tallennettiin.', en: 'The replies were saved.' },
  attendance: { sv: 'Skriv in vilka som var med', fi: 'Kirjaa osallistujat', en: 'Record who was there' },
  correctAttendance: { sv: 'Rätta närvaron', fi: 'Korjaa läsnäoloa', en: 'Correct attendance' },
  attendanceDone: {
    sv: 'Närvaron sparades. Mötet har hållits.',
    fi: 'Läsnäolo tallennettiin. Tapaaminen on pidetty.',
    en: 'Attendance was saved. The meeting has been held.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  stop: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  backToMeetings: { sv: 'Till mötena', fi: 'Tapaamisiin', en: 'To the meetings' },
  backToMeeting: { sv: 'Till mötet', fi: 'Tapaamiseen', en: 'To the meeting' },

  coming: { sv: 'Kommande', fi: 'Tulevat', en: 'Coming' },
  behind: { sv: 'Hållna och inställda', fi: 'Pidetyt ja perutut', en: 'Held and cancelled' },
  noneComing: { sv: 'Inget möte är planerat.', fi: 'Tapaamisia ei ole suunnitteilla.', en: 'No meeting is planned.' },
  noneBehind: {
    sv: 'Inget möte har hållits ännu.',
    fi: 'Tapaamisia ei ole vielä pidetty.',
    en: 'No meeting has been held yet.',
  },
  meeting: { sv: 'Möte', fi: 'Tapaaminen', en: 'Meeting' },
  when: { sv: 'När', fi: 'Milloin', en: 'When' },
  whenFor: (start: string, minutes: number): Text => ({
    sv: `${start}, ${minutes} min`,
    fi: `${start}, ${minutes} min`,
    en: `${start}, ${minutes} min`,
  }),
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  meetingLanguage: { sv: 'Mötesspråk', fi: 'Tapaamisen kieli', en: 'Language of the meeting' },
  interpreter: { sv: 'Tolk', fi: 'Tulkki', en: 'Interpreter' },
  interpreterIsBooked: (language: string): Text => ({
    sv: `${language}, bokad`,
    fi: `${language}, tilattu`,
    en: `${language}, booked`,
  }),
  interpreterNotBooked: (language: string): Text => ({
    sv: `${language}, inte bokad`,
    fi: `${language}, ei tilattu`,
    en: `${language}, not booked`,
  }),
  who: { sv: 'Deltagare', fi: 'Osallistujat', en: 'Participants' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  purpose: { sv: 'Syfte', fi: 'Tarkoitus', en: 'Purpose' },
  arrangedBy: { sv: 'Ordnat av', fi: 'Järjestäjä', en: 'Arranged by' },
  guardianNotAsked: {
    sv: 'Varför inte alla vårdnadshavare',
    fi: 'Miksi ei kaikkia huoltajia',
    en: 'Why not every guardian',
  },
  addedValue: { sv: 'Tillför', fi: 'Lisäarvo', en: 'Added value' },
  reply: { sv: 'Svar', fi: 'Vastaus', en: 'Reply' },
  wasThere: { sv: 'Närvaro', fi: 'Läsnäolo', en: 'Attendance' },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
  invitationOnly: {
    sv: 'Får bara inbjudan, ser inte ärendet',
    fi: 'Saa vain kutsun, ei näe asiaa',
    en: 'Gets the invitation only, does not see the case',
  },
  substitute: (name: string): Text => ({ sv: `ersättare ${name}`, fi: `sijainen ${name}`, en: `substitute ${name}` }),
  byProfession: { sv: 'Närvaro per yrkesgrupp', fi: 'Läsnäolo ammattiryhmittäin', en: 'Attendance by profession' },
  role: { sv: 'Roll', fi: 'Rooli', en: 'Role' },
  profession: { sv: 'Yrkesgrupp', fi: 'Ammattiryhmä', en: 'Profession' },
  asked: { sv: 'Bjudna', fi: 'Kutsutut', en: 'Asked' },
  present: { sv: 'Närvarande', fi: 'Läsnä', en: 'Present' },

  sharedPart: { sv: 'Gemensamt', fi: 'Yhteinen', en: 'Shared' },
  sharedEmpty: {
    sv: 'Ingen gemensam sammanfattning ännu.',
    fi: 'Yhteistä yhteenvetoa ei vielä ole.',
    en: 'No shared summary yet.',
  },
  sharedTexts: {
    sv: 'Delat med ärendets ankarteam',
    fi: 'Jaettu asian ankkuritiimille',
    en: 'Shared with the Anchor team of the case',
  },
  textsOfMeeting: { sv: 'Texter till det här mötet', fi: 'Tämän tapaamisen tekstit', en: 'Texts for this meeting' },
  textsEmpty: { sv: 'Inga texter ännu.', fi: 'Ei vielä tekstejä.', en: 'No texts yet.' },
  ownPart: { sv: 'Din egen myndighet', fi: 'Oma viranomaisesi', en: 'Your own authority' },
  ownEmpty: {
    sv: 'Inga egna texter till det här mötet.',
    fi: 'Ei omia tekstejä tähän tapaamiseen.',
    en: 'No texts of your own for this meeting.',
  },
  summary: { sv: 'Gemensam sammanfattning', fi: 'Yhteinen yhteenveto', en: 'Shared summary' },
  writeSummary: {
    sv: 'Skriv den gemensamma sammanfattningen',
    fi: 'Kirjoita yhteinen yhteenveto',
    en: 'Write the shared summary',
  },
  correctSummary: { sv: 'Rätta sammanfattningen', fi: 'Korjaa yhteenvetoa', en: 'Correct the summary' },
  summaryDone: { sv: 'Sammanfattningen sparades.', fi: 'Yhteenveto tallennettiin.', en: 'The summary was saved.' },
  summaryHint: {
    sv: 'Vad diskuterades, vad kom ni överens om, vem gör vad? Skriv bara det som alla i ärendet får veta.',
    fi: 'Mistä keskusteltiin, mitä sovittiin, kuka tekee mitä? Kirjoita vain se, minkä kaikki asian jäsenet saavat tietää.',
    en: 'What was discussed, what was agreed, who does what? Write only what everyone in the case may know.',
  },
  correctionReason: { sv: 'Varför rättas texten?', fi: 'Miksi tekstiä korjataan?', en: 'Why is the text corrected?' },
  corrected: (when: string, who: string, reason: string): Text => ({
    sv: `Rättad ${when} av ${who}: ${reason}`,
    fi: `Korjattu ${when}, korjaaja ${who}: ${reason}`,
    en: `Corrected ${when} by ${who}: ${reason}`,
  }),
  earlier: { sv: 'Tidigare text', fi: 'Aiempi teksti', en: 'Earlier text' },
  contribution: {
    sv: 'Skriv vad du vill ta upp',
    fi: 'Kirjoita, mitä haluat ottaa esiin',
    en: 'Write what you want to bring up',
  },
  contributionBody: {
    sv: 'Vad vill din myndighet ta upp på mötet?',
    fi: 'Mitä viranomaisesi haluaa ottaa esiin tapaamisessa?',
    en: 'What does your authority want to bring up at the meeting?',
  },
  contributionDone: {
    sv: 'Texten inför mötet sparades.',
    fi: 'Teksti tapaamista varten tallennettiin.',
    en: 'The text for the meeting was saved.',
  },
  note: { sv: 'Skriv en mötesanteckning', fi: 'Kirjoita tapaamisen muistiinpano', en: 'Write a meeting note' },
  noteBody: { sv: 'Mötesanteckning', fi: 'Tapaamisen muistiinpano', en: 'Meeting note' },
  noteDone: {
    sv: 'Mötesanteckningen sparades.',
    fi: 'Tapaamisen muistiinpano tallennettiin.',
    en: 'The meeting note was saved.',
  },
  bodyHint: {
    sv: 'Tomrad ger nytt stycke, ”- ” ger en lista.',
    fi: 'Tyhjä rivi aloittaa uuden kappaleen, ”- ” luettelon.',
    en: 'An empty line starts a paragraph, “- ” a list.',
  },
  textLanguage: { sv: 'Textens språk', fi: 'Tekstin kieli', en: 'Language of the text' },
  readText: { sv: 'Öppna', fi: 'Avaa', en: 'Open' },
  caseClosed: {
    sv: 'Ärendet är avslutat. Mötena kan läsas men inte ändras.',
    fi: 'Asia on päätetty. Tapaamisia voi lukea, mutta ei muuttaa.',
    en: 'The case is closed. Its meetings can be read but not changed.',
  },
  meetingNotPlanned: {
    sv: 'Mötet är inte längre planerat: det har hållits eller ställts in.',
    fi: 'Tapaaminen ei ole enää suunnitteilla: se on pidetty tai peruttu.',
    en: 'The meeting is no longer planned: it has been held or cancelled.',
  },
  meetingOverForContributions: {
    sv: 'Mötet har hållits eller ställts in. Skriv en mötesanteckning i stället.',
    fi: 'Tapaaminen on pidetty tai peruttu. Kirjoita sen sijaan tapaamisen muistiinpano.',
    en: 'The meeting has been held or cancelled. Write a meeting note instead.',
  },
  meetingIsCancelled: { sv: 'Mötet är inställt.', fi: 'Tapaaminen on peruttu.', en: 'The meeting is cancelled.' },
  meetingAhead: {
    sv: 'Mötet är inte i dag eller tidigare. Skriv in närvaron när det har hållits.',
    fi: 'Tapaaminen on vasta tulossa. Kirjaa läsnäolo, kun se on pidetty.',
    en: 'The meeting is still ahead. Record attendance when it has been held.',
  },
} satisfies Words

export const stateTexts: Readonly<Record<MeetingState, Text>> = {
  planned: { sv: 'Planerat', fi: 'Suunniteltu', en: 'Planned' },
  held: { sv: 'Hållet', fi: 'Pidetty', en: 'Held' },
  cancelled: { sv: 'Inställt', fi: 'Peruttu', en: 'Cancelled' },
}

export const placeTexts: Readonly<Record<PlaceKind, Text>> = {
  police_premises: {
    sv: 'polisinrättningens lokaler',
    fi: 'poliisilaitoksen tilat',
    en: 'the premises of the police department',
  },
  team_premises: { sv: 'ankarteamets lokaler', fi: 'ankkuritiimin tilat', en: 'the premises of the Anchor team' },
  school: { sv: 'skolan', fi: 'koulu', en: 'school' },
  home: { sv: 'hemma hos den unga', fi: 'nuoren kotona', en: 'at the young person’s home' },
  remote: { sv: 'på distans', fi: 'etäyhteydellä', en: 'remote' },
  other: { sv: 'annan plats', fi: 'muu paikka', en: 'other place' },
}

export const replyTexts: Readonly<Record<Reply, Text>> = {
  waiting: { sv: 'inget svar ännu', fi: 'ei vielä vastausta', en: 'no answer yet' },
  accepted: { sv: 'kommer', fi: 'tulee', en: 'comes' },
  declined: { sv: 'tackar nej', fi: 'ei tule', en: 'declines' },
}
