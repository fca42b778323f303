import type { ErrorParams } from '#kernel/input.words.ts'
import type { Text, Words } from '#kernel/language.ts'

export const words = {
  receive: { sv: 'Ta emot ett arkiv', fi: 'Vastaanota arkisto', en: 'Receive an archive' },
  formSummary: {
    sv: 'Visar vad som behövs för att ta emot en regions tal.',
    fi: 'Näyttää, mitä alueen lukujen vastaanottoon tarvitaan.',
    en: 'Shows what is needed to receive a region’s numbers.',
  },
  receiveSummary: {
    sv: 'Tar emot ett års tal från en region.',
    fi: 'Vastaanottaa alueen yhden vuoden luvut.',
    en: 'Receives the numbers of a year from a region.',
  },
  received: {
    sv: 'Arkivet är kontrollerat och mottaget.',
    fi: 'Arkisto on tarkastettu ja vastaanotettu.',
    en: 'The archive is checked and received.',
  },
  intro: {
    sv: 'Välj zip-filen som regionen hämtade under Nationellt uttag. Varje fil i den jämförs med sin kontrollsumma och varje tal med reglerna för vad som får lämnas ut. Är något fel tas ingenting in.',
    fi: 'Valitse zip-tiedosto, jonka alue on noutanut kohdasta Valtakunnallinen vienti. Jokaista tiedostoa verrataan tarkistussummaan ja jokaista lukua luovutuksen sääntöihin. Jos jokin on väärin, mitään ei oteta vastaan.',
    en: 'Choose the zip file that the region fetched under National export. Every file in it is compared with its hash and every number with the rules for what may be handed over. If anything is wrong, nothing is taken in.',
  },
  replaces: {
    sv: 'Ett nytt arkiv för samma region och år ersätter det förra. Båda finns kvar i historiken.',
    fi: 'Saman alueen ja vuoden uusi arkisto korvaa edellisen. Molemmat säilyvät historiassa.',
    en: 'A new archive for the same region and year replaces the one before. Both stay in the history.',
  },
  file: { sv: 'Arkiv', fi: 'Arkisto', en: 'Archive' },
  fileHint: {
    sv: 'En zip-fil på högst 5 MB.',
    fi: 'Zip-tiedosto, enintään 5 Mt.',
    en: 'A zip file of at most 5 MB.',
  },
  noRegions: {
    sv: 'Lägg först till regionen.',
    fi: 'Lisää ensin alue.',
    en: 'Add the region first.',
  },
  infected: {
    sv: 'Virussökningen hittade skadlig kod i filen. Den har inte tagits in.',
    fi: 'Virustarkistus löysi tiedostosta haittaohjelman. Sitä ei otettu vastaan.',
    en: 'The scan found malware in the file. It was not taken in.',
  },
  scannerAway: {
    sv: 'Filen kunde inte sökas igenom nu. Skicka den igen om en stund.',
    fi: 'Tiedostoa ei voitu tarkistaa nyt. Lähetä se hetken kuluttua uudelleen.',
    en: 'The file could not be scanned now. Send it again in a while.',
  },
  same: {
    sv: 'Samma tal är redan mottagna.',
    fi: 'Samat luvut on jo vastaanotettu.',
    en: 'The same numbers have been received already.',
  },
} satisfies Words

const shown = (value: number | string | undefined): string => String(value ?? '?')

