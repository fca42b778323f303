import type { ErrorText } from '#kernel/input-errors.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { MeetingState, SteeringAttendance } from './steering-meeting.ts'

export const words = {
  list: { sv: 'Styrgruppens möten', fi: 'Ohjausryhmän kokoukset', en: 'Meetings of the steering group' },
  meeting: (number: string): Text => ({
    sv: `Styrgruppens möte ${number}`,
    fi: `Ohjausryhmän kokous ${number}`,
    en: `Meeting ${number} of the steering group`,
  }),
  listSummary: {
    sv: 'Visar styrgruppens möten och öppna uppgifter.',
    fi: 'Näyttää ohjausryhmän kokoukset ja avoimet tehtävät.',
    en: 'Shows the meetings and open tasks of the steering group.',
  },
  readSummary: { sv: 'Visar ett möte.', fi: 'Näyttää kokouksen.', en: 'Shows a meeting.' },
  planSummary: { sv: 'Planerar ett möte.', fi: 'Suunnittelee kokouksen.', en: 'Plans a meeting.' },
  formSummary: {
    sv: 'Visar ett möte för den som sköter det.',
    fi: 'Näyttää kokouksen sitä hoitavalle.',
    en: 'Shows a meeting to those who keep it.',
  },
  changeSummary: { sv: 'Ändrar ett möte.', fi: 'Muuttaa kokousta.', en: 'Changes a meeting.' },
  cancelSummary: { sv: 'Ställer in ett möte.', fi: 'Peruu kokouksen.', en: 'Cancels a meeting.' },
  addItemSummary: {
    sv: 'Lägger till ett ärende på föredragningslistan.',
    fi: 'Lisää asian esityslistalle.',
    en: 'Adds an item to the agenda.',
  },
  itemSummary: {
    sv: 'Visar ett ärende på föredragningslistan.',
    fi: 'Näyttää esityslistan asian.',
    en: 'Shows an item of the agenda.',
  },
  minutesSummary: {
    sv: 'Skriver protokollet för ett ärende.',
    fi: 'Kirjoittaa asian pöytäkirjan.',
    en: 'Writes the minutes of an item.',
  },
  withdrawItemSummary: {
    sv: 'Tar bort ett ärende från föredragningslistan.',
    fi: 'Poistaa asian esityslistalta.',
    en: 'Takes an item off the agenda.',
  },
  attendanceSummary: {
    sv: 'Antecknar vilka som deltog i mötet.',
    fi: 'Kirjaa kokouksen osallistujat.',
    en: 'Records who came to the meeting.',
  },
  signSummary: {
    sv: 'Sekreteraren undertecknar protokollet.',
    fi: 'Sihteeri allekirjoittaa pöytäkirjan.',
    en: 'The secretary signs the minutes.',
  },
  confirmSummary: {
    sv: 'Ordföranden justerar protokollet.',
    fi: 'Puheenjohtaja tarkastaa pöytäkirjan.',
    en: 'The chair confirms the minutes.',
  },
  returnSummary: {
    sv: 'Ordföranden ger tillbaka protokollet.',
    fi: 'Puheenjohtaja palauttaa pöytäkirjan.',
    en: 'The chair gives the minutes back.',
  },
  decisionSummary: {
    sv: 'Visar ett beslut av styrgruppen.',
    fi: 'Näyttää ohjausryhmän päätöksen.',
    en: 'Shows a decision of the steering group.',
  },
  recordDecisionSummary: {
    sv: 'Antecknar ett numrerat beslut.',
    fi: 'Kirjaa numeroidun päätöksen.',
    en: 'Records a numbered decision.',
  },
  changeDecisionSummary: { sv: 'Ändrar ett beslut.', fi: 'Muuttaa päätöstä.', en: 'Changes a decision.' },
  withdrawDecisionSummary: {
    sv: 'Tar bort ett beslut ur ett protokoll som skrivs.',
    fi: 'Poistaa päätöksen kirjoitettavasta pöytäkirjasta.',
    en: 'Takes a decision out of minutes that are being written.',
  },
  tasksSummary: {
    sv: 'Visar styrgruppens uppgifter.',
    fi: 'Näyttää ohjausryhmän tehtävät.',
    en: 'Shows the tasks of the steering group.',
  },
  taskSummary: { sv: 'Visar en uppgift.', fi: 'Näyttää tehtävän.', en: 'Shows a task.' },
  taskDoneSummary: {
    sv: 'Antecknar att en uppgift är gjord.',
    fi: 'Kirjaa tehtävän tehdyksi.',
    en: 'Records that a task is done.',
  },
  intro: {
    sv: 'Här finns ingenting om enskilda unga. Skriv inga namn på unga eller familjer, och ingenting som kan peka ut någon.',
    fi: 'Täällä ei ole mitään yksittäisistä nuorista. Älä kirjoita nuorten tai perheiden nimiä äläkä mitään, mistä jonkun voi tunnistaa.',
    en: 'There is nothing about single young people here. Write no names of young people or families, and nothing that could point somebody out.',
  },
  plan: { sv: 'Planera ett möte', fi: 'Suunnittele kokous', en: 'Plan a meeting' },
  none: { sv: 'Inga möten är antecknade.', fi: 'Kokouksia ei ole kirjattu.', en: 'No meetings are recorded.' },
  number: { sv: 'Möte', fi: 'Kokous', en: 'Meeting' },
  heldOn: { sv: 'Dag', fi: 'Päivä', en: 'Day' },
  startsAt: { sv: 'Klockslag', fi: 'Kellonaika', en: 'Time' },
  place: { sv: 'Plats', fi: 'Paikka', en: 'Place' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  chair: { sv: 'Ordförande', fi: 'Puheenjohtaja', en: 'Chair' },
  chairHint: { sv: 'Någon i styrgruppen.', fi: 'Joku ohjausryhmästä.', en: 'Somebody in the steering group.' },
  secretary: { sv: 'Sekreterare', fi: 'Sihteeri', en: 'Secretary' },
  secretaryHint: { sv: 'En av koordinatorerna.', fi: 'Yksi koordinaattoreista.', en: 'One of the coordinators.' },
  when: (day: string, time: string, place: string): Text => ({
    sv: `${day} kl. ${time}, ${place}`,
    fi: `${day} klo ${time}, ${place}`,
    en: `${day} at ${time}, ${place}`,
  }),
  change: { sv: 'Ändra mötet', fi: 'Muuta kokousta', en: 'Change the meeting' },
  cancel: { sv: 'Ställ in mötet', fi: 'Peru kokous', en: 'Cancel the meeting' },
  cancelReason: { sv: 'Varför mötet ställs in', fi: 'Miksi kokous perutaan', en: 'Why the meeting is cancelled' },
  back: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  agenda: { sv: 'Föredragningslista och protokoll', fi: 'Esityslista ja pöytäkirja', en: 'Agenda and minutes' },
  noItems: {
    sv: 'Inga ärenden på listan ännu.',
    fi: 'Listalla ei ole vielä asioita.',
    en: 'No items on the list yet.',
  },
  addItem: { sv: 'Lägg till ett ärende', fi: 'Lisää asia', en: 'Add an item' },
  item: { sv: 'Ärende', fi: 'Asia', en: 'Item' },
  itemTitle: { sv: 'Rubrik', fi: 'Otsikko', en: 'Heading' },
  proposal: { sv: 'Beredning och förslag', fi: 'Valmistelu ja esitys', en: 'Preparation and proposal' },
  minutes: { sv: 'Protokoll', fi: 'Pöytäkirja', en: 'Minutes' },
  minutesHint: {
    sv: 'Vad som behandlades och hur. Beslut antecknas för sig, med nummer.',
    fi: 'Mitä käsiteltiin ja miten. Päätökset kirjataan erikseen, numeroituina.',
    en: 'What was dealt with and how. Decisions are recorded apart, with numbers.',
  },
  writeMinutes: {
    sv: 'Skriv protokoll eller ändra',
    fi: 'Kirjoita pöytäkirjaa tai muuta',
    en: 'Write minutes or change',
  },
  noMinutes: { sv: 'Inget protokoll ännu', fi: 'Ei vielä pöytäkirjaa', en: 'No minutes yet' },
  withdraw: { sv: 'Ta bort', fi: 'Poista', en: 'Remove' },
  attendance: { sv: 'Deltagare', fi: 'Osallistujat', en: 'Who came' },
  noAttendance: {
    sv: 'Inga deltagare är antecknade.',
    fi: 'Osallistujia ei ole kirjattu.',
    en: 'Nobody is recorded as having come.',
  },
  recordAttendance: { sv: 'Anteckna deltagare', fi: 'Kirjaa osallistujat', en: 'Record who came' },
  attendanceIntro: {
    sv: 'Skriv namnet på den som kom, på medlemmens eller ersättarens rad. Lämna tomt där ingen kom. En ersättare räknas i stället för den medlem som inte kom.',
    fi: 'Kirjoita tulleen nimi jäsenen tai varajäsenen riville. Jätä tyhjäksi, jos kukaan ei tullut. Varajäsen lasketaan poissa olleen jäsenen sijaan.',
    en: 'Write the name of who came, on the row of the member or the substitute. Leave empty where nobody came. A substitute counts for the member who did not come.',
  },
  seatOf: (agency: string, role: string, who: string): Text => ({
    sv: `${agency}: ${role}, ${who}`,
    fi: `${agency}: ${role}, ${who}`,
    en: `${agency}: ${role}, ${who}`,
  }),
  noSeats: {
    sv: 'Ingen part har en medlem i styrgruppen den dagen.',
    fi: 'Millään osapuolella ei ole sinä päivänä jäsentä ohjausryhmässä.',
    en: 'No party has a member in the steering group on that day.',
  },
  heard: { sv: 'Andra som var med', fi: 'Muut läsnä olleet', en: 'Others who were there' },
  heardHint: { sv: 'Ett namn på varje rad.', fi: 'Yksi nimi joka rivillä.', en: 'One name on each line.' },
  insteadOf: (who: string): Text => ({ sv: `i stället för ${who}`, fi: `${who} sijasta`, en: `in place of ${who}` }),
  decisions: { sv: 'Beslut', fi: 'Päätökset', en: 'Decisions' },
  noDecisions: { sv: 'Inga beslut är antecknade.', fi: 'Päätöksiä ei ole kirjattu.', en: 'No decisions are recorded.' },
  recordDecision: { sv: 'Anteckna ett beslut', fi: 'Kirjaa päätös', en: 'Record a decision' },
  changeDecision: { sv: 'Ändra beslutet', fi: 'Muuta päätöstä', en: 'Change the decision' },
  decisionNumber: { sv: 'Nummer', fi: 'Numero', en: 'Number' },
  decided: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  owner: { sv: 'Ansvarig part', fi: 'Vastuussa oleva osapuoli', en: 'Responsible party' },
  noOwner: {
    sv: 'Ingen: beslutet kräver ingen åtgärd',
    fi: 'Ei kukaan: päätös ei vaadi toimia',
    en: 'Nobody: the decision asks for no action',
  },
  ownerName: { sv: 'Ansvarig person', fi: 'Vastuuhenkilö', en: 'Responsible person' },
  dueOn: { sv: 'Klart senast', fi: 'Valmis viimeistään', en: 'Due' },
  tasks: { sv: 'Styrgruppens uppgifter', fi: 'Ohjausryhmän tehtävät', en: 'Tasks of the steering group' },
  openTasks: { sv: 'Öppna uppgifter', fi: 'Avoimet tehtävät', en: 'Open tasks' },
  noTasks: { sv: 'Inga öppna uppgifter.', fi: 'Ei avoimia tehtäviä.', en: 'No open tasks.' },
  allTasks: { sv: 'Alla uppgifter', fi: 'Kaikki tehtävät', en: 'All tasks' },
  openTask: { sv: 'Öppen', fi: 'Avoin', en: 'Open' },
  late: { sv: 'Försenad', fi: 'Myöhässä', en: 'Late' },
  doneOn: (day: string): Text => ({ sv: `Gjord ${day}`, fi: `Tehty ${day}`, en: `Done ${day}` }),
  markDone: { sv: 'Anteckna som gjord', fi: 'Kirjaa tehdyksi', en: 'Record as done' },
  doneDay: { sv: 'Gjord den', fi: 'Tehty', en: 'Done on' },
  doneNote: { sv: 'Vad som gjordes', fi: 'Mitä tehtiin', en: 'What was done' },
  signing: { sv: 'Underskrift och justering', fi: 'Allekirjoitus ja tarkastus', en: 'Signing and confirming' },
  sign: { sv: 'Underteckna protokollet', fi: 'Allekirjoita pöytäkirja', en: 'Sign the minutes' },
  signHint: {
    sv: 'När du har undertecknat kan ingen ändra protokollet. Ordföranden justerar det, eller ger det tillbaka.',
    fi: 'Kun olet allekirjoittanut, kukaan ei voi muuttaa pöytäkirjaa. Puheenjohtaja tarkastaa sen tai palauttaa sen.',
    en: 'Once you have signed, nobody can change the minutes. The chair confirms them, or gives them back.',
  },
  confirm: { sv: 'Justera protokollet', fi: 'Tarkasta pöytäkirja', en: 'Confirm the minutes' },
  confirmHint: {
    sv: 'När du har justerat är protokollet färdigt och ändras aldrig mer.',
    fi: 'Kun olet tarkastanut, pöytäkirja on valmis eikä sitä enää muuteta.',
    en: 'Once you have confirmed, the minutes are final and never change again.',
  },
  giveBack: { sv: 'Ge tillbaka till sekreteraren', fi: 'Palauta sihteerille', en: 'Give back to the secretary' },
  returnReason: { sv: 'Vad som ska ändras', fi: 'Mitä on muutettava', en: 'What is to be changed' },
  wasReturned: (reason: string): Text => ({
    sv: `Ordföranden gav tillbaka protokollet: ${reason}`,
    fi: `Puheenjohtaja palautti pöytäkirjan: ${reason}`,
    en: `The chair gave the minutes back: ${reason}`,
  }),
  signedBy: (name: string, moment: string): Text => ({
    sv: `Undertecknat av ${name}, sekreterare, ${moment}`,
    fi: `Allekirjoittanut ${name}, sihteeri, ${moment}`,
    en: `Signed by ${name}, secretary, ${moment}`,
  }),
  confirmedBy: (name: string, moment: string): Text => ({
    sv: `Justerat av ${name}, ordförande, ${moment}`,
    fi: `Tarkastanut ${name}, puheenjohtaja, ${moment}`,
    en: `Confirmed by ${name}, chair, ${moment}`,
  }),
  waitsForSecretary: {
    sv: 'Protokollet är inte undertecknat.',
    fi: 'Pöytäkirjaa ei ole allekirjoitettu.',
    en: 'The minutes are not signed.',
  },
  waitsForChair: { sv: 'Väntar på ordföranden.', fi: 'Odottaa puheenjohtajaa.', en: 'Waits for the chair.' },
  wasCancelled: (reason: string): Text => ({
    sv: `Mötet är inställt: ${reason}`,
    fi: `Kokous on peruttu: ${reason}`,
    en: `The meeting is cancelled: ${reason}`,
  }),
  planned: { sv: 'Mötet är planerat.', fi: 'Kokous on suunniteltu.', en: 'The meeting is planned.' },
  saved: { sv: 'Mötet är sparat.', fi: 'Kokous on tallennettu.', en: 'The meeting is saved.' },
  cancelled: { sv: 'Mötet är inställt.', fi: 'Kokous on peruttu.', en: 'The meeting is cancelled.' },
  itemSaved: { sv: 'Ärendet är sparat.', fi: 'Asia on tallennettu.', en: 'The item is saved.' },
  itemWithdrawn: {
    sv: 'Ärendet är borttaget från listan.',
    fi: 'Asia on poistettu listalta.',
    en: 'The item is taken off the list.',
  },
  attendanceSaved: { sv: 'Deltagarna är antecknade.', fi: 'Osallistujat on kirjattu.', en: 'Who came is recorded.' },
  decisionSaved: { sv: 'Beslutet är antecknat.', fi: 'Päätös on kirjattu.', en: 'The decision is recorded.' },
  decisionWithdrawn: { sv: 'Beslutet är borttaget.', fi: 'Päätös on poistettu.', en: 'The decision is removed.' },
  signed: {
    sv: 'Du har undertecknat protokollet.',
    fi: 'Olet allekirjoittanut pöytäkirjan.',
    en: 'You have signed the minutes.',
  },
  confirmed: { sv: 'Protokollet är justerat.', fi: 'Pöytäkirja on tarkastettu.', en: 'The minutes are confirmed.' },
  returned: {
    sv: 'Protokollet är tillbaka hos sekreteraren.',
    fi: 'Pöytäkirja on taas sihteerillä.',
    en: 'The minutes are back with the secretary.',
  },
  taskDone: {
    sv: 'Uppgiften är antecknad som gjord.',
    fi: 'Tehtävä on kirjattu tehdyksi.',
    en: 'The task is recorded as done.',
  },
  isCancelled: { sv: 'Mötet är inställt.', fi: 'Kokous on peruttu.', en: 'The meeting is cancelled.' },
  isConfirmed: {
    sv: 'Protokollet är justerat och ändras inte mer.',
    fi: 'Pöytäkirja on tarkastettu eikä sitä enää muuteta.',
    en: 'The minutes are confirmed and no longer change.',
  },
  isSigned: {
    sv: 'Sekreteraren har undertecknat. Bara ordföranden kan ge tillbaka protokollet.',
    fi: 'Sihteeri on allekirjoittanut. Vain puheenjohtaja voi palauttaa pöytäkirjan.',
    en: 'The secretary has signed. Only the chair can give the minutes back.',
  },
  notSignedYet: {
    sv: 'Sekreteraren har inte undertecknat ännu.',
    fi: 'Sihteeri ei ole vielä allekirjoittanut.',
    en: 'The secretary has not signed yet.',
  },
  notHeldYet: {
    sv: 'Mötet har inte hållits ännu.',
    fi: 'Kokousta ei ole vielä pidetty.',
    en: 'The meeting has not been held yet.',
  },
  itemHasDecision: {
    sv: 'Ett beslut är antecknat under ärendet. Ta bort beslutet först.',
    fi: 'Asian kohdalle on kirjattu päätös. Poista ensin päätös.',
    en: 'A decision is recorded under the item. Remove the decision first.',
  },
  noTask: {
    sv: 'Beslutet har ingen ansvarig.',
    fi: 'Päätöksellä ei ole vastuutahoa.',
    en: 'The decision has no owner.',
  },
  isDone: {
    sv: 'Uppgiften är redan antecknad som gjord.',
    fi: 'Tehtävä on jo kirjattu tehdyksi.',
    en: 'The task is already recorded as done.',
  },
} satisfies Words

export const stateTexts: Readonly<Record<MeetingState, Text>> = {
  planned: { sv: 'Planerat', fi: 'Suunniteltu', en: 'Planned' },
  writing: { sv: 'Protokollet skrivs', fi: 'Pöytäkirjaa kirjoitetaan', en: 'Minutes being written' },
  signed: { sv: 'Väntar på justering', fi: 'Odottaa tarkastusta', en: 'Waits to be confirmed' },
  confirmed: { sv: 'Justerat', fi: 'Tarkastettu', en: 'Confirmed' },
  cancelled: { sv: 'Inställt', fi: 'Peruttu', en: 'Cancelled' },
}

export const cameAsTexts: Readonly<Record<SteeringAttendance['cameAs'], Text>> = {
  member: { sv: 'medlem', fi: 'jäsen', en: 'member' },
  substitute: { sv: 'ersättare', fi: 'varajäsen', en: 'substitute' },
  heard: { sv: 'hörd', fi: 'kuultavana', en: 'heard' },
}

/** What is lacking before the minutes can be signed. */
export const missingTexts = {
  not_held: {
    sv: 'Mötet har inte hållits ännu.',
    fi: 'Kokousta ei ole vielä pidetty.',
    en: 'The meeting has not been held yet.',
  },
  no_items: { sv: 'Föredragningslistan är tom.', fi: 'Esityslista on tyhjä.', en: 'The agenda is empty.' },
  no_attendance: {
    sv: 'Deltagarna är inte antecknade.',
    fi: 'Osallistujia ei ole kirjattu.',
    en: 'Who came is not recorded.',
  },
  no_minutes: {
    sv: 'Ett ärende saknar protokoll.',
    fi: 'Jonkin asian pöytäkirja puuttuu.',
    en: 'An item has no minutes.',
  },
} satisfies Words

export const errorTexts: Readonly<Record<string, ErrorText>> = {
  not_in_steering_group: {
    sv: 'Välj någon som sitter i styrgruppen.',
    fi: 'Valitse joku, joka on ohjausryhmässä.',
    en: 'Choose somebody who sits in the steering group.',
  },
  not_a_coordinator: {
    sv: 'Välj en av koordinatorerna.',
    fi: 'Valitse yksi koordinaattoreista.',
    en: 'Choose one of the coordinators.',
  },
  chair_is_secretary: {
    sv: 'Ordföranden och sekreteraren ska vara två personer.',
    fi: 'Puheenjohtajan ja sihteerin on oltava kaksi eri henkilöä.',
    en: 'The chair and the secretary must be two people.',
  },
  other_year: {
    sv: 'Mötets nummer hör till sitt år. Ställ in mötet och planera ett nytt.',
    fi: 'Kokouksen numero kuuluu vuoteensa. Peru kokous ja suunnittele uusi.',
    en: 'The number of a meeting belongs to its year. Cancel the meeting and plan a new one.',
  },
  no_such_seat: {
    sv: 'En av platserna finns inte i styrgruppen den dagen. Öppna sidan på nytt.',
    fi: 'Jotakin paikoista ei ole ohjausryhmässä sinä päivänä. Avaa sivu uudelleen.',
    en: 'One of the seats is not in the steering group on that day. Open the page again.',
  },
  heard_names: {
    sv: 'Skriv högst 20 namn, ett på varje rad.',
    fi: 'Kirjoita enintään 20 nimeä, yksi joka riville.',
    en: 'Write at most 20 names, one on each line.',
  },
  task_needs_day: {
    sv: 'Skriv när uppgiften ska vara klar.',
    fi: 'Kirjoita, milloin tehtävän on oltava valmis.',
    en: 'Write when the task is due.',
  },
  task_needs_owner: {
    sv: 'Välj vilken part som ansvarar.',
    fi: 'Valitse, mikä osapuoli vastaa.',
    en: 'Choose which party is responsible.',
  },
  before_the_meeting: {
    sv: 'Dagen är före mötet.',
    fi: 'Päivä on ennen kokousta.',
    en: 'The day is before the meeting.',
  },
}
