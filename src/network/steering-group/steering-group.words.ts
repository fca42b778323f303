import type { ErrorText } from '#kernel/input-errors.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  summary: {
    sv: 'Visar styrgruppen: parternas medlemmar och ersättare.',
    fi: 'Näyttää ohjausryhmän: osapuolten jäsenet ja varajäsenet.',
    en: 'Shows the steering group: members and substitutes of the parties.',
  },
  appointSummary: {
    sv: 'Antecknar en medlem eller ersättare i styrgruppen.',
    fi: 'Kirjaa ohjausryhmän jäsenen tai varajäsenen.',
    en: 'Records a member or substitute of the steering group.',
  },
  formSummary: {
    sv: 'Visar parterna och besluten som en medlem kan utses av.',
    fi: 'Näyttää osapuolet ja päätökset, joilla jäsen voidaan nimetä.',
    en: 'Shows the parties and the decisions that may appoint a member.',
  },
  seatSummary: {
    sv: 'Visar en plats i styrgruppen.',
    fi: 'Näyttää paikan ohjausryhmässä.',
    en: 'Shows a seat in the steering group.',
  },
  changeSummary: {
    sv: 'Ändrar eller avslutar en plats i styrgruppen.',
    fi: 'Muuttaa tai päättää paikan ohjausryhmässä.',
    en: 'Changes or ends a seat in the steering group.',
  },
  appoint: { sv: 'Anteckna en plats', fi: 'Kirjaa paikka', en: 'Record a seat' },
  change: { sv: 'Ändra platsen', fi: 'Muuta paikkaa', en: 'Change the seat' },
  role: { sv: 'Uppdrag', fi: 'Tehtävä', en: 'Role' },
  office: { sv: 'Ämbete', fi: 'Virka', en: 'Office' },
  personName: { sv: 'Person', fi: 'Henkilö', en: 'Person' },
  personHint: {
    sv: 'Namnet när någon är utsedd personligen, eller den som nu har ämbetet.',
    fi: 'Nimi, kun joku on nimetty henkilökohtaisesti, tai viran nykyinen haltija.',
    en: 'The name when somebody is appointed in person, or who holds the office now.',
  },
  noDecision: { sv: 'Inget beslut antecknat', fi: 'Päätöstä ei ole kirjattu', en: 'No decision recorded' },
  from: { sv: 'Från', fi: 'Alkaen', en: 'From' },
  lastDay: { sv: 'Sista dagen', fi: 'Viimeinen päivä', en: 'Last day' },
  lastDayHint: {
    sv: 'Fyll i när uppdraget tar slut. Platsen finns kvar i gamla protokoll.',
    fi: 'Täytä, kun tehtävä päättyy. Paikka säilyy vanhoissa pöytäkirjoissa.',
    en: 'Fill in when the task ends. The seat stays in old minutes.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  saved: { sv: 'Platsen är sparad.', fi: 'Paikka on tallennettu.', en: 'The seat is saved.' },
  meetings: { sv: 'Styrgruppens möten', fi: 'Ohjausryhmän kokoukset', en: 'Meetings of the steering group' },
  title: { sv: 'Styrgrupp', fi: 'Ohjausryhmä', en: 'Steering group' },
  intro: {
    sv: 'Styrgruppen består av representanter för avtalsparterna. En part utan medlem är markerad.',
    fi: 'Ohjausryhmä koostuu sopimusosapuolten edustajista. Osapuoli, jolla ei ole jäsentä, on merkitty.',
    en: 'The steering group consists of representatives of the contracting parties. A party without a member is marked.',
  },
  withoutMember: (count: number): Text => ({
    sv: count === 1 ? '1 part saknar medlem.' : `${count} parter saknar medlem.`,
    fi: count === 1 ? '1 osapuolelta puuttuu jäsen.' : `${count} osapuolelta puuttuu jäsen.`,
    en: count === 1 ? '1 party has no member.' : `${count} parties have no member.`,
  }),
  allHaveMember: {
    sv: 'Alla parter har en medlem.',
    fi: 'Kaikilla osapuolilla on jäsen.',
    en: 'Every party has a member.',
  },
  party: { sv: 'Part', fi: 'Osapuoli', en: 'Party' },
  member: { sv: 'Medlem', fi: 'Jäsen', en: 'Member' },
  substitute: { sv: 'Ersättare', fi: 'Varajäsen', en: 'Substitute' },
  appointedBy: { sv: 'Utsedd genom', fi: 'Nimetty päätöksellä', en: 'Appointed by' },
  noMember: { sv: 'Medlem saknas', fi: 'Jäsen puuttuu', en: 'No member' },
} satisfies Words

export const errorTexts: Readonly<Record<string, ErrorText>> = {
  office_or_person: {
    sv: 'Skriv ett ämbete eller en person, eller båda.',
    fi: 'Kirjoita virka tai henkilö, tai molemmat.',
    en: 'Write an office or a person, or both.',
  },
}
