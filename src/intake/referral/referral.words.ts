import type { Text, Words } from '#kernel/language.ts'
import type { AgeBand, ReferralListItem } from './referral.ts'

export const words = {
  othersInvolved: { sv: 'Är någon annan inkopplad?', fi: 'Onko joku muu mukana?', en: 'Is somebody else involved?' },
  formSummary: {
    sv: 'Läs det som formuläret för en ny kontakt behöver',
    fi: 'Lue uuden yhteydenoton lomakkeen tiedot',
    en: 'Read what the form for a new contact needs',
  },
  registerSummary: { sv: 'Registrera en ny kontakt', fi: 'Kirjaa uusi yhteydenotto', en: 'Register a new contact' },
  listSummary: { sv: 'Lista kontakter', fi: 'Luettele yhteydenotot', en: 'List contacts' },
  readSummary: { sv: 'Läs en kontakt', fi: 'Lue yhteydenotto', en: 'Read a contact' },
  registerDone: { sv: 'Kontakten registrerades.', fi: 'Yhteydenotto kirjattiin.', en: 'The contact was registered.' },

  listTitle: { sv: 'Kontakter', fi: 'Yhteydenotot', en: 'Contacts' },
  importReferrals: { sv: 'Importera en lista', fi: 'Tuo luettelo', en: 'Import a list' },
  newReferral: { sv: 'Ny kontakt', fi: 'Uusi yhteydenotto', en: 'New contact' },
  state: { sv: 'Läge', fi: 'Tila', en: 'State' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  allTeams: { sv: 'Alla', fi: 'Kaikki', en: 'All' },
  manualQueue: { sv: 'Manuell kö', fi: 'Manuaalinen jono', en: 'Manual queue' },
  number: { sv: 'Nummer', fi: 'Numero', en: 'Number' },
  received: { sv: 'Mottagen', fi: 'Vastaanotettu', en: 'Received' },
  urgency: { sv: 'Brådska', fi: 'Kiireellisyys', en: 'Urgency' },
  municipality: { sv: 'Hemkommun', fi: 'Kotikunta', en: 'Home municipality' },
  empty: { sv: 'Inga kontakter här.', fi: 'Ei yhteydenottoja.', en: 'No contacts here.' },
  shown: (from: number, to: number, total: number): Text => ({
    sv: `Visar ${from}–${to} av ${total}`,
    fi: `Näytetään ${from}–${to}, yhteensä ${total}`,
    en: `Showing ${from}–${to} of ${total}`,
  }),
  shownOfMany: (from: number, to: number, most: number): Text => ({
    sv: `Visar ${from}–${to} av fler än ${most}`,
    fi: `Näytetään ${from}–${to}, yhteensä yli ${most}`,
    en: `Showing ${from}–${to} of more than ${most}`,
  }),
  notAssessed: {
    sv: 'brådskande behov inte bedömt',
    fi: 'kiireellistä tarvetta ei arvioitu',
    en: 'urgent need not assessed',
  },
  carriedOver: (count: number): Text => ({
    sv: count === 1 ? 'uppskjuten 1 gång' : `uppskjuten ${count} gånger`,
    fi: count === 1 ? 'siirretty kerran' : `siirretty ${count} kertaa`,
    en: count === 1 ? 'carried over once' : `carried over ${count} times`,
  }),

  /** In the tab and the history of the browser, where no number belongs. */
  oneReferral: { sv: 'Kontakt', fi: 'Yhteydenotto', en: 'Contact' },
  referral: (number: string): Text => ({
    sv: `Kontakt ${number}`,
    fi: `Yhteydenotto ${number}`,
    en: `Contact ${number}`,
  }),
  backToList: { sv: 'Till kontakterna', fi: 'Yhteydenottoihin', en: 'To the contacts' },
  urgentMissing: {
    sv: 'Det brådskande behovet är inte bedömt. Kontakta socialjouren. Vid omedelbar fara ring 112.',
    fi: 'Kiireellistä tarvetta ei ole arvioitu. Ota yhteys sosiaalipäivystykseen. Soita välittömässä vaarassa 112.',
    en: 'The urgent need has not been assessed. Contact the social emergency service. In immediate danger call 112.',
  },
  noCriterion: {
    sv: 'Inget kriterium för målgruppen är valt. Det hindrar inget. Teamet avgör om kontakten hör till målgruppen.',
    fi: 'Yhtään kohderyhmän kriteeriä ei ole valittu. Se ei estä mitään. Tiimi arvioi, kuuluuko yhteydenotto kohderyhmään.',
    en: 'No criterion of the target group is chosen. That stops nothing. The team decides whether the contact belongs to the target group.',
  },
  metadataOnly: {
    sv: 'Du ser när kontakten kom och hur den behandlas. Innehållet ser bara de som arbetar med den.',
    fi: 'Näet, milloin yhteydenotto tuli ja miten sitä käsitellään. Sisällön näkevät vain ne, jotka työskentelevät sen parissa.',
    en: 'You see when the contact came in and how it is handled. Only those who work with it see its content.',
  },
  reduced: {
    sv: 'Kontakten togs inte till ankarprocessen. Namn, kontaktuppgifter och texter har tagits bort. Koder och datum finns kvar.',
    fi: 'Yhteydenottoa ei otettu ankkuriprosessiin. Nimet, yhteystiedot ja tekstit on poistettu. Koodit ja päivämäärät säilyvät.',
    en: 'The contact was not taken into the Anchor process. Names, contact details and texts have been removed. Codes and dates remain.',
  },
  becameCase: {
    sv: 'Kontakten har blivit ett ärende.',
    fi: 'Yhteydenotosta on tullut asia.',
    en: 'The contact has become a case.',
  },
  openCase: { sv: 'Öppna ärendet', fi: 'Avaa asia', en: 'Open the case' },

  nextSteps: { sv: 'Nästa steg', fi: 'Seuraavat vaiheet', en: 'Next steps' },
  about: { sv: 'Om kontakten', fi: 'Yhteydenotosta', en: 'About the contact' },
  matter: { sv: 'Vad det gäller', fi: 'Mistä on kyse', en: 'What it is about' },
  who: { sv: 'Vem det gäller', fi: 'Ketä asia koskee', en: 'Who it is about' },
  withoutName: {
    sv: 'Diskuteras utan namn. Du ser inte vem det gäller.',
    fi: 'Käsitellään ilman nimeä. Et näe, kenestä on kyse.',
    en: 'Discussed without a name. You do not see who it is about.',
  },
  ownRegisterOnly: {
    sv: 'Namnet är inte öppet för teamet ännu.',
    fi: 'Nimeä ei ole vielä avattu tiimille.',
    en: 'The name is not open to the team yet.',
  },
  channel: { sv: 'Kanal', fi: 'Kanava', en: 'Channel' },
  receiver: { sv: 'Mottagare', fi: 'Vastaanottaja', en: 'Received by' },
  receivedByNobody: {
    sv: 'Ingen ännu: kontakten kom direkt från webben',
    fi: 'Ei kukaan vielä: yhteydenotto tuli suoraan verkosta',
    en: 'Nobody yet: the contact came straight from the web',
  },
  source: { sv: 'Vem kontaktade teamet', fi: 'Kuka otti yhteyttä tiimiin', en: 'Who contacted the team' },
  triggers: { sv: 'Vad ärendet började med', fi: 'Mistä asia alkoi', en: 'What started the matter' },
  ownReference: { sv: 'Eget nummer', fi: 'Oma numero', en: 'Own number' },
  age: { sv: 'Ålder', fi: 'Ikä', en: 'Age' },
  years: (age: number): Text => ({
    sv: `${age} år`,
    fi: age === 1 ? '1 vuosi' : `${age} vuotta`,
    en: age === 1 ? '1 year' : `${age} years`,
  }),
  ageOverride: {
    sv: 'Varför fast den unga är äldre',
    fi: 'Miksi, vaikka nuori on vanhempi',
    en: 'Why although the young person is older',
  },
  criteria: { sv: 'Målgruppens kriterier', fi: 'Kohderyhmän kriteerit', en: 'Target group criteria' },
  reasons: { sv: 'Anledning till oro', fi: 'Huolen aihe', en: 'Reason for concern' },
  need: { sv: 'Oro och behov', fi: 'Huoli ja tarve', en: 'Concern and need' },
  urgentAssessed: { sv: 'Brådskande behov bedömt', fi: 'Kiireellinen tarve arvioitu', en: 'Urgent need assessed' },
  urgentMeasure: { sv: 'Vad som gjordes genast', fi: 'Mitä tehtiin heti', en: 'What was done at once' },

  earlier: {
    sv: 'Andra kontakter om samma unga',
    fi: 'Muut yhteydenotot samasta nuoresta',
    en: 'Other contacts about the same young person',
  },
  decision: { sv: 'Beslut', fi: 'Päätös', en: 'Decision' },
  case: { sv: 'Ärende', fi: 'Asia', en: 'Case' },
  deadlines: { sv: 'Tidsfrister', fi: 'Määräajat', en: 'Time limits' },
  deadline: { sv: 'Tidsfrist', fi: 'Määräaika', en: 'Time limit' },
  lastDay: { sv: 'Sista dag', fi: 'Viimeinen päivä', en: 'Last day' },
  markDone: { sv: 'Markera som klar', fi: 'Merkitse tehdyksi', en: 'Mark as done' },
} satisfies Words

/** How a contact stands, in lists and tags. */
export const stateTexts: Readonly<Record<'waiting' | 'selected' | 'not_selected', Text>> = {
  waiting: { sv: 'Väntar', fi: 'Odottaa', en: 'Waiting' },
  selected: { sv: 'Blev ärende', fi: 'Tuli asiaksi', en: 'Became a case' },
  not_selected: { sv: 'Inte vald', fi: 'Ei valittu', en: 'Not selected' },
}

/** Why no municipality is recorded. */
export const missingTexts: Readonly<Record<'unknown' | 'protected', Text>> = {
  unknown: { sv: 'vet inte', fi: 'ei tiedossa', en: 'not known' },
  protected: { sv: 'skyddad uppgift', fi: 'suojattu tieto', en: 'protected' },
}

export const channelTexts: Readonly<Record<ReferralListItem['channel'], Text>> = {
  phone: { sv: 'telefon', fi: 'puhelin', en: 'phone' },
  in_person: { sv: 'personligt möte', fi: 'henkilökohtainen tapaaminen', en: 'in person' },
  message: { sv: 'meddelande', fi: 'viesti', en: 'message' },
  own_system: {
    sv: 'den egna myndighetens system',
    fi: 'oman viranomaisen järjestelmä',
    en: 'the own authority’s system',
  },
  meeting: { sv: 'möte', fi: 'kokous', en: 'meeting' },
  other: { sv: 'annat sätt', fi: 'muu tapa', en: 'another way' },
  web: { sv: 'webbformuläret ”Jag är orolig”', fi: 'verkkolomake ”Olen huolissani”', en: 'web form “I am worried”' },
}

export const ageBandTexts: Readonly<Record<AgeBand, Text>> = {
  under_7: { sv: 'under 7 år', fi: 'alle 7-vuotias', en: 'under 7' },
  from_7_to_11: { sv: '7–11 år', fi: '7–11-vuotias', en: '7–11 years' },
  from_12_to_14: { sv: '12–14 år', fi: '12–14-vuotias', en: '12–14 years' },
  from_15_to_17: { sv: '15–17 år', fi: '15–17-vuotias', en: '15–17 years' },
  adult: { sv: '18 år eller äldre', fi: '18 vuotta täyttänyt', en: '18 or older' },
}
