import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: {
    sv: 'Uppgifter om en annan person',
    fi: 'Tietoja toisesta henkilöstä',
    en: 'Information about another person',
  },
  explain: {
    sv: 'Ibland berättar en text om någon annan än den unga. Markera de ställena. De utelämnas i den ungas kopia, och när texten delas om ingen väljer något annat.',
    fi: 'Joskus teksti kertoo jostakusta muusta kuin nuoresta. Merkitse nämä kohdat. Ne jätetään pois nuoren kopiosta ja tekstiä jaettaessa, ellei joku valitse toisin.',
    en: 'Sometimes a text tells about somebody else than the young person. Mark those passages. They are left out of the young person’s copy, and when the text is shared unless somebody chooses otherwise.',
  },
  mask: {
    sv: '[uppgift om en annan person]',
    fi: '[tieto toisesta henkilöstä]',
    en: '[information about another person]',
  },
  text: { sv: 'Texten', fi: 'Teksti', en: 'The text' },
  marked: { sv: 'Markerade ställen', fi: 'Merkityt kohdat', en: 'Marked passages' },
  none: { sv: 'Inget är markerat.', fi: 'Mitään ei ole merkitty.', en: 'Nothing is marked.' },
  mark: { sv: 'Markera', fi: 'Merkitse', en: 'Mark' },
  markTitle: { sv: 'Markera ett ställe', fi: 'Merkitse kohta', en: 'Mark a passage' },
  markDone: {
    sv: 'Stället är markerat.',
    fi: 'Kohta on merkitty.',
    en: 'The passage is marked.',
  },
  passage: { sv: 'Vilket ställe?', fi: 'Mikä kohta?', en: 'Which passage?' },
  passageHint: {
    sv: 'Markera stället i texten ovan, kopiera och klistra in det här. Står det på flera ställen markeras alla.',
    fi: 'Valitse kohta yllä olevasta tekstistä, kopioi ja liitä se tähän. Jos se esiintyy useasti, kaikki merkitään.',
    en: 'Select the passage in the text above, copy it and paste it here. If it stands in several places, all are marked.',
  },
  about: { sv: 'Vem handlar det om?', fi: 'Kenestä on kyse?', en: 'Who is it about?' },
  aboutHint: {
    sv: 'Ett ord för rollen, till exempel kompis, lillasyster eller granne. Inget namn.',
    fi: 'Roolia kuvaava sana, esimerkiksi kaveri, pikkusisko tai naapuri. Ei nimeä.',
    en: 'A word for the role, for example friend, little sister or neighbour. No name.',
  },
  aboutColumn: { sv: 'Handlar om', fi: 'Koskee', en: 'About' },
  passageColumn: { sv: 'Ställe', fi: 'Kohta', en: 'Passage' },
  unmark: { sv: 'Ta bort markeringen', fi: 'Poista merkintä', en: 'Remove the mark' },
  unmarkDone: { sv: 'Markeringen är borttagen.', fi: 'Merkintä on poistettu.', en: 'The mark is removed.' },
  stale: (many: number): Text => ({
    sv:
      many === 1
        ? 'Texten har rättats, och en markering passar inte längre. Markera på nytt och bekräfta att du har gått igenom texten.'
        : `Texten har rättats, och ${String(many)} markeringar passar inte längre. Markera på nytt och bekräfta att du har gått igenom texten.`,
    fi:
      many === 1
        ? 'Tekstiä on korjattu, eikä yksi merkintä enää sovi. Merkitse uudelleen ja vahvista, että olet käynyt tekstin läpi.'
        : `Tekstiä on korjattu, eikä ${String(many)} merkintää enää sovi. Merkitse uudelleen ja vahvista, että olet käynyt tekstin läpi.`,
    en:
      many === 1
        ? 'The text has been corrected, and one mark no longer fits. Mark it again and confirm that you have gone through the text.'
        : `The text has been corrected, and ${String(many)} marks no longer fit. Mark them again and confirm that you have gone through the text.`,
  }),
  staleWaits: {
    sv: 'Tills dess är texten inte med i den ungas kopia.',
    fi: 'Siihen asti teksti ei ole mukana nuoren kopiossa.',
    en: 'Until then the text is not in the young person’s copy.',
  },
  review: { sv: 'Jag har gått igenom texten', fi: 'Olen käynyt tekstin läpi', en: 'I have gone through the text' },
  reviewDone: {
    sv: 'Texten är genomgången.',
    fi: 'Teksti on käyty läpi.',
    en: 'The text has been gone through.',
  },
  ownCase: {
    sv: 'Behöver den andra personen också stöd? Öppna då ett eget ärende: skriv inte mer om hen här.',
    fi: 'Tarvitseeko toinenkin henkilö tukea? Avaa silloin oma asia: älä kirjoita hänestä enempää tähän.',
    en: 'Does the other person need support too? Then open a case of their own: write no more about them here.',
  },
  ownCaseLink: { sv: 'Öppna ett eget ärende?', fi: 'Avataanko oma asia?', en: 'Open a case of their own?' },
  backToEntry: { sv: 'Till anteckningen', fi: 'Muistiinpanoon', en: 'To the note' },
  retracted: {
    sv: 'En återtagen text ändras inte mer.',
    fi: 'Peruttua tekstiä ei enää muuteta.',
    en: 'A retracted text is not changed any more.',
  },
  copyTitle: { sv: 'Den ungas kopia', fi: 'Nuoren kopio', en: 'The young person’s copy' },
  copySummary: {
    sv: 'Texterna om den unga, utan uppgifter om andra personer',
    fi: 'Nuorta koskevat tekstit ilman tietoja muista henkilöistä',
    en: 'The texts about the young person, without information about others',
  },
  copyExplain: (register: string): Text => ({
    sv: `Texter ur ${register} och ärendets gemensamma arbetsyta. Andra myndigheter ger själva ut sina uppgifter. Läs igenom innan du ger kopian.`,
    fi: `Tekstit: ${register} ja asian yhteinen työtila. Muut viranomaiset antavat omat tietonsa itse. Lue läpi ennen kuin annat kopion.`,
    en: `Texts from ${register} and the shared workspace of the case. Other authorities give out their own information. Read it through before you give the copy.`,
  }),
  copyWaiting: (many: number): Text => ({
    sv:
      many === 1
        ? 'En text är inte med: den har rättats och ska gås igenom av den som skrev den.'
        : `${String(many)} texter är inte med: de har rättats och ska gås igenom av dem som skrev dem.`,
    fi:
      many === 1
        ? 'Yksi teksti puuttuu: sitä on korjattu, ja kirjoittajan pitää käydä se läpi.'
        : `${String(many)} tekstiä puuttuu: niitä on korjattu, ja kirjoittajien pitää käydä ne läpi.`,
    en:
      many === 1
        ? 'One text is not here: it has been corrected, and whoever wrote it must go through it.'
        : `${String(many)} texts are not here: they have been corrected, and whoever wrote them must go through them.`,
  }),
  copySource: (register: string, day: string): Text => ({
    sv: `Källa: ${register} och ärendets gemensamma arbetsyta, ${day}. Vid en text som kommer från en annan myndighet står vem som gav den, ändamålet och grunden.`,
    fi: `Lähde: ${register} ja asian yhteinen työtila, ${day}. Toiselta viranomaiselta saadun tekstin kohdalla kerrotaan antaja, käyttötarkoitus ja peruste.`,
    en: `Source: ${register} and the shared workspace of the case, ${day}. A text from another authority says who gave it, the purpose and the basis.`,
  }),
  copyEmpty: { sv: 'Det finns inga texter.', fi: 'Tekstejä ei ole.', en: 'There are no texts.' },
  copyOwnWords: { sv: 'Dina egna ord', fi: 'Omat sanasi', en: 'Your own words' },
  copyShared: { sv: 'Gemensam arbetsyta', fi: 'Yhteinen työtila', en: 'Shared workspace' },
  copyRetracted: { sv: 'återtagen', fi: 'peruttu', en: 'retracted' },
} satisfies Words
