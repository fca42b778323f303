import type { Words } from '#kernel/language.ts'

/** The feed of one's own calendar. */
export const words = {
  title: { sv: 'Din kalender', fi: 'Kalenterisi', en: 'Your calendar' },
  read: { sv: 'Läs adressen till din kalender', fi: 'Lue kalenterisi osoite', en: 'Read the address of your calendar' },
  intro: {
    sv: 'Med en egen adress kan ditt kalenderprogram hämta tiderna för de möten du är bjuden till.',
    fi: 'Oman osoitteen avulla kalenteriohjelmasi voi hakea niiden tapaamisten ajat, joihin sinut on kutsuttu.',
    en: 'With an address of your own your calendar program can fetch the times of the meetings you are asked to.',
  },
  whatItSays: {
    sv: 'Kalendern visar bara tid och längd, och ordet Möte. Inget namn, inget ärende och ingen plats.',
    fi: 'Kalenteri näyttää vain ajan ja keston sekä sanan Tapaaminen. Ei nimeä, asiaa eikä paikkaa.',
    en: 'The calendar shows time and length only, and the word Meeting. No name, no case and no place.',
  },
  secret: {
    sv: 'Den som har adressen ser när du har möten. Ge den inte till någon. Varje hämtning skrivs i loggen.',
    fi: 'Se, jolla on osoite, näkee milloin sinulla on tapaamisia. Älä anna sitä kenellekään. Jokainen haku kirjataan lokiin.',
    en: 'Whoever has the address sees when you have meetings. Give it to nobody. Each fetch is written in the log.',
  },
  none: {
    sv: 'Du har ingen kalenderadress.',
    fi: 'Sinulla ei ole kalenteriosoitetta.',
    en: 'You have no calendar address.',
  },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  made: { sv: 'Gjord', fi: 'Luotu', en: 'Made' },
  lastRead: { sv: 'Senast hämtad', fi: 'Haettu viimeksi', en: 'Last fetched' },
  never: { sv: 'Inte hämtad ännu', fi: 'Ei vielä haettu', en: 'Not fetched yet' },
  make: { sv: 'Gör en kalenderadress', fi: 'Luo kalenteriosoite', en: 'Make a calendar address' },
  renew: { sv: 'Byt adress', fi: 'Vaihda osoite', en: 'Change the address' },
  renewHelp: {
    sv: 'När du byter adress slutar den gamla att fungera.',
    fi: 'Kun vaihdat osoitteen, vanha lakkaa toimimasta.',
    en: 'When you change the address the old one stops working.',
  },
  makeDone: { sv: 'Kalenderadressen är klar.', fi: 'Kalenteriosoite on valmis.', en: 'The calendar address is ready.' },
  revoke: { sv: 'Ta bort adressen', fi: 'Poista osoite', en: 'Remove the address' },
  revokeDone: {
    sv: 'Adressen är borttagen. Kalenderprogrammet får inga fler tider.',
    fi: 'Osoite on poistettu. Kalenteriohjelma ei saa enää aikoja.',
    en: 'The address is removed. The calendar program gets no more times.',
  },
  meeting: { sv: 'Möte', fi: 'Tapaaminen', en: 'Meeting' },
  remoteMeeting: { sv: 'Möte på distans', fi: 'Etätapaaminen', en: 'Remote meeting' },
} satisfies Words
