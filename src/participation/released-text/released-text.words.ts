import type { Text, Words } from '#kernel/language.ts'
import type { SaidKind } from './released-text.ts'

export const words = {
  title: { sv: 'Berätta en gång', fi: 'Kerro kerran', en: 'Tell it once' },
  read: {
    sv: 'Läs vad den egna myndigheten har lämnat till familjen',
    fi: 'Lue, mitä oma viranomainen on antanut perheelle',
    en: 'Read what the own authority has released to the family',
  },
  intro: {
    sv: 'Familjen ska slippa berätta samma sak för alla. Här väljer ni vad ni vill visa att er myndighet redan vet, för den unga och varje vårdnadshavare för sig.',
    fi: 'Perheen ei pidä joutua kertomaan samaa kaikille. Tässä valitsette, mitä näytätte viranomaisenne jo tietävän, nuorelle ja kullekin huoltajalle erikseen.',
    en: 'The family should not have to tell the same thing to everyone. Here you choose what to show that your authority already knows, to the young person and to each guardian apart.',
  },
  onlyOwn: {
    sv: 'Du ser det din egen myndighet har lämnat. Andra myndigheters kort ser bara familjen.',
    fi: 'Näet sen, mitä oma viranomaisesi on antanut. Muiden viranomaisten kortit näkee vain perhe.',
    en: 'You see what your own authority has released. The cards of other authorities are seen by the family alone.',
  },
  release: { sv: 'Lämna en text till familjen', fi: 'Anna teksti perheelle', en: 'Release a text to the family' },
  releaseDone: { sv: 'Texten är lämnad.', fi: 'Teksti on annettu.', en: 'The text has been released.' },
  seenBy: {
    sv: 'Syns för din egen myndighet och för den person det lämnas till. Inte för andra myndigheter.',
    fi: 'Näkyy omalle viranomaisellesi ja henkilölle, jolle se annetaan. Ei muille viranomaisille.',
    en: 'Visible to your own authority and to the person it is released to. Not to other authorities.',
  },
  toWhom: { sv: 'Till vem?', fi: 'Kenelle?', en: 'To whom?' },
  what: { sv: 'Vad lämnas?', fi: 'Mitä annetaan?', en: 'What is released?' },
  summary: {
    sv: 'En sammanfattning som du skriver nu',
    fi: 'Tiivistelmä, jonka kirjoitat nyt',
    en: 'A summary you write now',
  },
  noteOf: (when: string): Text => ({
    sv: `Anteckning ${when}`,
    fi: `Muistiinpano ${when}`,
    en: `Note of ${when}`,
  }),
  noteHint: {
    sv: 'Stycken om andra personer är borttagna. Rättar du anteckningen slutar familjen se den.',
    fi: 'Muita koskevat kohdat on poistettu. Jos korjaat muistiinpanoa, perhe ei enää näe sitä.',
    en: 'Passages about other people are left out. If you correct the note, the family no longer sees it.',
  },
  waiting: (count: number): Text => ({
    sv:
      count === 1
        ? 'En anteckning väntar på att skribenten ser över vad den säger om andra.'
        : `${count} anteckningar väntar på att skribenten ser över vad de säger om andra.`,
    fi:
      count === 1
        ? 'Yksi muistiinpano odottaa, että kirjoittaja tarkistaa, mitä se kertoo muista.'
        : `${count} muistiinpanoa odottaa, että kirjoittaja tarkistaa, mitä ne kertovat muista.`,
    en:
      count === 1
        ? 'One note waits for its author to look at what it tells about others.'
        : `${count} notes wait for their author to look at what they tell about others.`,
  }),
  subject: { sv: 'Vad handlar den om?', fi: 'Mitä se koskee?', en: 'What is it about?' },
  body: { sv: 'Sammanfattning', fi: 'Tiivistelmä', en: 'Summary' },
  bodyHint: {
    sv: 'Skriv till familjen, med korta meningar. Skriv inget om andra människor och inget om var någon bor.',
    fi: 'Kirjoita perheelle lyhyin lausein. Älä kirjoita muista ihmisistä äläkä siitä, missä joku asuu.',
    en: 'Write to the family, in short sentences. Write nothing about other people and nothing about where anybody lives.',
  },
  language: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  save: { sv: 'Lämna texten', fi: 'Anna teksti', en: 'Release the text' },
  notForThem: {
    sv: 'Det här kan inte lämnas till den personen.',
    fi: 'Tätä ei voi antaa tälle henkilölle.',
    en: 'This cannot be released to that person.',
  },
  subjectNotReleased: {
    sv: 'En text om det ämnet lämnas inte ut på det här sättet. Välj något annat eller hänvisa till rätten att få se sina uppgifter.',
    fi: 'Tätä aihetta koskevaa tekstiä ei anneta näin. Valitse muu tai ohjaa käyttämään oikeutta nähdä omat tietonsa.',
    en: 'A text on that subject is not released in this way. Choose another, or point to the right to see one’s own data.',
  },
  addressNotReleased: {
    sv: 'Texten ser ut att innehålla en adress, och någon i ärendet har spärrmarkering. Ta bort adressen.',
    fi: 'Tekstissä näyttää olevan osoite, ja jollakulla asiassa on turvakielto. Poista osoite.',
    en: 'The text seems to hold an address, and somebody in the case has a protected identity. Take the address out.',
  },
  end: { sv: 'Sluta visa', fi: 'Lopeta näyttäminen', en: 'Stop showing' },
  endDone: { sv: 'Texten visas inte längre.', fi: 'Tekstiä ei enää näytetä.', en: 'The text is no longer shown.' },
  endExplained: {
    sv: 'Personen ser inte texten längre. Det den redan har läst går inte att ta tillbaka.',
    fi: 'Henkilö ei enää näe tekstiä. Jo luettua ei voi ottaa takaisin.',
    en: 'The person no longer sees the text. What they have read cannot be taken back.',
  },
  releaseEnded: { sv: 'Texten visas inte längre.', fi: 'Tekstiä ei enää näytetä.', en: 'The text is no longer shown.' },
  remark: {
    sv: 'Skriv ned vad personen säger om texten',
    fi: 'Kirjaa, mitä henkilö sanoo tekstistä',
    en: 'Write down what the person says of the text',
  },
  remarkShort: { sv: 'Rätta eller lägg till', fi: 'Korjaa tai lisää', en: 'Correct or add' },
  remarkDone: { sv: 'Det är nedskrivet.', fi: 'Se on kirjattu.', en: 'It is written down.' },
  remarkKind: { sv: 'Vad säger personen?', fi: 'Mitä henkilö sanoo?', en: 'What does the person say?' },
  remarkBody: { sv: 'Personens egna ord', fi: 'Henkilön omat sanat', en: 'The person’s own words' },
  remarkHint: {
    sv: 'Ord för ord. Texten ovan ändras inte av det här: är något fel rättar du anteckningen.',
    fi: 'Sanasta sanaan. Yllä oleva teksti ei muutu tästä: jos jokin on väärin, korjaat muistiinpanon.',
    en: 'Word for word. The text above does not change by this: if something is wrong, correct the note.',
  },
  card: {
    sv: 'Skriv ut kortet för en person',
    fi: 'Tulosta yhden henkilön kortti',
    en: 'Print the card of one person',
  },
  cardOf: (name: string): Text => ({ sv: `Kort för ${name}`, fi: `Kortti: ${name}`, en: `Card for ${name}` }),
  cardTitle: { sv: 'Det här vet vi redan', fi: 'Tämän tiedämme jo', en: 'What we already know' },
  cardIntro: {
    sv: 'Du behöver inte berätta det här igen. Säg till om något är fel eller saknas.',
    fi: 'Sinun ei tarvitse kertoa tätä uudelleen. Kerro, jos jokin on väärin tai puuttuu.',
    en: 'You need not tell this again. Say if something is wrong or missing.',
  },
  cardFrom: (register: string): Text => ({
    sv: `Från: ${register}`,
    fi: `Lähde: ${register}`,
    en: `From: ${register}`,
  }),
  cardEmpty: { sv: 'Inget är lämnat.', fi: 'Mitään ei ole annettu.', en: 'Nothing has been released.' },
  cardOwnWords: {
    sv: 'Det du har sagt om texten',
    fi: 'Mitä olet sanonut tekstistä',
    en: 'What you have said of the text',
  },
  number: (number: string): Text => ({
    sv: `Ärendets nummer: ${number}`,
    fi: `Asian numero: ${number}`,
    en: `Number of the case: ${number}`,
  }),
  releasedBy: (name: string, profession: string, when: string): Text => ({
    sv: `Lämnad av ${name}, ${profession}, ${when}`,
    fi: `Antanut ${name}, ${profession}, ${when}`,
    en: `Released by ${name}, ${profession}, ${when}`,
  }),
  endedOn: (when: string): Text => ({
    sv: `Visades till ${when}.`,
    fi: `Näkyi ${when} asti.`,
    en: `Shown until ${when}.`,
  }),
  earlier: { sv: 'Visas inte längre', fi: 'Ei enää näytetä', en: 'No longer shown' },
  howToPrint: {
    sv: 'Skriv ut med webbläsaren eller hämta som PDF.',
    fi: 'Tulosta selaimella tai hae PDF.',
    en: 'Print with the browser or download as PDF.',
  },
  asPdf: { sv: 'Hämta som PDF', fi: 'Hae PDF:nä', en: 'Download as PDF' },
  writtenThemself: {
    sv: 'skrivet av personen själv',
    fi: 'henkilö kirjoitti itse',
    en: 'written by the person',
  },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
} satisfies Words

export const remarkTexts: Readonly<Record<SaidKind, Text>> = {
  correction: { sv: 'Något är fel', fi: 'Jokin on väärin', en: 'Something is wrong' },
  addition: { sv: 'Något saknas', fi: 'Jotakin puuttuu', en: 'Something is missing' },
  confirmation: { sv: 'Det stämmer', fi: 'Tämä on oikein', en: 'It is right' },
}
