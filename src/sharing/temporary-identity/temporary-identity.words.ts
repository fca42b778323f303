import { registerErrorTexts } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { ChangeReason } from './temporary-identity.ts'

export const words = {
  title: { sv: 'Den ungas identitet', fi: 'Nuoren henkilöllisyys', en: 'The young person’s identity' },
  read: { sv: 'Läs den ungas identitet', fi: 'Lue nuoren henkilöllisyys', en: 'Read the young person’s identity' },
  intro: {
    sv: 'Den som saknar finländsk personbeteckning får en tillfällig identifierare (703/2023 38 §). När beteckningen är känd förs den in här. Allt som har antecknats finns kvar.',
    fi: 'Jos nuorella ei ole suomalaista henkilötunnusta, hän saa väliaikaisen tunnisteen (703/2023 38 §). Kun tunnus tiedetään, se merkitään tänne. Kaikki kirjattu säilyy.',
    en: 'Somebody without a Finnish personal identity code gets a temporary identifier (703/2023 § 38). Once the code is known, it is recorded here. All that has been written stays.',
  },
  name: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  birthDate: { sv: 'Födelsedag', fi: 'Syntymäaika', en: 'Date of birth' },
  code: { sv: 'Personbeteckning', fi: 'Henkilötunnus', en: 'Personal identity code' },
  temporary: { sv: 'Tillfällig identifierare', fi: 'Väliaikainen tunniste', en: 'Temporary identifier' },
  unknown: { sv: 'inte känd', fi: 'ei tiedossa', en: 'not known' },
  give: { sv: 'Ge en tillfällig identifierare', fi: 'Anna väliaikainen tunniste', en: 'Give a temporary identifier' },
  giveHint: {
    sv: 'Har en annan myndighet gett en identifierare, skriv den. Annars ger systemet en.',
    fi: 'Jos toinen viranomainen on antanut tunnisteen, kirjoita se. Muuten järjestelmä antaa sen.',
    en: 'If another authority has given an identifier, write it. Otherwise the system gives one.',
  },
  giveDone: { sv: 'Identifieraren sparades.', fi: 'Tunniste tallennettiin.', en: 'The identifier was saved.' },
  identifier: { sv: 'Identifierare', fi: 'Tunniste', en: 'Identifier' },
  merge: { sv: 'För in personbeteckningen', fi: 'Merkitse henkilötunnus', en: 'Record the personal identity code' },
  mergeHint: {
    sv: 'Kontrollera i handlingen att det är samma person. Födelsedagen tas ur beteckningen. Efteråt visar sidan Kopplingar om någon annan känner den unga.',
    fi: 'Tarkista asiakirjasta, että kyseessä on sama henkilö. Syntymäaika otetaan tunnuksesta. Sen jälkeen Yhteydet-sivu näyttää, tunteeko joku muu nuoren.',
    en: 'Check in the document that it is the same person. The date of birth is taken from the code. Afterwards the page Links shows whether somebody else knows the young person.',
  },
  mergeDone: { sv: 'Personbeteckningen fördes in.', fi: 'Henkilötunnus merkittiin.', en: 'The code was recorded.' },
  reason: { sv: 'Hur vet ni det?', fi: 'Miten se tiedetään?', en: 'How is it known?' },
  givenName: {
    sv: 'Förnamn, om det var ett annat',
    fi: 'Etunimi, jos se oli eri',
    en: 'Given name, if it was another',
  },
  familyName: {
    sv: 'Efternamn, om det var ett annat',
    fi: 'Sukunimi, jos se oli eri',
    en: 'Family name, if it was another',
  },
  note: { sv: 'Anteckning', fi: 'Huomautus', en: 'Note' },
  codeKnown: {
    sv: 'Personbeteckningen är känd: ingen tillfällig identifierare behövs.',
    fi: 'Henkilötunnus on tiedossa: väliaikaista tunnistetta ei tarvita.',
    en: 'The personal identity code is known: no temporary identifier is needed.',
  },
  before: { sv: 'Tidigare', fi: 'Aiemmin', en: 'Before' },
  noChanges: { sv: 'Inget har ändrats.', fi: 'Mitään ei ole muutettu.', en: 'Nothing has been changed.' },
  was: { sv: 'Var antecknad som', fi: 'Oli kirjattuna', en: 'Was recorded as' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  who: { sv: 'Av vem', fi: 'Kuka', en: 'By whom' },
  toPage: { sv: 'Till identiteten', fi: 'Henkilöllisyyteen', en: 'To the identity' },
  by: (name: string, day: string): Text => ({ sv: `${name}, ${day}`, fi: `${name}, ${day}`, en: `${name}, ${day}` }),
} satisfies Words

export const reasonTexts: Readonly<Record<ChangeReason, Text>> = {
  temporary_given: {
    sv: 'En tillfällig identifierare gavs',
    fi: 'Väliaikainen tunniste annettiin',
    en: 'A temporary identifier was given',
  },
  code_received: {
    sv: 'Den unga har fått en personbeteckning',
    fi: 'Nuori on saanut henkilötunnuksen',
    en: 'The young person has been given a code',
  },
  identity_proved: {
    sv: 'Identiteten har styrkts',
    fi: 'Henkilöllisyys on todistettu',
    en: 'The identity has been proved',
  },
  corrected: {
    sv: 'En felaktig beteckning rättas',
    fi: 'Virheellinen tunnus korjataan',
    en: 'A wrong code is corrected',
  },
}

registerErrorTexts({
  identifier_is_code: {
    sv: 'Det här är en personbeteckning. Välj ”För in personbeteckningen” i stället.',
    fi: 'Tämä on henkilötunnus. Valitse sen sijaan ”Merkitse henkilötunnus”.',
    en: 'This is a personal identity code. Choose “Record the personal identity code” instead.',
  },
  identity_same: {
    sv: 'Beteckningen är redan antecknad.',
    fi: 'Tunnus on jo kirjattu.',
    en: 'The code is already recorded.',
  },
  identity_correction: {
    sv: 'Den unga har redan en personbeteckning här. Välj att den rättas.',
    fi: 'Nuorella on jo henkilötunnus täällä. Valitse, että se korjataan.',
    en: 'The young person already has a code here. Choose that it is corrected.',
  },
})
