import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'

/** What the recipient of a shared note reads, and what is left out about other people. */
export const words = {
  preview: {
    sv: 'Det här får mottagaren läsa',
    fi: 'Tämän vastaanottaja saa lukea',
    en: 'This is what the recipient gets to read',
  },
  previewOutside: {
    sv: 'Det här får du berätta',
    fi: 'Tämän saat kertoa',
    en: 'This is what you may tell',
  },
  others: {
    sv: 'Uppgifter om andra personer',
    fi: 'Tietoja muista henkilöistä',
    en: 'Information about other people',
  },
  othersHint: {
    sv: 'Markerade ställen utelämnas. Ta med ett ställe bara om mottagaren måste veta det. Välj innan du fyller i resten.',
    fi: 'Merkityt kohdat jätetään pois. Ota kohta mukaan vain, jos vastaanottajan on tiedettävä se. Valitse ennen kuin täytät muun.',
    en: 'Marked passages are left out. Include a passage only if the recipient must know it. Choose before you fill in the rest.',
  },
  passage: { sv: 'Ställe', fi: 'Kohta', en: 'Passage' },
  about: { sv: 'Handlar om', fi: 'Koskee', en: 'About' },
  state: { sv: 'I delningen', fi: 'Jaettaessa', en: 'When shared' },
  change: { sv: 'Ändra', fi: 'Muuta', en: 'Change' },
  leftOut: { sv: 'Utelämnas', fi: 'Jätetään pois', en: 'Left out' },
  told: { sv: 'Berättas', fi: 'Kerrotaan', en: 'Told' },
  include: { sv: 'Ta med', fi: 'Ota mukaan', en: 'Include' },
  leaveOut: { sv: 'Utelämna', fi: 'Jätä pois', en: 'Leave out' },
  unreviewed: (many: number): Text => ({
    sv: `Texten har rättats, och ${many === 1 ? 'en markering' : `${String(many)} markeringar`} om andra personer passar inte längre. De ställena utelämnas inte. Be den som skrev texten gå igenom den först.`,
    fi: `Tekstiä on korjattu, ${many === 1 ? 'eikä yksi muita henkilöitä koskeva merkintä' : `eikä ${String(many)} muita henkilöitä koskevaa merkintää`} enää sovi. Niitä kohtia ei jätetä pois. Pyydä ensin tekstin kirjoittajaa käymään se läpi.`,
    en: `The text has been corrected, and ${many === 1 ? 'one mark' : `${String(many)} marks`} about other people no longer ${many === 1 ? 'fits' : 'fit'}. Those passages are not left out. Ask the author to go through the text first.`,
  }),
  marksCheck: {
    sv: 'Markeringar som inte passar längre',
    fi: 'Merkinnät, jotka eivät enää sovi',
    en: 'Marks that no longer fit',
  },
  marksChecked: {
    sv: 'Jag har läst texten ovan: mottagaren behöver allt som står om andra personer i den',
    fi: 'Olen lukenut yllä olevan tekstin: vastaanottaja tarvitsee kaiken, mitä siinä kerrotaan muista henkilöistä',
    en: 'I have read the text above: the recipient needs everything it says about other people',
  },
} satisfies Words

registerErrorTexts({
  marks_unreviewed: {
    sv: 'Markeringar om andra personer väntar på genomgång. Be den som skrev texten gå igenom den, eller bekräfta att du har läst den.',
    fi: 'Muita henkilöitä koskevat merkinnät odottavat läpikäyntiä. Pyydä tekstin kirjoittajaa käymään se läpi tai vahvista, että olet lukenut sen.',
    en: 'Marks about other people wait to be gone through. Ask the author to go through the text, or confirm that you have read it.',
  },
  passages_left: ({ passages }): Text => ({
    sv: `Texten innehåller ännu det som ska utelämnas om andra personer: ${String(passages)}. Ta bort det, eller välj ovan att ta med stället.`,
    fi: `Tekstissä on vielä muita henkilöitä koskevaa, pois jätettävää tietoa: ${String(passages)}. Poista se tai valitse yllä, että kohta otetaan mukaan.`,
    en: `The text still contains what is left out about other people: ${String(passages)}. Remove it, or choose above to include the passage.`,
  }),
})
