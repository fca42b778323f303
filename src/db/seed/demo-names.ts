import type { Random } from '#kernel/random.ts'

/*
 * Names of people who do not exist (S-09). Given names are common ones; family names are made of words for "made up",
 * "example", "tale" and "trial" in their language, so that anyone sees at once that no real family is meant.
 */

/** Names parted by spaces. */
const names = (written: string): readonly string[] => written.trim().split(/\s+/)

type Names = {
  readonly young: readonly string[]
  readonly adult: readonly string[]
  readonly family: readonly string[]
}

const sv: Names = {
  young: names(`
    Alva Anton Axel Benjamin Ebba Elias Elin Emil Ester Felicia Filip Hugo Ida Isak Kasper Leo Linn Lova
    Lukas Matilda Max Meja Melvin Nelly Nova Oliver Oskar Saga Signe Theo Tuva Viktor Wilma Wilmer`),
  adult: names(`
    Annika Carita Christer Daniela Fredrika Göran Helena Jan-Erik Jenny Johan Katarina Kenneth Linda
    Magnus Malin Marcus Nina Patrik Peter Rasmus Sabina Stefan Susanna Tom Ulrika Viveka`),
  family: names(`
    Diktlund Exempelby Fabelholm Fantasiborg Fiktvik Låtsasbacka Låtsasfors Mönsterdal Novellgård
    Påhittsdal Provlund Provskog Prövåker Sagoberg Sagodal Sagoskär Skenström Testholm Testskog Testvik
    Visbacka Övningsby`),
}

const fi: Names = {
  young: names(`
    Aada Aapo Aatu Aino Aleksi Eetu Eevi Elias Elli Emmi Helmi Hilla Iida Ilmari Joel Jooa Julius Kerttu
    Lauri Leevi Lilja Mikael Milla Minttu Niilo Nooa Oona Otso Peppi Pihla Rasmus Siiri Sulo Veeti Venla`),
  adult: names(`
    Anne Hanna Harri Heli Jari Johanna Jukka Kaisu Katja Kimmo Kirsi Marika Marko Mervi Mika Minna Outi
    Pasi Petra Riikka Sami Sari Satu Terhi Tuomas Vesa`),
  family: names(`
    Esimerkkilä Harjoitelmaa Kaavamäki Keksilampi Keksimäki Keksittylä Kokeilahti Kokeilma Kuvitelmaa
    Kuvittelo Mallikoski Mallisaarela Näytelmälä Näytteinen Olematsaari Satumaanen Satuvirta-Malli
    Taruketo Tarunkorpi Tekaistula Testamäki Testilampi Testinkoski`),
}

const others: Readonly<Record<string, Names>> = {
  ru: {
    young: names('Alina Artem Danil Kira Maksim Polina'),
    adult: names('Elena Irina Oleg Sergei'),
    family: names('Primerova Vymysel Obraztsov'),
  },
  et: {
    young: names('Hanna-Liis Kaarel Kertu Markus Mirtel Rasmus'),
    adult: names('Kadri Margus Piret Urmas'),
    family: names('Näidissaar Väljamõeld Proovikivi'),
  },
  ar: {
    young: names('Adam Ali Layla Omar Sara Yusuf'),
    adult: names('Amina Hassan Khalid Mariam'),
    family: names('Al-Mithali Al-Khayali'),
  },
  so: {
    young: names('Abdi Ayaan Hodan Ilyas Sahra Zakaria'),
    adult: names('Asha Farah Halima Warsame'),
    family: names('Tusaale Malaawal'),
  },
  uk: {
    young: names('Anastasiia Bohdan Daryna Maksym Sofiia'),
    adult: names('Iryna Natalia Oleksandr Taras'),
    family: names('Pryklad Vyhadka'),
  },
  en: {
    young: names('Aiden Grace Jayden Naomi'),
    adult: names('Blessing Daniel Patience Samuel'),
    family: names('Madeup Sampleton'),
  },
  sq: {
    young: names('Ardian Blerta Dion Erza'),
    adult: names('Agim Drita Flamur Vjosa'),
    family: names('Shembulli Trillimi'),
  },
  ckb: {
    young: names('Aram Dilan Lana Rebin'),
    adult: names('Awat Hiwa Nasrin Shilan'),
    family: names('Nimune Xeyali'),
  },
}

const namesOf = (language: string): Names =>
  language === 'sv' ? sv : language === 'fi' ? fi : (others[language] ?? fi)

/** A family name for a family whose contact language this is (code of `languages`). */
export const familyName = (language: string, random: Random): string => random.pick(namesOf(language).family)

/** A given name of a young person or of an adult. */
export const givenName = (language: string, kind: 'young' | 'adult', random: Random): string =>
  random.pick(namesOf(language)[kind])

/** Every made-up family name, for the test that nobody else's name is used. */
export const familyNames: readonly string[] = [sv, fi, ...Object.values(others)].flatMap((names) => names.family)
