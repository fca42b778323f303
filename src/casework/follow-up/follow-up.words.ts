import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Uppföljning', fi: 'Seuranta', en: 'Follow-up' },
  list: { sv: 'Läs ärendets uppföljning', fi: 'Lue asian seuranta', en: 'Read the follow-up of a case' },
  read: { sv: 'Läs en uppföljning', fi: 'Lue seurannan tiedot', en: 'Read a follow-up' },
  set: { sv: 'Sätt en uppföljning', fi: 'Sovi seuranta', en: 'Set a follow-up' },
  setDone: { sv: 'Uppföljningen sattes.', fi: 'Seuranta sovittiin.', en: 'The follow-up was set.' },
  do: { sv: 'Anteckna uppföljningen', fi: 'Kirjaa seuranta', en: 'Record the follow-up' },
  doDone: { sv: 'Uppföljningen antecknades.', fi: 'Seuranta kirjattiin.', en: 'The follow-up was recorded.' },
  move: { sv: 'Flytta uppföljningen', fi: 'Siirrä seuranta', en: 'Move the follow-up' },
  moveDone: { sv: 'Uppföljningen flyttades.', fi: 'Seuranta siirrettiin.', en: 'The follow-up was moved.' },
  moveShort: { sv: 'Flytta', fi: 'Siirrä', en: 'Move' },
  moveHelp: {
    sv: 'Ändra dagen, vem som följer upp eller båda. Det som gällde förut finns kvar att läsa.',
    fi: 'Vaihda päivä, seuraaja tai molemmat. Aiemmin sovittu jää luettavaksi.',
    en: 'Change the day, who follows up, or both. What was agreed before stays to be read.',
  },
  moveReason: { sv: 'Varför flyttas den?', fi: 'Miksi se siirretään?', en: 'Why is it moved?' },
  moveReasonHint: {
    sv: 'Till exempel att familjen är bortrest. Skriv inga känsliga detaljer.',
    fi: 'Esimerkiksi, että perhe on matkoilla. Älä kirjoita arkaluonteisia yksityiskohtia.',
    en: 'For example that the family is away. Write no sensitive details.',
  },
  moved: (earlier: string, reason: string): Text => ({
    sv: `flyttad från ${earlier}: ${reason}`,
    fi: `siirretty, aiemmin ${earlier}: ${reason}`,
    en: `moved from ${earlier}: ${reason}`,
  }),
  due: { sv: 'Att följa upp', fi: 'Seurattavaa', en: 'To follow up' },
  dueEmpty: {
    sv: 'Inget väntar på uppföljning.',
    fi: 'Mikään ei odota seurantaa.',
    en: 'Nothing waits for follow-up.',
  },
  done: { sv: 'Gjorda uppföljningar', fi: 'Tehdyt seurannat', en: 'Follow-ups done' },
  doneEmpty: {
    sv: 'Ingen uppföljning är gjord ännu.',
    fi: 'Yhtään seurantaa ei ole vielä tehty.',
    en: 'No follow-up has been done yet.',
  },
  what: { sv: 'Vad ska följas upp?', fi: 'Mitä seurataan?', en: 'What is to be followed up?' },
  whatHint: {
    sv: 'Till exempel om hjälpen har fått fäste. Skriv inga känsliga detaljer.',
    fi: 'Esimerkiksi, onko apu vakiintunut. Älä kirjoita arkaluonteisia yksityiskohtia.',
    en: 'For example whether the help has taken hold. Write no sensitive details.',
  },
  lastDay: { sv: 'Senast', fi: 'Viimeistään', en: 'By' },
  who: { sv: 'Vem', fi: 'Kuka', en: 'Who' },
  state: { sv: 'Läge', fi: 'Tilanne', en: 'Status' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  dueOn: { sv: 'Senast vilken dag?', fi: 'Viimeistään minä päivänä?', en: 'By which day?' },
  responsible: { sv: 'Vem följer upp?', fi: 'Kuka seuraa?', en: 'Who follows up?' },
  doneOn: { sv: 'Vilken dag gjordes den?', fi: 'Minä päivänä se tehtiin?', en: 'On which day was it done?' },
  outcome: { sv: 'Hur går det?', fi: 'Miten sujuu?', en: 'How is it going?' },
  outcomeHint: {
    sv: 'Skriv bara det som alla i ärendet får veta.',
    fi: 'Kirjoita vain se, minkä kaikki asian parissa työskentelevät saavat tietää.',
    en: 'Write only what everyone in the case may know.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  toFollowUp: { sv: 'Till uppföljningen', fi: 'Seurantaan', en: 'To the follow-up' },
  by: (day: string, name: string): Text => ({
    sv: `senast ${day}, ${name}`,
    fi: `viimeistään ${day}, ${name}`,
    en: `by ${day}, ${name}`,
  }),
  late: { sv: 'försenad', fi: 'myöhässä', en: 'late' },
  today: { sv: 'i dag', fi: 'tänään', en: 'today' },
  notDone: { sv: 'inte gjord', fi: 'ei tehty', en: 'not done' },
  waiting: { sv: 'väntar', fi: 'odottaa', en: 'waiting' },
  alreadyDone: {
    sv: 'Uppföljningen är redan antecknad.',
    fi: 'Seuranta on jo kirjattu.',
    en: 'The follow-up has already been recorded.',
  },
  close: { sv: 'Avsluta ärendet', fi: 'Päätä asia', en: 'Close the case' },
  closing: { sv: 'Så avslutades ärendet', fi: 'Näin asia päätettiin', en: 'How the case was closed' },
} satisfies Words

registerErrorTexts({
  follow_up_not_moved: {
    sv: 'Ändra dagen eller vem som följer upp.',
    fi: 'Vaihda päivä tai seuraaja.',
    en: 'Change the day or who follows up.',
  },
})
