import type { Words } from '#kernel/language.ts'

export const words = {
  summary: {
    sv: 'Söker kommuner och visar vilket team som tar emot deras kontakter.',
    fi: 'Hakee kuntia ja näyttää, mikä tiimi ottaa vastaan niiden yhteydenotot.',
    en: 'Finds municipalities and shows which team takes their contacts.',
  },
  title: { sv: 'Kommuner', fi: 'Kunnat', en: 'Municipalities' },
  search: { sv: 'Sök kommun', fi: 'Hae kuntaa', en: 'Find a municipality' },
  searchHint: {
    sv: 'Namnet på svenska eller finska, också i annan stavning',
    fi: 'Nimi suomeksi tai ruotsiksi, myös muussa kirjoitusasussa',
    en: 'The name in Swedish or Finnish, also in another spelling',
  },
  name: { sv: 'Kommun', fi: 'Kunta', en: 'Municipality' },
  otherNames: { sv: 'Andra namn', fi: 'Muut nimet', en: 'Other names' },
  code: { sv: 'Kommunkod', fi: 'Kuntanumero', en: 'Code' },
  team: { sv: 'Team', fi: 'Tiimi', en: 'Team' },
  noTeam: { sv: 'Inget team', fi: 'Ei tiimiä', en: 'No team' },
  notFound: {
    sv: 'Ingen kommun i området har ett sådant namn.',
    fi: 'Alueella ei ole sen nimistä kuntaa.',
    en: 'No municipality in the area has such a name.',
  },
} satisfies Words
