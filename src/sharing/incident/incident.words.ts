import type { Text, Words } from '#kernel/language.ts'
import type { Incident, IncidentRole } from './incident.ts'

export const roleTexts: Readonly<Record<IncidentRole, Text>> = {
  suspect: { sv: 'misstänkt', fi: 'epäilty', en: 'suspect' },
  victim: { sv: 'målsägande', fi: 'asianomistaja', en: 'injured party' },
  witness: { sv: 'vittne', fi: 'todistaja', en: 'witness' },
  bystander: { sv: 'åskådare', fi: 'sivustaseuraaja', en: 'bystander' },
}

export const outcomeTexts: Readonly<Record<NonNullable<Incident['outcome']> | 'waiting', Text>> = {
  waiting: { sv: 'Väntar på granskning', fi: 'Odottaa tarkastusta', en: 'Waits for review' },
  approved: { sv: 'Granskad', fi: 'Tarkastettu', en: 'Reviewed' },
  rejected: { sv: 'Ska skrivas om', fi: 'Kirjoitetaan uudelleen', en: 'To be written anew' },
}

export const words = {
  list: { sv: 'Händelser', fi: 'Tapaukset', en: 'Incidents' },
  listSummary: {
    sv: 'Händelser i egna team och ärenden',
    fi: 'Omien tiimien ja asioiden tapaukset',
    en: 'Incidents of own teams and cases',
  },
  listIntro: {
    sv: 'En händelse där flera unga var med beskrivs en gång, utan namn. Var och en har ett eget ärende, och inget i ett ärende syns i ett annat.',
    fi: 'Tapaus, jossa oli mukana useita nuoria, kuvataan kerran ilman nimiä. Jokaisella on oma asiansa, eikä yhden asian tieto näy toisessa.',
    en: 'An incident with several young people is described once, without names. Each has a case of their own, and nothing of one case shows in another.',
  },
  listEmpty: { sv: 'Inga händelser.', fi: 'Ei tapauksia.', en: 'No incidents.' },
  title: { sv: 'Händelse', fi: 'Tapaus', en: 'Incident' },
  backToList: { sv: 'Till händelserna', fi: 'Tapauksiin', en: 'To the incidents' },
  openSummary: { sv: 'En händelse', fi: 'Yksi tapaus', en: 'One incident' },
  formSummary: {
    sv: 'Team där en händelse kan antecknas',
    fi: 'Tiimit, joihin tapauksen voi kirjata',
    en: 'Teams in which an incident can be recorded',
  },
  record: { sv: 'Ny händelse', fi: 'Uusi tapaus', en: 'New incident' },
  recordSummary: { sv: 'Anteckna en händelse', fi: 'Kirjaa tapaus', en: 'Record an incident' },
  recordDone: {
    sv: 'Händelsen antecknades. En annan i teamet granskar texten innan den används.',
    fi: 'Tapaus kirjattiin. Toinen tiimin jäsen tarkastaa tekstin ennen käyttöä.',
    en: 'The incident was recorded. Somebody else in the team reviews the text before it is used.',
  },
  save: { sv: 'Anteckna händelsen', fi: 'Kirjaa tapaus', en: 'Record the incident' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  happenedOn: { sv: 'När hände det?', fi: 'Milloin se tapahtui?', en: 'When did it happen?' },
  type: { sv: 'Vad hände?', fi: 'Mitä tapahtui?', en: 'What happened?' },
  area: { sv: 'Var?', fi: 'Missä?', en: 'Where?' },
  description: { sv: 'Beskrivning utan namn', fi: 'Kuvaus ilman nimiä', en: 'Description without names' },
  descriptionHint: {
    sv: 'Skriv inga namn, adresser eller annat som visar vem som var med. Hela teamet läser texten.',
    fi: 'Älä kirjoita nimiä, osoitteita tai muuta, mistä selviää, kuka oli mukana. Koko tiimi lukee tekstin.',
    en: 'Write no names, addresses or anything else that shows who was there. The whole team reads the text.',
  },
  readers: {
    sv: 'Syns för: teamet, och de som arbetar med ett ärende som kopplas till händelsen',
    fi: 'Näkyy: tiimille ja niille, jotka työskentelevät tapaukseen liitetyn asian parissa',
    en: 'Visible to: the team, and those who work with a case that is linked to the incident',
  },
  expiresOn: { sv: 'Försvinner den', fi: 'Poistuu', en: 'Disappears on' },
  expiresHint: {
    sv: 'Högst ett år. Från den dagen syns händelsen inte längre.',
    fi: 'Enintään vuosi. Siitä päivästä alkaen tapaus ei enää näy.',
    en: 'A year at most. From that day the incident no longer shows.',
  },
  status: { sv: 'Läge', fi: 'Tila', en: 'Status' },
  recordedBy: { sv: 'Antecknad av', fi: 'Kirjannut', en: 'Recorded by' },
  reviewedBy: { sv: 'Granskad av', fi: 'Tarkastanut', en: 'Reviewed by' },
  review: { sv: 'Granska texten', fi: 'Tarkasta teksti', en: 'Review the text' },
  reviewSummary: { sv: 'Granska en händelse', fi: 'Tarkasta tapaus', en: 'Review an incident' },
  reviewHint: {
    sv: 'Läs texten. Om den inte visar vem någon är kan den användas i ärenden.',
    fi: 'Lue teksti. Jos siitä ei selviä, kuka joku on, sitä voi käyttää asioissa.',
    en: 'Read the text. If it does not show who anybody is, it can be used in cases.',
  },
  approve: { sv: 'Ingen kan kännas igen', fi: 'Ketään ei voi tunnistaa', en: 'Nobody can be recognised' },
  reject: { sv: 'Måste skrivas om', fi: 'On kirjoitettava uudelleen', en: 'Must be written anew' },
  reviewDone: { sv: 'Granskningen sparades.', fi: 'Tarkastus tallennettiin.', en: 'The review was saved.' },
  alreadyReviewed: {
    sv: 'Händelsen är redan granskad.',
    fi: 'Tapaus on jo tarkastettu.',
    en: 'The incident has been reviewed already.',
  },
  participants: { sv: 'Unga i dina ärenden', fi: 'Nuoret omissa asioissasi', en: 'Young people in your cases' },
  participantsHint: {
    sv: 'Här står bara de vars ärende du arbetar med.',
    fi: 'Tässä ovat vain ne, joiden asian parissa työskentelet.',
    en: 'Only those whose case you work with stand here.',
  },
  participantsEmpty: {
    sv: 'Ingen av dina ärenden är kopplade hit.',
    fi: 'Mitään asiaasi ei ole liitetty tähän.',
    en: 'None of your cases is linked here.',
  },
  role: {
    sv: 'Vad var den unga i händelsen?',
    fi: 'Mikä nuori oli tapauksessa?',
    en: 'What was the young person in it?',
  },
  link: { sv: 'Koppla till en händelse', fi: 'Liitä tapaukseen', en: 'Link to an incident' },
  prepareLinkSummary: {
    sv: 'Händelser som ärendet kan kopplas till',
    fi: 'Tapaukset, joihin asian voi liittää',
    en: 'Incidents that the case can be linked to',
  },
  linkSummary: {
    sv: 'Koppla ärendet till en händelse',
    fi: 'Liitä asia tapaukseen',
    en: 'Link the case to an incident',
  },
  linkDone: { sv: 'Ärendet kopplades till händelsen.', fi: 'Asia liitettiin tapaukseen.', en: 'The case was linked.' },
  chooseIncident: { sv: 'Vilken händelse?', fi: 'Mikä tapaus?', en: 'Which incident?' },
  noneToLink: {
    sv: 'Det finns ingen granskad händelse att koppla till.',
    fi: 'Tarkastettua tapausta, johon asian voisi liittää, ei ole.',
    en: 'There is no reviewed incident to link to.',
  },
  notApproved: {
    sv: 'Händelsen måste granskas av en annan i teamet innan den används.',
    fi: 'Toisen tiimin jäsenen on tarkastettava tapaus ennen käyttöä.',
    en: 'Somebody else in the team must review the incident before it is used.',
  },
  alreadyLinked: {
    sv: 'Ärendet är redan kopplat till händelsen.',
    fi: 'Asia on jo liitetty tapaukseen.',
    en: 'The case is linked to the incident already.',
  },
  unlink: { sv: 'Ta bort kopplingen', fi: 'Poista liitos', en: 'Remove the link' },
  unlinkSummary: {
    sv: 'Ta bort en koppling till en händelse',
    fi: 'Poista liitos tapaukseen',
    en: 'Remove a link to an incident',
  },
  unlinkDone: { sv: 'Kopplingen togs bort.', fi: 'Liitos poistettiin.', en: 'The link was removed.' },
  count: { sv: 'Antal händelser', fi: 'Tapausten määrä', en: 'Number of incidents' },
  countSummary: {
    sv: 'Antal händelser per typ, utan personer',
    fi: 'Tapausten määrä tyypeittäin, ilman henkilöitä',
    en: 'Number of incidents by type, without persons',
  },
  countHint: {
    sv: 'Räknar händelser, inte unga. Granskade händelser i de team du samordnar.',
    fi: 'Laskee tapaukset, ei nuoria. Koordinoimiesi tiimien tarkastetut tapaukset.',
    en: 'Counts incidents, not young people. Reviewed incidents of the teams you coordinate.',
  },
  period: (from: string, last: string): Text => ({
    sv: `${from}–${last}`,
    fi: `${from}–${last}`,
    en: `${from}–${last}`,
  }),
  countEmpty: {
    sv: 'Inga händelser under tiden.',
    fi: 'Ei tapauksia tänä aikana.',
    en: 'No incidents in this period.',
  },
  from: { sv: 'Från', fi: 'Alkaen', en: 'From' },
  until: { sv: 'Till (dagen räknas inte)', fi: 'Saakka (päivää ei lasketa)', en: 'Until (the day is not counted)' },
  show: { sv: 'Visa', fi: 'Näytä', en: 'Show' },
} satisfies Words
