import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  ofAge: {
    sv: 'Den unga har fyllt 18 år: en vårdnadshavare får inte längre hens uppgifter. Den unga ber själv.',
    fi: 'Nuori on täyttänyt 18 vuotta: huoltaja ei enää saa hänen tietojaan. Nuori pyytää itse.',
    en: 'The young person has turned 18: a guardian no longer gets their data. They ask themself.',
  },
  title: { sv: 'Personens rättigheter', fi: 'Henkilön oikeudet', en: 'The person’s rights' },
  summary: {
    sv: 'Läs personernas begäranden och rättelser i ett ärende',
    fi: 'Lue asian henkilöiden pyynnöt ja oikaisut',
    en: 'Read the requests of the persons of a case and the corrections',
  },
  desk: { sv: 'Begäranden och rättelser', fi: 'Pyynnöt ja oikaisut', en: 'Requests and corrections' },
  deskSummary: {
    sv: 'Läs öppna begäranden och rättelser i egna ärenden',
    fi: 'Lue omien asioiden avoimet pyynnöt ja oikaisut',
    en: 'Read open requests and corrections in one’s own cases',
  },
  intro: {
    sv: 'Var och en får se uppgifter om sig själv, få fel rättade och få användningen begränsad. Begäran går till den myndighet vars uppgifter det gäller.',
    fi: 'Jokainen saa nähdä tietonsa, saada virheet oikaistuksi ja käytön rajoitetuksi. Pyyntö menee sille viranomaiselle, jonka tietoja se koskee.',
    en: 'Everyone may see what is recorded about them, have mistakes corrected and have its use restricted. The request goes to the authority whose records it is about.',
  },
  requests: { sv: 'Begäranden', fi: 'Pyynnöt', en: 'Requests' },
  requestsEmpty: { sv: 'Ingen begäran väntar.', fi: 'Yhtään pyyntöä ei odota.', en: 'No request is waiting.' },
  notices: {
    sv: 'Rättat sedan ni fick veta',
    fi: 'Oikaistu tiedon saamisen jälkeen',
    en: 'Corrected since you were told',
  },
  noticesEmpty: {
    sv: 'Inget som ni har fått veta har rättats.',
    fi: 'Mitään teille kerrottua ei ole oikaistu.',
    en: 'Nothing you were told has been corrected.',
  },
  record: { sv: 'Anteckna en begäran', fi: 'Kirjaa pyyntö', en: 'Record a request' },
  recordDone: { sv: 'Begäran antecknades.', fi: 'Pyyntö kirjattiin.', en: 'The request was recorded.' },
  kind: { sv: 'Vad begärs?', fi: 'Mitä pyydetään?', en: 'What is asked?' },
  controller: {
    sv: 'Vilken myndighet gäller det?',
    fi: 'Mitä viranomaista se koskee?',
    en: 'Which authority is it about?',
  },
  person: { sv: 'Vem handlar det om?', fi: 'Ketä se koskee?', en: 'Whom is it about?' },
  askedBy: { sv: 'Vem begär?', fi: 'Kuka pyytää?', en: 'Who asks?' },
  said: { sv: 'Vad sade personen?', fi: 'Mitä henkilö sanoi?', en: 'What did the person say?' },
  receivedOn: { sv: 'När kom begäran?', fi: 'Milloin pyyntö tuli?', en: 'When did the request come?' },
  dueOn: { sv: 'Svar senast', fi: 'Vastaus viimeistään', en: 'Answer by' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  case: { sv: 'Ärende', fi: 'Asia', en: 'Case' },
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  open: { sv: 'öppen', fi: 'avoin', en: 'open' },
  forOthers: {
    sv: 'besvaras av en annan myndighet',
    fi: 'toinen viranomainen vastaa',
    en: 'another authority answers',
  },
  readOne: { sv: 'Läs en begäran', fi: 'Lue pyyntö', en: 'Read a request' },
  clock: { sv: 'Tiden grundar sig på', fi: 'Määräaika perustuu', en: 'The time follows from' },
  uncertain: { sv: 'obekräftad', fi: 'vahvistamaton', en: 'unverified' },
  extend: { sv: 'Ta mer tid', fi: 'Ota lisäaikaa', en: 'Take more time' },
  extendReason: {
    sv: 'Varför behövs mer tid? Personen ska få veta det.',
    fi: 'Miksi tarvitaan lisäaikaa? Henkilölle on kerrottava se.',
    en: 'Why is more time needed? The person must be told.',
  },
  extendDone: { sv: 'Tiden förlängdes.', fi: 'Aikaa jatkettiin.', en: 'The time was extended.' },
  noExtension: {
    sv: 'Tiden kan inte förlängas längre.',
    fi: 'Aikaa ei voi enää jatkaa.',
    en: 'The time cannot be extended any more.',
  },
  answerIt: { sv: 'Svara på begäran', fi: 'Vastaa pyyntöön', en: 'Answer the request' },
  answerDone: { sv: 'Svaret antecknades.', fi: 'Vastaus kirjattiin.', en: 'The answer was recorded.' },
  outcome: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  answer: {
    sv: 'Vad svaras personen? Skriv skälen om något inte görs.',
    fi: 'Mitä henkilölle vastataan? Kirjoita syyt, jos jotain ei tehdä.',
    en: 'What is the person answered? Give the reasons if something is not done.',
  },
  answered: { sv: 'Svaret till personen', fi: 'Vastaus henkilölle', en: 'The answer to the person' },
  complain: { sv: 'Så här kan man klaga', fi: 'Näin voi valittaa', en: 'How to complain' },
  alreadyAnswered: {
    sv: 'Begäran är redan besvarad.',
    fi: 'Pyyntöön on jo vastattu.',
    en: 'The request has been answered already.',
  },
  howToCorrect: {
    sv: 'Rätta texten på dess egen sida. Alla som har fått veta den får besked av sig själva. Rättas den inte: svara med skälen.',
    fi: 'Oikaise teksti sen omalla sivulla. Kaikki, joille se on kerrottu, saavat ilmoituksen automaattisesti. Jos sitä ei oikaista, vastaa perustellen.',
    en: 'Correct the text on its own page. Everyone who was told it is notified by itself. If it is not corrected: answer with the reasons.',
  },
  restrictedTexts: { sv: 'Begränsade texter', fi: 'Rajoitetut tekstit', en: 'Restricted texts' },
  toPackage: { sv: 'Sammanställ uppgifterna', fi: 'Kokoa tiedot', en: 'Put the data together' },
  transfer: {
    sv: 'Vi har fört det vi behöver till vårt eget register',
    fi: 'Olemme siirtäneet tarvitsemamme omaan rekisteriimme',
    en: 'We have taken what we need to our own register',
  },
  transferHint: {
    sv: 'När alla har gjort det raderas teamets gemensamma uppgifter tidigare.',
    fi: 'Kun kaikki ovat tehneet sen, tiimin yhteiset tiedot poistetaan aiemmin.',
    en: 'When all have done it, what the team shares is erased earlier.',
  },
  transferDone: { sv: 'Överföringen antecknades.', fi: 'Siirto kirjattiin.', en: 'The transfer was recorded.' },
  transferred: { sv: 'fört över', fi: 'siirretty', en: 'taken over' },
  notTransferred: { sv: 'inte ännu', fi: 'ei vielä', en: 'not yet' },
  transfers: {
    sv: 'Överföring till egna register',
    fi: 'Siirto omiin rekistereihin',
    en: 'Taking over to own registers',
  },
  transferredAlready: {
    sv: 'Myndigheten har redan sagt det.',
    fi: 'Viranomainen on jo ilmoittanut sen.',
    en: 'The authority has said so already.',
  },
  see: { sv: 'Vi har sett det', fi: 'Olemme nähneet sen', en: 'We have seen it' },
  seeDone: { sv: 'Antecknat.', fi: 'Kirjattu.', en: 'Recorded.' },
  seen: (day: string): Text => ({ sv: `sett ${day}`, fi: `nähty ${day}`, en: `seen ${day}` }),
  takenIn: {
    sv: 'Ni har tagit in texten i ert eget register. Se över er kopia.',
    fi: 'Olette ottaneet tekstin omaan rekisteriinne. Tarkistakaa kopionne.',
    en: 'You have taken the text into your own register. Look at your copy.',
  },
  passOn: (name: string): Text => ({
    sv: `Berätta det för ${name}, som fick veta utanför systemet.`,
    fi: `Kerro tästä: ${name}, jolle kerrottiin järjestelmän ulkopuolella.`,
    en: `Tell ${name}, who was told outside the system.`,
  }),
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
  ownRegister: { sv: 'din egen myndighet', fi: 'oma viranomaisesi', en: 'your own authority' },
} satisfies Words

