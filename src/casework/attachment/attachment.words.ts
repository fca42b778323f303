import { registerErrorTexts } from '#kernel/input.ts'
import { languages, type Text, type Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Filer', fi: 'Tiedostot', en: 'Files' },
  list: { sv: 'Se ärendets filer', fi: 'Katso asian tiedostot', en: 'See the files of the case' },
  prepare: { sv: 'Börja bifoga en fil', fi: 'Aloita tiedoston liittäminen', en: 'Begin to attach a file' },
  attach: { sv: 'Bifoga en fil', fi: 'Liitä tiedosto', en: 'Attach a file' },
  attachButton: { sv: 'Bifoga filen', fi: 'Liitä tiedosto', en: 'Attach the file' },
  attachDone: { sv: 'Filen bifogades.', fi: 'Tiedosto liitettiin.', en: 'The file was attached.' },
  read: { sv: 'Se uppgifter om filen', fi: 'Katso tiedoston tiedot', en: 'See what is known of the file' },
  open: { sv: 'Öppna filen', fi: 'Avaa tiedosto', en: 'Open the file' },
  save: { sv: 'spara på datorn', fi: 'tallenna koneelle', en: 'save to your computer' },
  none: {
    sv: 'Här finns inga filer som du får se.',
    fi: 'Täällä ei ole tiedostoja, jotka saat nähdä.',
    en: 'There are no files here that you may see.',
  },
  file: { sv: 'Fil', fi: 'Tiedosto', en: 'File' },
  fileHint: (kinds: readonly Text[], size: string): Text =>
    Object.fromEntries(
      languages.map((language) => {
        const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(kinds.map((each) => each[language]))
        return [language, hints[language](list, size)]
      }),
    ) as Text,
  waits: { sv: 'Väntar på kontroll', fi: 'Odottaa tarkistusta', en: 'Waiting to be checked' },
  stillWaits: {
    sv: 'Filen väntar på att kontrolleras för skadlig kod. Ingen kan öppna den innan dess, och bara du ser den.',
    fi: 'Tiedosto odottaa haittaohjelmien tarkistusta. Kukaan ei voi avata sitä ennen sitä, ja vain sinä näet sen.',
    en: 'The file is waiting to be checked for malware. Nobody can open it before that, and only you see it.',
  },
  refusedTag: { sv: 'Avvisad', fi: 'Hylätty', en: 'Refused' },
  wasRefused: {
    sv: 'Skadlig kod hittades i filen. Innehållet är förstört.',
    fi: 'Tiedostosta löytyi haittaohjelma. Sisältö on tuhottu.',
    en: 'Malware was found in the file. Its content has been destroyed.',
  },
  infected: {
    sv: 'Skadlig kod hittades i filen. Den togs inte emot. Kontakta it-stödet innan du öppnar den på din dator.',
    fi: 'Tiedostosta löytyi haittaohjelma. Sitä ei otettu vastaan. Ota yhteyttä it-tukeen ennen kuin avaat sen koneellasi.',
    en: 'Malware was found in the file. It was not taken in. Contact IT support before you open it on your computer.',
  },
  lost: {
    sv: 'Filens innehåll finns inte här. Kontakta it-stödet: det kan finnas i en säkerhetskopia.',
    fi: 'Tiedoston sisältöä ei ole täällä. Ota yhteyttä it-tukeen: se voi olla varmuuskopiossa.',
    en: 'The content of the file is not here. Contact IT support: it may be in a backup.',
  },
  retract: { sv: 'Återta filen', fi: 'Peru tiedosto', en: 'Retract the file' },
  retractHint: {
    sv: 'Filen står kvar i registret med skälet, så att det syns vad som har funnits.',
    fi: 'Tiedosto jää rekisteriin perusteluineen, jotta näkyy, mitä siellä on ollut.',
    en: 'The file stays in the register with the reason, so that it can be seen what was there.',
  },
  retractionReason: { sv: 'Varför återtas filen?', fi: 'Miksi tiedosto perutaan?', en: 'Why is the file retracted?' },
  retractDone: { sv: 'Filen återtogs.', fi: 'Tiedosto peruttiin.', en: 'The file was retracted.' },
  alreadyRetracted: {
    sv: 'Filen är redan återtagen.',
    fi: 'Tiedosto on jo peruttu.',
    en: 'The file has already been retracted.',
  },
} satisfies Words

const hints = {
  sv: (kinds: string, size: string) =>
    `${kinds}. Högst ${size}. Bilder sparas utan uppgift om var och med vad de är tagna.`,
  fi: (kinds: string, size: string) =>
    `${kinds}. Enintään ${size}. Kuvista poistetaan tieto siitä, missä ja millä ne on otettu.`,
  en: (kinds: string, size: string) =>
    `${kinds}. At most ${size}. Images are kept without where and how they were taken.`,
} as const

