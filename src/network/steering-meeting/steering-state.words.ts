import type { ErrorText } from '#kernel/input-errors.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { MeetingState, SteeringAttendance } from './steering-meeting.ts'

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
