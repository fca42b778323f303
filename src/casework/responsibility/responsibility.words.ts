import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Ansvar för öppna ärenden', fi: 'Vastuu avoimista asioista', en: 'Responsibility for open cases' },
  intro: {
    sv: 'Inget öppet ärende står utan ansvarig. Här ser du bara i vilket team ärendet finns och när det öppnades, aldrig vem det gäller eller vad som står i det.',
    fi: 'Mikään avoin asia ei jää ilman vastuutyöntekijää. Näet tässä vain, missä tiimissä asia on ja milloin se avattiin, et koskaan ketä se koskee tai mitä siinä lukee.',
    en: 'No open case stands without a responsible worker. Here you only see in which team a case is and when it was opened, never whom it is about or what it says.',
  },
  empty: {
    sv: 'Personen ansvarar inte för något öppet ärende.',
    fi: 'Henkilö ei vastaa avoimista asioista.',
    en: 'The person is responsible for no open case.',
  },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  opened: { sv: 'Öppnat', fi: 'Avattu', en: 'Opened' },
  action: { sv: 'Åtgärd', fi: 'Toiminto', en: 'Action' },
  readSummary: {
    sv: 'Visar vem som kan ta över ett ärende.',
    fi: 'Näyttää, kuka voi ottaa asian vastuulleen.',
    en: 'Shows who may take a case over.',
  },
  handOver: { sv: 'Lämna över ärendet', fi: 'Siirrä asia', en: 'Hand the case over' },
  handOverDone: { sv: 'Ärendet är överlämnat.', fi: 'Asia on siirretty.', en: 'The case is handed over.' },
  successor: { sv: 'Vem tar över?', fi: 'Kuka ottaa vastuun?', en: 'Who takes over?' },
  nobody: {
    sv: 'Ingen i teamet kan ta över ärendet nu. Ge först någon en plats i teamet.',
    fi: 'Kukaan tiimissä ei voi nyt ottaa asiaa vastuulleen. Anna ensin jollekulle paikka tiimissä.',
    en: 'Nobody in the team can take the case over now. First give somebody a place in the team.',
  },
  member: { sv: 'arbetar redan med ärendet', fi: 'työskentelee jo asian parissa', en: 'works with the case already' },
  note: { sv: 'Anteckning till den som tar över', fi: 'Merkintä vastuun ottavalle', en: 'Note for whoever takes over' },
  noteHint: {
    sv: 'Varför ansvaret byts och från när. Står i ärendets gemensamma arbetsyta.',
    fi: 'Miksi vastuu vaihtuu ja mistä alkaen. Näkyy asian yhteisessä työtilassa.',
    en: 'Why the responsibility changes and from when. Stands in the shared workspace of the case.',
  },
  notYourself: {
    sv: 'Ingen tar ett ärende åt sig själv. Välj någon annan.',
    fi: 'Kukaan ei ota asiaa itselleen. Valitse joku muu.',
    en: 'Nobody takes a case themselves. Choose somebody else.',
  },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  absences: { sv: 'Frånvaro', fi: 'Poissaolot', en: 'Absence' },
  absencesIntro: {
    sv: 'Den som vikarierar har den ansvarigas uppgifter i de ärenden som båda arbetar med, de dagar som står här.',
    fi: 'Sijaisella on vastuutyöntekijän tehtävät niissä asioissa, joiden parissa molemmat työskentelevät, tässä mainittuina päivinä.',
    en: 'Whoever stands in has the tasks of the responsible worker in the cases both work with, on the days given here.',
  },
  absencesEmpty: {
    sv: 'Ingen frånvaro är antecknad.',
    fi: 'Poissaoloja ei ole kirjattu.',
    en: 'No absence is recorded.',
  },
  prepareSummary: {
    sv: 'Vem som kan vara borta och vem som kan vikariera',
    fi: 'Kuka voi olla poissa ja kuka sijaistaa',
    en: 'Who may be away and who may stand in',
  },
  recordAbsence: { sv: 'Anteckna frånvaro', fi: 'Kirjaa poissaolo', en: 'Record an absence' },
  recordAbsenceDone: { sv: 'Frånvaron är antecknad.', fi: 'Poissaolo on kirjattu.', en: 'The absence is recorded.' },
  noSharedTeam: {
    sv: 'Vikarien arbetar inte i samma team, eller någon vikarierar redan de dagarna.',
    fi: 'Sijainen ei työskentele samassa tiimissä, tai joku sijaistaa jo noina päivinä.',
    en: 'The substitute does not work in the same team, or somebody stands in on those days already.',
  },
  away: { sv: 'Vem är borta?', fi: 'Kuka on poissa?', en: 'Who is away?' },
  substitute: { sv: 'Vem vikarierar?', fi: 'Kuka sijaistaa?', en: 'Who stands in?' },
  validFrom: { sv: 'Första dagen', fi: 'Ensimmäinen päivä', en: 'First day' },
  lastOn: { sv: 'Sista dagen', fi: 'Viimeinen päivä', en: 'Last day' },
  term: { sv: 'Tid', fi: 'Aika', en: 'Term' },
  endAbsence: { sv: 'Avsluta frånvaron', fi: 'Päätä poissaolo', en: 'End the absence' },
  endAbsenceDone: { sv: 'Frånvaron är avslutad.', fi: 'Poissaolo on päätetty.', en: 'The absence is ended.' },
  notYoursToEnd: {
    sv: 'Den som är borta avslutar själv sin frånvaro.',
    fi: 'Poissa oleva päättää itse poissaolonsa.',
    en: 'Whoever is away ends their own absence.',
  },
  unattended: {
    sv: 'Ärenden utan ansvarig',
    fi: 'Asiat ilman vastuutyöntekijää',
    en: 'Cases without a responsible worker',
  },
  cases: (count: number): Text => ({
    sv: count === 1 ? '1 öppet ärende' : `${count} öppna ärenden`,
    fi: count === 1 ? '1 avoin asia' : `${count} avointa asiaa`,
    en: count === 1 ? '1 open case' : `${count} open cases`,
  }),
} satisfies Words