const kinds: Readonly<Record<string, Text>> = {
  pdf: { sv: 'PDF', fi: 'PDF', en: 'PDF' },
  jpeg: { sv: 'JPEG-bild', fi: 'JPEG-kuva', en: 'JPEG image' },
  png: { sv: 'PNG-bild', fi: 'PNG-kuva', en: 'PNG image' },
  webp: { sv: 'WebP-bild', fi: 'WebP-kuva', en: 'WebP image' },
  text: { sv: 'textfil', fi: 'tekstitiedosto', en: 'text file' },
  docx: { sv: 'Word-dokument', fi: 'Word-asiakirja', en: 'Word document' },
  odt: { sv: 'OpenDocument-text', fi: 'OpenDocument-teksti', en: 'OpenDocument text' },
}

/** What a kind of file is called. */
export const kindText = (id: string): Text => kinds[id] ?? words.file

registerErrorTexts({
  file_missing: { sv: 'Välj en fil.', fi: 'Valitse tiedosto.', en: 'Choose a file.' },
  file_empty: { sv: 'Filen är tom.', fi: 'Tiedosto on tyhjä.', en: 'The file is empty.' },
  file_too_large: {
    sv: 'Filen är för stor.',
    fi: 'Tiedosto on liian suuri.',
    en: 'The file is too large.',
  },
  file_too_slow: {
    sv: 'Filen kom inte fram: förbindelsen är för långsam. Försök igen.',
    fi: 'Tiedosto ei tullut perille: yhteys on liian hidas. Yritä uudelleen.',
    en: 'The file did not arrive: the connection is too slow. Try again.',
  },
  file_type_not_allowed: {
    sv: 'Den här sortens fil tas inte emot. Spara den till exempel som PDF.',
    fi: 'Tällaista tiedostoa ei oteta vastaan. Tallenna se esimerkiksi PDF:nä.',
    en: 'This kind of file is not taken in. Save it as a PDF, for example.',
  },
  file_name_does_not_fit: {
    sv: 'Filen är något annat än vad dess namn säger. Kontrollera att du valde rätt fil.',
    fi: 'Tiedosto on jotain muuta kuin sen nimi kertoo. Tarkista, että valitsit oikean tiedoston.',
    en: 'The file is something else than its name says. Check that you chose the right file.',
  },
  file_two_in_one: {
    sv: 'I filen finns en annan fil gömd, eller så är den skadad. Spara den på nytt som PDF.',
    fi: 'Tiedostossa on piilossa toinen tiedosto, tai se on vioittunut. Tallenna se uudelleen PDF:nä.',
    en: 'Another file is hidden in the file, or it is damaged. Save it again as a PDF.',
  },
  file_active: {
    sv: 'Filen innehåller makron, skript eller inbäddade filer. Spara den utan dem, till exempel som vanlig PDF.',
    fi: 'Tiedostossa on makroja, skriptejä tai upotettuja tiedostoja. Tallenna se ilman niitä, esimerkiksi tavallisena PDF:nä.',
    en: 'The file contains macros, scripts or embedded files. Save it without them, for example as a plain PDF.',
  },
  file_locked: {
    sv: 'Filen är låst med lösenord. Spara den utan lösenord.',
    fi: 'Tiedosto on lukittu salasanalla. Tallenna se ilman salasanaa.',
    en: 'The file is locked with a password. Save it without one.',
  },
  file_unpacks_too_large: {
    sv: 'Filen blir för stor när den packas upp.',
    fi: 'Tiedosto on purettuna liian suuri.',
    en: 'The file becomes too large when it is unpacked.',
  },
  file_broken: {
    sv: 'Filen är skadad och kan inte läsas.',
    fi: 'Tiedosto on vioittunut, eikä sitä voi lukea.',
    en: 'The file is damaged and cannot be read.',
  },
  image_too_large: {
    sv: 'Bilden har för många bildpunkter. Förminska den först.',
    fi: 'Kuvassa on liikaa kuvapisteitä. Pienennä se ensin.',
    en: 'The image has too many pixels. Make it smaller first.',
  },
  image_cannot_be_made: {
    sv: 'Bilder kan inte tas emot här, eftersom uppgifter om platsen inte kan tas bort.',
    fi: 'Kuvia ei voida ottaa täällä vastaan, koska paikkatietoja ei voida poistaa.',
    en: 'Images cannot be taken in here, because the place where they were taken cannot be removed.',
  },
  attachment_case_full: {
    sv: 'Din myndighet har redan så många filer i ärendet att den här inte ryms.',
    fi: 'Viranomaisellasi on asiassa jo niin paljon tiedostoja, ettei tämä mahdu.',
    en: 'Your authority already has so many files in the case that this one does not fit.',
  },
  attachment_day_full: {
    sv: 'Du har bifogat så mycket det senaste dygnet att den här filen inte ryms. Försök i morgon.',
    fi: 'Olet liittänyt viimeisen vuorokauden aikana niin paljon, ettei tämä tiedosto mahdu. Yritä huomenna.',
    en: 'You have attached so much in the last day that this file does not fit. Try tomorrow.',
  },
})
