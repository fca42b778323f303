import type { Text, Words } from '#kernel/language.ts'

export const words = {
  title: { sv: 'Nationellt uttag', fi: 'Valtakunnallinen vienti', en: 'National export' },
  listSummary: {
    sv: 'Visar vilka år som kan lämnas ut nationellt.',
    fi: 'Näyttää vuodet, jotka voidaan luovuttaa valtakunnallisesti.',
    en: 'Shows the years that can be handed on nationally.',
  },
  takeSummary: {
    sv: 'Hämtar regionens tal för ett år utan personer.',
    fi: 'Noutaa alueen vuoden luvut ilman henkilöitä.',
    en: 'Fetches the region’s numbers of a year without persons.',
  },
  intro: {
    sv: 'En zip-fil med CSV, JSON, kodlistor och en innehållsförteckning med kontrollsummor. Den har bara klasser om fem och summor. Det finns ingen person, inget ärende och inget nummer i den.',
    fi: 'Zip-tiedosto, jossa on CSV, JSON, koodistot ja sisällysluettelo tarkistussummineen. Siinä on vain viiden luokkia ja summia. Siinä ei ole henkilöitä, asioita eikä numeroita.',
    en: 'A zip file with CSV, JSON, code lists and a manifest with hashes. It has only classes of five and sums. There is no person, no case and no number of one in it.',
  },
  unverified: {
    sv: 'De nationella koderna är inte kända. Koderna i filen är projektets förslag och har inte bekräftats.',
    fi: 'Valtakunnallisia koodeja ei tunneta. Tiedoston koodit ovat hankkeen ehdotus, eikä niitä ole vahvistettu.',
    en: 'The national codes are not known. The codes in the file are the project’s proposal and have not been confirmed.',
  },
  take: (year: string): Text => ({
    sv: `Hämta året ${year} (zip)`,
    fi: `Nouda vuosi ${year} (zip)`,
    en: `Fetch the year ${year} (zip)`,
  }),
  synthetic: {
    sv: 'Talen om unga är påhittade.',
    fi: 'Nuoria koskevat luvut ovat keksittyjä.',
    en: 'The numbers about young people are invented.',
  },
  none: {
    sv: 'Inget år har räknats än. Ett år räknas två månader efter att det är över.',
    fi: 'Yhtään vuotta ei ole vielä laskettu. Vuosi lasketaan kahden kuukauden kuluttua sen päättymisestä.',
    en: 'No year has been counted yet. A year is counted two months after it is over.',
  },
} satisfies Words
