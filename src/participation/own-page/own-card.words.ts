import type { Text, Words } from '#kernel/language.ts'
import type { SaidKind } from '#participation/released-text/released-text.ts'

/** What the family reads on its "tell it once" card. Measured by plain-language.test.ts. */
export const words = {
  title: { sv: 'Det här vet vi redan', fi: 'Tämän tiedämme jo', en: 'What we already know' },
  about: {
    sv: 'Det du inte behöver berätta igen',
    fi: 'Mitä sinun ei tarvitse kertoa uudelleen',
    en: 'What you need not tell again',
  },
  one: { sv: 'En text om dig', fi: 'Teksti sinusta', en: 'A text about you' },
  intro: {
    sv: 'Du behöver inte berätta det här igen. Varje myndighet visar bara det den själv vet.',
    fi: 'Sinun ei tarvitse kertoa tätä uudelleen. Jokainen viranomainen näyttää vain sen, minkä se itse tietää.',
    en: 'You need not tell this again. Each authority shows only what it knows itself.',
  },
  empty: {
    sv: 'Här finns inga texter ännu. Teamet väljer vad som visas.',
    fi: 'Täällä ei ole vielä tekstejä. Tiimi valitsee, mitä näytetään.',
    en: 'There are no texts here yet. The team chooses what is shown.',
  },
  from: (authority: string): Text => ({
    sv: `Från ${authority}`,
    fi: `Lähettäjä: ${authority}`,
    en: `From ${authority}`,
  }),
  since: (day: string): Text => ({ sv: `Visas sedan ${day}`, fi: `Näkynyt ${day} alkaen`, en: `Shown since ${day}` }),
  right: { sv: 'Det här stämmer', fi: 'Tämä on oikein', en: 'This is right' },
  rightDone: {
    sv: 'Tack. Du har sagt att det stämmer.',
    fi: 'Kiitos. Kerroit, että tämä on oikein.',
    en: 'Thank you. You have said that it is right.',
  },
  alreadyRight: {
    sv: 'Du har redan sagt att det stämmer.',
    fi: 'Olet jo kertonut, että tämä on oikein.',
    en: 'You have already said that it is right.',
  },
  remark: { sv: 'Rätta eller lägg till', fi: 'Korjaa tai lisää', en: 'Correct or add' },
  remarkDone: {
    sv: 'Det är sparat. Den som visar texten får läsa vad du skrev.',
    fi: 'Tallennettu. Tekstin näyttäjä saa lukea, mitä kirjoitit.',
    en: 'It is saved. Those who show the text can read what you wrote.',
  },
  whoReads: (authority: string): Text => ({
    sv: `Bara ${authority} läser det du skriver här.`,
    fi: `Vain ${authority} lukee, mitä kirjoitat tähän.`,
    en: `Only ${authority} reads what you write here.`,
  }),
  kind: { sv: 'Vad vill du säga?', fi: 'Mitä haluat sanoa?', en: 'What do you want to say?' },
  body: { sv: 'Dina egna ord', fi: 'Omat sanasi', en: 'Your own words' },
  bodyHint: {
    sv: 'Skriv som du vill. Texten ovan ändras inte av sig själv.',
    fi: 'Kirjoita niin kuin haluat. Yllä oleva teksti ei muutu itsestään.',
    en: 'Write as you like. The text above does not change by itself.',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  youSaid: (what: string, day: string): Text => ({
    sv: `Du har sagt: ${what}, ${day}`,
    fi: `Olet sanonut: ${what}, ${day}`,
    en: `You have said: ${what}, ${day}`,
  }),
  tooMany: {
    sv: 'Du har skrivit mycket i dag. Skriv mer i morgon eller ring teamet. Texten är inte sparad.',
    fi: 'Olet kirjoittanut tänään paljon. Kirjoita lisää huomenna tai soita tiimille. Tekstiä ei tallennettu.',
    en: 'You have written a lot today. Write more tomorrow or call the team. The text is not saved.',
  },
} satisfies Words

/** What the person says of a text, said to them. */
export const saidTexts: Readonly<Record<SaidKind, Text>> = {
  correction: { sv: 'något är fel', fi: 'jokin on väärin', en: 'something is wrong' },
  addition: { sv: 'något saknas', fi: 'jotakin puuttuu', en: 'something is missing' },
  confirmation: { sv: 'det stämmer', fi: 'tämä on oikein', en: 'it is right' },
}
