import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'I dag', fi: 'Tänään', en: 'Today' },
  summary: { sv: 'Det som väntar på mig nu', fi: 'Mikä odottaa minua nyt', en: 'What waits for me now' },
  greeting: (day: string): Text => ({ sv: day, fi: day, en: day }),
  contacts: {
    sv: 'Kontakter som väntar på beslut',
    fi: 'Päätöstä odottavat yhteydenotot',
    en: 'Contacts waiting for a decision',
  },
  contactsEmpty: { sv: 'Inga kontakter väntar.', fi: 'Yhteydenottoja ei odota.', en: 'No contacts are waiting.' },
  manualQueue: { sv: 'Utan team: fördela', fi: 'Ilman tiimiä: ohjaa', en: 'Without a team: route' },
  deadlines: { sv: 'Tidsfrister', fi: 'Määräajat', en: 'Time limits' },
  deadlinesEmpty: {
    sv: 'Inga tidsfrister de närmaste två veckorna.',
    fi: 'Ei määräaikoja seuraavan kahden viikon aikana.',
    en: 'No time limits in the next two weeks.',
  },
  meetings: { sv: 'Mina möten', fi: 'Omat tapaamiset', en: 'My meetings' },
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
  toLog: { sv: 'Till åtkomstloggen', fi: 'Käyttölokiin', en: 'To the access log' },
} satisfies Words
