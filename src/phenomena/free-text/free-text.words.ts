import type { Text, Words } from '#kernel/language.ts'

export const words = {
  check: { sv: 'Det här hittades i texten', fi: 'Tekstistä löytyi tämä', en: 'This was found in the text' },
  checkHint: {
    sv: 'Inget är sparat än, och det du skrev finns kvar i fältet ovan.',
    fi: 'Mitään ei ole vielä tallennettu, ja kirjoittamasi on yhä yllä olevassa kentässä.',
    en: 'Nothing is saved yet, and what you wrote is still in the field above.',
  },
  confirm: { sv: 'Bekräfta', fi: 'Vahvista', en: 'Confirm' },
  nobody: (passages: string): Text => ({
    sv: `Det här är ingen person: ${passages}`,
    fi: `Tämä ei ole henkilö: ${passages}`,
    en: `This is no person: ${passages}`,
  }),
  hint: {
    sv: 'Skriv vad som händer, aldrig vem: inga namn, nummer, adresser eller bilar. En liten skola eller en ovanlig detalj kan också visa vem det är.',
    fi: 'Kirjoita mitä tapahtuu, älä koskaan kuka: ei nimiä, numeroita, osoitteita tai autoja. Myös pieni koulu tai harvinainen yksityiskohta voi kertoa, kuka on kyseessä.',
    en: 'Write what happens, never who: no names, numbers, addresses or cars. A small school or a rare detail can also show who it is.',
  },
} satisfies Words