/** What is wrong with an archive: which file and which row. */
export const errorTexts = {
  national_no_archive: {
    sv: 'Filen är inget arkiv från Fairlead, eller så är den skadad. Hämta den på nytt.',
    fi: 'Tiedosto ei ole Fairleadin arkisto tai se on vioittunut. Nouda se uudelleen.',
    en: 'The file is no archive of Fairlead, or it is broken. Fetch it again.',
  },
  national_too_large: {
    sv: 'Arkivet är för stort, eller så packas det upp till mer än det får.',
    fi: 'Arkisto on liian suuri tai se purkautuu sallittua suuremmaksi.',
    en: 'The archive is too large, or it unpacks into more than it may.',
  },
  national_leads_out: {
    sv: 'Arkivet har en fil vars namn leder ut ur arkivet. Det tas inte in.',
    fi: 'Arkistossa on tiedosto, jonka nimi johtaa arkiston ulkopuolelle. Sitä ei oteta vastaan.',
    en: 'The archive has a file whose name leads out of it. It is not taken in.',
  },
  national_no_manifest: {
    sv: 'manifest.json saknas eller kan inte läsas.',
    fi: 'manifest.json puuttuu tai sitä ei voi lukea.',
    en: 'manifest.json is missing or cannot be read.',
  },
  national_format_unknown: {
    sv: 'manifest.json: arkivet har en form som inte är känd här. Det kan komma från en nyare version av Fairlead.',
    fi: 'manifest.json: arkiston muotoa ei tunneta täällä. Se voi olla Fairleadin uudemmasta versiosta.',
    en: 'manifest.json: the archive has a form that is not known here. It may come from a newer version of Fairlead.',
  },
  national_year_not_over: ({ year }: ErrorParams): Text => ({
    sv: `manifest.json: året ${shown(year)} är inte slut.`,
    fi: `manifest.json: vuosi ${shown(year)} ei ole päättynyt.`,
    en: `manifest.json: the year ${shown(year)} is not over.`,
  }),
  national_region_unknown: ({ region }: ErrorParams): Text => ({
    sv: `manifest.json: regionen ${shown(region)} finns inte bland dem som väntas lämna tal. Lägg till den först.`,
    fi: `manifest.json: aluetta ${shown(region)} ei ole niiden joukossa, joiden lukuja odotetaan. Lisää se ensin.`,
    en: `manifest.json: the region ${shown(region)} is not among those whose numbers are waited for. Add it first.`,
  }),
  national_file_missing: ({ file }: ErrorParams): Text => ({
    sv: `${shown(file)} saknas i arkivet.`,
    fi: `${shown(file)} puuttuu arkistosta.`,
    en: `${shown(file)} is missing from the archive.`,
  }),
  national_file_unknown: {
    sv: 'Arkivet har en fil som inte hör till det.',
    fi: 'Arkistossa on tiedosto, joka ei kuulu siihen.',
    en: 'The archive has a file that does not belong to it.',
  },
  national_file_changed: ({ file }: ErrorParams): Text => ({
    sv: `${shown(file)} stämmer inte med sin kontrollsumma. Filen har ändrats eller skadats.`,
    fi: `${shown(file)} ei vastaa tarkistussummaansa. Tiedostoa on muutettu tai se on vioittunut.`,
    en: `${shown(file)} does not agree with its hash. The file was changed or broken.`,
  }),
  national_unreadable: ({ file }: ErrorParams): Text => ({
    sv: `${shown(file)} kan inte läsas: den har inte de uppgifter den ska ha.`,
    fi: `${shown(file)} ei ole luettavissa: siinä ei ole tietoja, jotka siinä pitää olla.`,
    en: `${shown(file)} cannot be read: it does not have what it must have.`,
  }),
  national_not_of_manifest: ({ file }: ErrorParams): Text => ({
    sv: `${shown(file)} gäller en annan region eller ett annat år än manifest.json.`,
    fi: `${shown(file)} koskee toista aluetta tai vuotta kuin manifest.json.`,
    en: `${shown(file)} is about another region or year than manifest.json.`,
  }),
  national_row: ({ file, row }: ErrorParams): Text => ({
    sv: `${shown(file)}, rad ${shown(row)}: raden kan inte läsas.`,
    fi: `${shown(file)}, rivi ${shown(row)}: riviä ei voi lukea.`,
    en: `${shown(file)}, row ${shown(row)}: the row cannot be read.`,
  }),
  national_indicator_unknown: ({ file, row }: ErrorParams): Text => ({
    sv: `${shown(file)}, rad ${shown(row)}: måttet är okänt.`,
    fi: `${shown(file)}, rivi ${shown(row)}: mittari on tuntematon.`,
    en: `${shown(file)}, row ${shown(row)}: the indicator is unknown.`,
  }),
  national_too_fine: ({ file, row }: ErrorParams): Text => ({
    sv: `${shown(file)}, rad ${shown(row)}: talet är finare än vad som får lämnas ut. Arkivet tas inte in.`,
    fi: `${shown(file)}, rivi ${shown(row)}: luku on tarkempi kuin saa luovuttaa. Arkistoa ei oteta vastaan.`,
    en: `${shown(file)}, row ${shown(row)}: the number is finer than may be handed over. The archive is not taken in.`,
  }),
  national_twice: ({ file, row, earlier }: ErrorParams): Text => ({
    sv: `${shown(file)}, rad ${shown(row)}: samma tal finns redan på rad ${shown(earlier)}.`,
    fi: `${shown(file)}, rivi ${shown(row)}: sama luku on jo rivillä ${shown(earlier)}.`,
    en: `${shown(file)}, row ${shown(row)}: the same number is already on row ${shown(earlier)}.`,
  }),
  national_overlap: ({ file, row }: ErrorParams): Text => ({
    sv: `${shown(file)}, rad ${shown(row)}: ett team räknas i två grupper. Då kunde man räkna ut något om ett av dem.`,
    fi: `${shown(file)}, rivi ${shown(row)}: tiimi on laskettu kahteen ryhmään. Silloin niistä voisi päätellä jotain yhdestä tiimistä.`,
    en: `${shown(file)}, row ${shown(row)}: a team is counted in two groups. Then something of one of them could be worked out.`,
  }),
  national_csv_differs: ({ file, row }: ErrorParams): Text => ({
    sv: `${shown(file)}, rad ${shown(row)}: raden är inte densamma som i data.json.`,
    fi: `${shown(file)}, rivi ${shown(row)}: rivi ei ole sama kuin tiedostossa data.json.`,
    en: `${shown(file)}, row ${shown(row)}: the row is not the same as in data.json.`,
  }),
} satisfies Readonly<Record<string, Text | ((params: ErrorParams) => Text)>>
