import type { Text, Words } from '#kernel/language.ts'

export const words = {
  mark: { sv: 'Håll isär parterna', fi: 'Pidä osapuolet erillään', en: 'Keep the parties apart' },
  markSummary: {
    sv: 'Märk en person som den andra parten',
    fi: 'Merkitse henkilö toiseksi osapuoleksi',
    en: 'Mark a person as the other party',
  },
  markDone: {
    sv: 'Personen kallas inte längre till samma möten som resten av familjen.',
    fi: 'Henkilöä ei enää kutsuta samoihin tapaamisiin muun perheen kanssa.',
    en: 'The person is no longer asked to the same meetings as the rest of the family.',
  },
  explanation: {
    sv: 'Den andra parten kallas aldrig till samma möte som den unga och resten av familjen, och aldrig till samma plats samma dag. Alla som arbetar med ärendet ser märkningen. Skriv inget till den ena parten som röjer var eller när ni träffar den andra.',
    fi: 'Toista osapuolta ei koskaan kutsuta samaan tapaamiseen nuoren ja muun perheen kanssa eikä samaan paikkaan samana päivänä. Kaikki asian parissa työskentelevät näkevät merkinnän. Älä kirjoita toiselle osapuolelle mitään, mistä selviää, missä tai milloin tapaatte toisen.',
    en: 'The other party is never asked to the same meeting as the young person and the rest of the family, and never to the same place on the same day. Everyone who works with the case sees the mark. Write nothing to one party that tells where or when you meet the other.',
  },
  reason: {
    sv: 'Varför hålls parterna isär?',
    fi: 'Miksi osapuolet pidetään erillään?',
    en: 'Why are the parties kept apart?',
  },
  save: { sv: 'Håll isär', fi: 'Pidä erillään', en: 'Keep apart' },
  tag: { sv: 'Den andra parten', fi: 'Toinen osapuoli', en: 'The other party' },
  tagHint: {
    sv: 'Kallas aldrig samtidigt med resten av familjen.',
    fi: 'Ei koskaan kutsuta samaan aikaan muun perheen kanssa.',
    en: 'Never asked together with the rest of the family.',
  },
  list: { sv: 'Parter som hålls isär', fi: 'Erillään pidettävät osapuolet', en: 'Parties kept apart' },
  markedBy: (name: string, when: string): Text => ({
    sv: `${name}, ${when}`,
    fi: `${name}, ${when}`,
    en: `${name}, ${when}`,
  }),
  end: { sv: 'Sluta hålla isär', fi: 'Lopeta erillään pitäminen', en: 'Stop keeping apart' },
  endSummary: { sv: 'Ta bort märkningen', fi: 'Poista merkintä', en: 'Remove the mark' },
  endDone: { sv: 'Märkningen togs bort.', fi: 'Merkintä poistettiin.', en: 'The mark was removed.' },
  onlyDomesticViolence: {
    sv: 'Parter hålls isär i ärenden som gäller våld i nära relationer. Begränsa kretsen med det spåret först.',
    fi: 'Osapuolet pidetään erillään lähisuhdeväkivaltaa koskevissa asioissa. Rajaa piiri ensin tällä polulla.',
    en: 'Parties are kept apart in cases of domestic violence. Restrict the circle on that track first.',
  },
  notTheYouth: {
    sv: 'Den unga kan inte vara den andra parten.',
    fi: 'Nuori ei voi olla toinen osapuoli.',
    en: 'The young person cannot be the other party.',
  },
  alreadyMarked: { sv: 'Personen är redan märkt.', fi: 'Henkilö on jo merkitty.', en: 'The person is marked already.' },
  meetingHasBoth: (when: Text): Text => ({
    sv: `Till mötet ${when.sv} är båda parterna kallade. Ändra eller ställ in det först.`,
    fi: `Tapaamiseen ${when.fi} on kutsuttu molemmat osapuolet. Muuta tai peru se ensin.`,
    en: `Both parties are asked to the meeting on ${when.en}. Change or cancel it first.`,
  }),
  keptApart: (names: string): Text => ({
    sv: `${names} är den andra parten och kallas aldrig till samma möte som resten av familjen. Ordna ett eget möte.`,
    fi: `${names} on toinen osapuoli, eikä häntä koskaan kutsuta samaan tapaamiseen muun perheen kanssa. Järjestä erillinen tapaaminen.`,
    en: `${names} is the other party and is never asked to the same meeting as the rest of the family. Arrange a meeting of their own.`,
  }),
  notFor: (names: string): Text => ({
    sv: `Ge inte bladet till ${names}: parterna hålls isär.`,
    fi: `Älä anna tätä lomaketta henkilölle ${names}: osapuolet pidetään erillään.`,
    en: `Do not give this sheet to ${names}: the parties are kept apart.`,
  }),
  samePlace: {
    sv: 'Den andra parten har ett möte på samma plats samma dag. Välj en annan plats eller en annan dag.',
    fi: 'Toisella osapuolella on tapaaminen samassa paikassa samana päivänä. Valitse toinen paikka tai toinen päivä.',
    en: 'The other party has a meeting at the same place on the same day. Choose another place or another day.',
  },
  tooClose: (minutes: number): Text => ({
    sv: `Den andra parten har ett möte i ett annat rum samma dag. Lämna minst ${minutes} minuter mellan mötena, så att ingen möts på vägen.`,
    fi: `Toisella osapuolella on samana päivänä tapaaminen toisessa huoneessa. Jätä tapaamisten väliin vähintään ${minutes} minuuttia, ettei kukaan kohtaa matkalla.`,
    en: `The other party has a meeting in another room on the same day. Leave at least ${minutes} minutes between the meetings, so that nobody meets on the way.`,
  }),
} satisfies Words
