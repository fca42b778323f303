import type { Text, Words } from '#kernel/language.ts'
import type { OwnPageActKind } from './own-page-acts.ts'

export const words = {
  archive: {
    sv: 'Verksamheten har avslutats, och det här är ett arkiv. Du kan läsa det du kunde läsa förut. Ingenting nytt kan skrivas. Begäran om egna uppgifter tas emot och besvaras som förut. Den som är orolig för en ung person hänvisas vidare.',
    fi: 'Toiminta on päättynyt, ja tämä on arkisto. Voit lukea sen, minkä voit lukea ennenkin. Mitään uutta ei voi kirjoittaa. Omia tietoja koskevat pyynnöt otetaan vastaan ja niihin vastataan kuten ennen. Nuoresta huolissaan oleva ohjataan muualle.',
    en: 'The work has ended, and this is an archive. You can read what you could read before. Nothing new can be written. Requests about one’s own data are received and answered as before. Whoever worries about a young person is told where to turn.',
  },
  willEnd: (day: string): Text => ({
    sv: `Det är beslutat att verksamheten avslutas den ${day}. Avsluta ärendena och besluta om kontakterna före det. Sedan kan allt läsas och ingenting skrivas.`,
    fi: `Toiminta on päätetty lopettaa ${day}. Päättäkää asiat ja tehkää päätös yhteydenotoista ennen sitä. Sen jälkeen kaiken voi lukea eikä mitään voi kirjoittaa.`,
    en: `It is decided that the work ends on ${day}. Close the cases and decide about the contacts before that. Afterwards everything can be read and nothing written.`,
  }),
  title: { sv: 'I dag', fi: 'Tänään', en: 'Today' },
  summary: { sv: 'Det som väntar på mig nu', fi: 'Mikä odottaa minua nyt', en: 'What waits for me now' },
  greeting: (day: string): Text => ({ sv: day, fi: day, en: day }),
  contacts: {
    sv: 'Kontakter som väntar på beslut',
    fi: 'Päätöstä odottavat yhteydenotot',
    en: 'Contacts waiting for a decision',
  },
  contactsEmpty: { sv: 'Inga kontakter väntar.', fi: 'Yhteydenottoja ei odota.', en: 'No contacts are waiting.' },
  offers: {
    sv: 'Ett annat team vill föra över ett ärende',
    fi: 'Toinen tiimi haluaa siirtää asian',
    en: 'Another team wants to pass a case on',
  },
  questions: { sv: 'Ett annat team har frågat', fi: 'Toinen tiimi on kysynyt', en: 'Another team has asked' },
  invitations: { sv: 'Du är inbjuden', fi: 'Sinut on kutsuttu', en: 'You are invited' },
  manualQueue: { sv: 'Utan team: fördela', fi: 'Ilman tiimiä: ohjaa', en: 'Without a team: route' },
  deadlines: { sv: 'Tidsfrister', fi: 'Määräajat', en: 'Time limits' },
  deadlinesEmpty: {
    sv: 'Inga tidsfrister de närmaste två veckorna.',
    fi: 'Ei määräaikoja seuraavan kahden viikon aikana.',
    en: 'No time limits in the next two weeks.',
  },
  meetings: { sv: 'Mina möten', fi: 'Omat tapaamiset', en: 'My meetings' },
  asked: {
    sv: 'Svara på inbjudan till möte',
    fi: 'Vastaa kutsuun tapaamiseen',
    en: 'Answer an invitation to a meeting',
  },
  askedEmpty: {
    sv: 'Ingen inbjudan väntar på svar.',
    fi: 'Mikään kutsu ei odota vastausta.',
    en: 'No invitation waits for an answer.',
  },
  meetingsEmpty: { sv: 'Inga möten är bokade.', fi: 'Tapaamisia ei ole sovittu.', en: 'No meetings are arranged.' },
  followUps: { sv: 'Att följa upp', fi: 'Seurattavaa', en: 'To follow up' },
  followUpsEmpty: {
    sv: 'Inget att följa upp den här veckan.',
    fi: 'Ei seurattavaa tällä viikolla.',
    en: 'Nothing to follow up this week.',
  },
  services: {
    sv: 'Tjänster som ingen har bekräftat',
    fi: 'Palvelut, joita kukaan ei ole vahvistanut',
    en: 'Services nobody has confirmed',
  },
  servicesEmpty: {
    sv: 'Alla tjänster är bekräftade.',
    fi: 'Kaikki palvelut on vahvistettu.',
    en: 'All services are confirmed.',
  },
  actions: { sv: 'Överenskommet i planer', fi: 'Suunnitelmissa sovittua', en: 'Agreed in plans' },
  actionsEmpty: {
    sv: 'Inget förfaller den här veckan.',
    fi: 'Mikään ei eräänny tällä viikolla.',
    en: 'Nothing is due this week.',
  },
  all: { sv: 'Visa alla', fi: 'Näytä kaikki', en: 'Show all' },
  register: { sv: 'Ta emot en kontakt', fi: 'Kirjaa yhteydenotto', en: 'Register a contact' },
  due: (day: string): Text => ({ sv: `senast ${day}`, fi: `viimeistään ${day}`, en: `by ${day}` }),
  immediately: { sv: 'genast', fi: 'heti', en: 'at once' },
  received: (when: string): Text => ({ sv: `inkom ${when}`, fi: `saapui ${when}`, en: `received ${when}` }),
  carried: (times: number): Text => ({
    sv: times === 1 ? 'flyttad en gång' : `flyttad ${times} gånger`,
    fi: times === 1 ? 'siirretty kerran' : `siirretty ${times} kertaa`,
    en: times === 1 ? 'carried over once' : `carried over ${times} times`,
  }),
  contact: { sv: 'Kontakt', fi: 'Yhteydenotto', en: 'Contact' },
  nothingHere: {
    sv: 'Din uppgift är att följa verksamheten, inte enskilda ärenden. Därför visas inga ärenden här.',
    fi: 'Tehtäväsi on seurata toimintaa, ei yksittäisiä asioita. Siksi tässä ei näytetä asioita.',
    en: 'Your task is to follow the work, not single cases. That is why no cases are shown here.',
  },
  toNetwork: { sv: 'Till nätverket', fi: 'Verkostoon', en: 'To the network' },
  toNational: { sv: 'Till de nationella talen', fi: 'Valtakunnallisiin lukuihin', en: 'To the national numbers' },
  toLog: { sv: 'Till åtkomstloggen', fi: 'Käyttölokiin', en: 'To the access log' },
  emergencies: { sv: 'Nödöppningar', fi: 'Hätäavaukset', en: 'Emergency access' },
  emergenciesWait: (n: number): Text => ({
    sv: n === 0 ? 'Ingen väntar på granskning.' : n === 1 ? '1 väntar på granskning.' : `${n} väntar på granskning.`,
    fi: n === 0 ? 'Mikään ei odota tarkastusta.' : n === 1 ? '1 odottaa tarkastusta.' : `${n} odottaa tarkastusta.`,
    en: n === 0 ? 'None waits for review.' : n === 1 ? '1 waits for review.' : `${n} wait for review.`,
  }),
  emergenciesYours: {
    sv: 'Någon har öppnat ett ärende som du ansvarar för. Dataskyddsombudet granskar det.',
    fi: 'Joku on avannut asian, josta vastaat. Tietosuojavastaava tarkastaa sen.',
    en: 'Somebody has opened a case you are responsible for. The data-protection officer reviews it.',
  },
  messages: { sv: 'Meddelanden väntar', fi: 'Viestejä odottaa', en: 'Messages wait' },
  unread: (count: number): Text => ({
    sv: count === 1 ? '1 oläst meddelande' : `${count} olästa meddelanden`,
    fi: count === 1 ? '1 lukematon viesti' : `${count} lukematonta viestiä`,
    en: count === 1 ? '1 unread message' : `${count} unread messages`,
  }),
  ownPages: {
    sv: 'Nytt från familjers egna sidor',
    fi: 'Uutta perheiden omilta sivuilta',
    en: 'New from families’ own pages',
  },
  phenomena: { sv: 'Nytt om fenomen', fi: 'Uutta ilmiöistä', en: 'News about phenomena' },
  spreadTo: (place: Text): Text => ({
    sv: `syns nu också i ${place.sv}`,
    fi: `havaittu nyt myös: ${place.fi}`,
    en: `now seen in ${place.en} too`,
  }),
  seenIn: (place: Text): Text => ({
    sv: `en ny signal inom teamet, ${place.sv}`,
    fi: `uusi signaali tiimin sisällä, ${place.fi}`,
    en: `a new signal within the team, ${place.en}`,
  }),
  warnings: { sv: 'Tidiga varningar', fi: 'Varhaiset varoitukset', en: 'Early warnings' },
  warningsFound: (count: number): Text => ({
    sv: count === 1 ? 'En sak sticker ut i regionen' : `${count} saker sticker ut i regionen`,
    fi: count === 1 ? 'Yksi asia poikkeaa alueella' : `${count} asiaa poikkeaa alueella`,
    en: count === 1 ? 'One thing stands out in the region' : `${count} things stand out in the region`,
  }),
  warningsMayBeChance: {
    sv: 'Något kan vara en slump. Läs vad du kan göra.',
    fi: 'Jokin voi olla sattumaa. Lue, mitä voit tehdä.',
    en: 'Something may be chance. Read what you can do.',
  },
  warningsOf: (day: string): Text => ({
    sv: `veckan från ${day}`,
    fi: `viikko alkaen ${day}`,
    en: `the week from ${day}`,
  }),
  measures: { sv: 'Dina åtgärder', fi: 'Omat toimenpiteesi', en: 'Your measures' },
  incidents: {
    sv: 'Händelser att granska',
    fi: 'Tarkastettavat tapaukset',
    en: 'Incidents to review',
  },
  withoutWorker: {
    sv: 'Ärenden utan ansvarig',
    fi: 'Asiat ilman vastuutyöntekijää',
    en: 'Cases without a responsible worker',
  },
  chooseWorker: { sv: 'välj en ny ansvarig', fi: 'valitse uusi vastuutyöntekijä', en: 'choose a new one' },
  standingIn: { sv: 'Du vikarierar', fi: 'Olet sijaisena', en: 'You stand in' },
  proposals: {
    sv: 'Funktioner som väntar på ditt godkännande',
    fi: 'Hyväksyntääsi odottavat tehtävät',
    en: 'Functions awaiting your approval',
  },
  proposalsEmpty: { sv: 'Inget väntar på dig.', fi: 'Mikään ei odota sinua.', en: 'Nothing waits for you.' },
  openCases: (count: number): Text => ({
    sv: count === 1 ? '1 öppet ärende' : `${count} öppna ärenden`,
    fi: count === 1 ? '1 avoin asia' : `${count} avointa asiaa`,
    en: count === 1 ? '1 open case' : `${count} open cases`,
  }),
  handOver: { sv: 'lämna över', fi: 'siirrä', en: 'hand over' },
  rightReviews: {
    sv: 'Behörigheter att granska',
    fi: 'Tarkastettavat oikeudet',
    en: 'Rights to review',
  },
  review: { sv: 'Granska', fi: 'Tarkasta', en: 'Review' },
} satisfies Words

/** What the family did, without what it is about. */
export const ownPageActTexts: Readonly<Record<OwnPageActKind, (times: number) => Text>> = {
  consent_withdrawn: (times) => ({
    sv: times === 1 ? 'Ett samtycke är återkallat' : `${times} samtycken är återkallade`,
    fi: times === 1 ? 'Suostumus on peruttu' : `${times} suostumusta on peruttu`,
    en: times === 1 ? 'A consent was withdrawn' : `${times} consents were withdrawn`,
  }),
  own_words: (times) => ({
    sv: times === 1 ? 'Nya egna ord' : `Nya egna ord, ${times} gånger`,
    fi: times === 1 ? 'Uusia omia sanoja' : `Uusia omia sanoja, ${times} kertaa`,
    en: times === 1 ? 'New own words' : `New own words, ${times} times`,
  }),
  remark: (times) => ({
    sv: times === 1 ? 'Svar på ”Berätta en gång”' : `${times} svar på ”Berätta en gång”`,
    fi: times === 1 ? 'Vastaus: ”Kerro kerran”' : `${times} vastausta: ”Kerro kerran”`,
    en: times === 1 ? 'An answer to “Tell it once”' : `${times} answers to “Tell it once”`,
  }),
}