export const kindTexts: Readonly<Record<'access' | 'rectification' | 'restriction', Text>> = {
  access: { sv: 'att få se sina uppgifter', fi: 'nähdä omat tietonsa', en: 'to see their data' },
  rectification: { sv: 'att få ett fel rättat', fi: 'saada virhe oikaistuksi', en: 'to have a mistake corrected' },
  restriction: { sv: 'att användningen begränsas', fi: 'rajoittaa käyttöä', en: 'to have the use restricted' },
}
export const askerTexts: Readonly<Record<'self' | 'guardian' | 'representative', Text>> = {
  self: { sv: 'personen själv', fi: 'henkilö itse', en: 'the person' },
  guardian: { sv: 'en vårdnadshavare', fi: 'huoltaja', en: 'a guardian' },
  representative: { sv: 'ett ombud eller en intressebevakare', fi: 'asiamies tai edunvalvoja', en: 'a representative' },
}
export const outcomeTexts: Readonly<Record<'granted' | 'partly' | 'refused', Text>> = {
  granted: { sv: 'gjordes', fi: 'tehtiin', en: 'done' },
  partly: { sv: 'gjordes delvis', fi: 'tehtiin osittain', en: 'done in part' },
  refused: { sv: 'gjordes inte', fi: 'ei tehty', en: 'not done' },
}
export const noticeTexts: Readonly<Record<'corrected' | 'retracted' | 'revoked', (from: string) => Text>> = {
  corrected: (from) => ({
    sv: `En text från ${from} har rättats`,
    fi: `Teksti on oikaistu, lähettäjä ${from}`,
    en: `A text from ${from} was corrected`,
  }),
  retracted: (from) => ({
    sv: `En text från ${from} har tagits tillbaka`,
    fi: `Teksti on peruttu, lähettäjä ${from}`,
    en: `A text from ${from} was taken back`,
  }),
  revoked: (from) => ({
    sv: `${from} har tagit tillbaka delningen`,
    fi: `Luovutus on peruttu, luovuttaja ${from}`,
    en: `${from} took the sharing back`,
  }),
}

registerErrorTexts({
  guardian_asks_for_adult: {
    sv: 'Den unga har fyllt 18 år och ber själv. Välj vem som ber.',
    fi: 'Nuori on täyttänyt 18 vuotta ja pyytää itse. Valitse, kuka pyytää.',
    en: 'The young person has turned 18 and asks themself. Choose who asks.',
  },
})
