import type { Random } from '#kernel/random.ts'

/*
 * Names of people who do not exist (S-09). Given names are common ones; family names are made of words for "made up",
 * "example", "tale" and "trial" in their language, so that anyone sees at once that no real family is meant.
 */

type Names = { readonly young: readonly string[]; readonly adult: readonly string[]; readonly family: readonly string[] }

const sv: Names = {
  young: [
    'Alva', 'Anton', 'Axel', 'Benjamin', 'Ebba', 'Elias', 'Elin', 'Emil', 'Ester', 'Felicia', 'Filip', 'Hugo', 'Ida', 'Isak', 'Kasper', 'Leo', 'Linn',
    'Lova', 'Lukas', 'Matilda', 'Max', 'Meja', 'Melvin', 'Nelly', 'Nova', 'Oliver', 'Oskar', 'Saga', 'Signe', 'Theo', 'Tuva', 'Viktor', 'Wilma', 'Wilmer',
  ],
  adult: [
    'Annika', 'Carita', 'Christer', 'Daniela', 'Fredrika', 'Göran', 'Helena', 'Jan-Erik', 'Jenny', 'Johan', 'Katarina', 'Kenneth', 'Linda', 'Magnus',
    'Malin', 'Marcus', 'Nina', 'Patrik', 'Peter', 'Rasmus', 'Sabina', 'Stefan', 'Susanna', 'Tom', 'Ulrika', 'Viveka',
  ],
  family: [
    'Diktlund', 'Exempelby', 'Fabelholm', 'Fantasiborg', 'Fiktvik', 'Låtsasbacka', 'Låtsasfors', 'Mönsterdal', 'Novellgård', 'Påhittsdal', 'Provlund',
    'Provskog', 'Prövåker', 'Sagoberg', 'Sagodal', 'Sagoskär', 'Skenström', 'Testholm', 'Testskog', 'Testvik', 'Visbacka', 'Övningsby',
  ],
}

const fi: Names = {
  young: [
    'Aada', 'Aapo', 'Aatu', 'Aino', 'Aleksi', 'Eetu', 'Eevi', 'Elias', 'Elli', 'Emmi', 'Helmi', 'Hilla', 'Iida', 'Ilmari', 'Joel', 'Jooa', 'Julius',
    'Kerttu', 'Lauri', 'Leevi', 'Lilja', 'Mikael', 'Milla', 'Minttu', 'Niilo', 'Nooa', 'Oona', 'Otso', 'Peppi', 'Pihla', 'Rasmus', 'Siiri', 'Sulo', 'Veeti', 'Venla',
  ],
  adult: [
    'Anne', 'Hanna', 'Harri', 'Heli', 'Jari', 'Johanna', 'Jukka', 'Kaisu', 'Katja', 'Kimmo', 'Kirsi', 'Marika', 'Marko', 'Mervi', 'Mika', 'Minna',
    'Outi', 'Pasi', 'Petra', 'Riikka', 'Sami', 'Sari', 'Satu', 'Terhi', 'Tuomas', 'Vesa',
  ],
  family: [
    'Esimerkkilä', 'Harjoitelmaa', 'Kaavamäki', 'Keksilampi', 'Keksimäki', 'Keksittylä', 'Kokeilahti', 'Kokeilma', 'Kuvitelmaa', 'Kuvittelo', 'Mallikoski',
    'Mallisaarela', 'Näytelmälä', 'Näytteinen', 'Olematsaari', 'Satumaanen', 'Satuvirta-Malli', 'Taruketo', 'Tarunkorpi', 'Tekaistula', 'Testamäki', 'Testilampi', 'Testinkoski',
  ],
}

const others: Readonly<Record<string, Names>> = {
  ru: { young: ['Alina', 'Artem', 'Danil', 'Kira', 'Maksim', 'Polina'], adult: ['Elena', 'Irina', 'Oleg', 'Sergei'], family: ['Primerova', 'Vymysel', 'Obraztsov'] },
  et: { young: ['Hanna-Liis', 'Kaarel', 'Kertu', 'Markus', 'Mirtel', 'Rasmus'], adult: ['Kadri', 'Margus', 'Piret', 'Urmas'], family: ['Näidissaar', 'Väljamõeld', 'Proovikivi'] },
  ar: { young: ['Adam', 'Ali', 'Layla', 'Omar', 'Sara', 'Yusuf'], adult: ['Amina', 'Hassan', 'Khalid', 'Mariam'], family: ['Al-Mithali', 'Al-Khayali'] },
  so: { young: ['Abdi', 'Ayaan', 'Hodan', 'Ilyas', 'Sahra', 'Zakaria'], adult: ['Asha', 'Farah', 'Halima', 'Warsame'], family: ['Tusaale', 'Malaawal'] },
  uk: { young: ['Anastasiia', 'Bohdan', 'Daryna', 'Maksym', 'Sofiia'], adult: ['Iryna', 'Natalia', 'Oleksandr', 'Taras'], family: ['Pryklad', 'Vyhadka'] },
  en: { young: ['Aiden', 'Grace', 'Jayden', 'Naomi'], adult: ['Blessing', 'Daniel', 'Patience', 'Samuel'], family: ['Madeup', 'Sampleton'] },
  sq: { young: ['Ardian', 'Blerta', 'Dion', 'Erza'], adult: ['Agim', 'Drita', 'Flamur', 'Vjosa'], family: ['Shembulli', 'Trillimi'] },
  ckb: { young: ['Aram', 'Dilan', 'Lana', 'Rebin'], adult: ['Awat', 'Hiwa', 'Nasrin', 'Shilan'], family: ['Nimune', 'Xeyali'] },
}

const namesOf = (language: string): Names => (language === 'sv' ? sv : language === 'fi' ? fi : (others[language] ?? fi))

/** A family name for a family whose contact language this is (code of `languages`). */
export const familyName = (language: string, random: Random): string => random.pick(namesOf(language).family)

/** A given name of a young person or of an adult. */
export const givenName = (language: string, kind: 'young' | 'adult', random: Random): string => random.pick(namesOf(language)[kind])

/** Every made-up family name, for the test that nobody else's name is used. */
export const familyNames: readonly string[] = [sv, fi, ...Object.values(others)].flatMap((names) => names.family)
