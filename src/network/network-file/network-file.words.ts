import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Handlingar', fi: 'Asiakirjat', en: 'Papers' },
  prepare: {
    sv: 'Visar vad en handling ska bifogas till.',
    fi: 'Näyttää, mihin asiakirja liitetään.',
    en: 'Shows what a paper is to be attached to.',
  },
  attach: { sv: 'Bifoga en handling', fi: 'Liitä asiakirja', en: 'Attach a paper' },
  attachButton: { sv: 'Bifoga', fi: 'Liitä', en: 'Attach' },
  attachDone: { sv: 'Handlingen är bifogad.', fi: 'Asiakirja on liitetty.', en: 'The paper is attached.' },
  open: { sv: 'Öppnar en handling', fi: 'Avaa asiakirjan', en: 'Opens a paper' },
  remove: { sv: 'Ta bort', fi: 'Poista', en: 'Remove' },
  removeDone: { sv: 'Handlingen är borttagen.', fi: 'Asiakirja on poistettu.', en: 'The paper is removed.' },
  none: { sv: 'Inga handlingar är bifogade.', fi: 'Asiakirjoja ei ole liitetty.', en: 'No papers are attached.' },
  file: { sv: 'Fil', fi: 'Tiedosto', en: 'File' },
  fileHint: (size: string): Text => ({
    sv: `PDF, bild, text, Word eller OpenDocument, högst ${size}. Alla som är inloggade i regionen kan öppna den. Bifoga ingenting som handlar om en enskild person.`,
    fi: `PDF, kuva, teksti, Word tai OpenDocument, enintään ${size}. Kaikki alueella kirjautuneet voivat avata sen. Älä liitä mitään, mikä koskee yksittäistä ihmistä.`,
    en: `PDF, image, text, Word or OpenDocument, at most ${size}. Everybody signed in to the region can open it. Attach nothing that is about a single person.`,
  }),
  addedBy: (name: string, day: string): Text => ({
    sv: `bifogad av ${name} ${day}`,
    fi: `liittänyt ${name} ${day}`,
    en: `attached by ${name} ${day}`,
  }),
  cancel: { sv: 'Avbryt', fi: 'Peruuta', en: 'Cancel' },
  infected: {
    sv: 'Skadlig kod hittades i filen. Den togs inte emot. Kontakta it-stödet.',
    fi: 'Tiedostosta löytyi haittaohjelma. Sitä ei otettu vastaan. Ota yhteyttä it-tukeen.',
    en: 'Malware was found in the file. It was not taken in. Contact IT support.',
  },
  scannerAway: {
    sv: 'Filen kunde inte kontrolleras just nu. Försök igen om en stund.',
    fi: 'Tiedostoa ei voitu juuri nyt tarkistaa. Yritä hetken kuluttua uudelleen.',
    en: 'The file could not be checked just now. Try again in a while.',
  },
  full: {
    sv: 'Här finns redan så många handlingar som får plats. Ta bort någon först.',
    fi: 'Täällä on jo niin monta asiakirjaa kuin mahtuu. Poista ensin jokin.',
    en: 'There are already as many papers here as fit. Remove one first.',
  },
  lost: {
    sv: 'Filens innehåll finns inte här. Kontakta it-stödet.',
    fi: 'Tiedoston sisältöä ei ole täällä. Ota yhteyttä it-tukeen.',
    en: 'The content of the file is not here. Contact IT support.',
  },
} satisfies Words
