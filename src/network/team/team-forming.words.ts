import type { Words } from '#kernel/language.ts'

export const words = {
  form: { sv: 'Bilda ett team', fi: 'Muodosta tiimi', en: 'Form a team' },
  formSummary: {
    sv: 'Bildar ett team med sina kommuner.',
    fi: 'Muodostaa tiimin kuntineen.',
    en: 'Forms a team with its municipalities.',
  },
  intro: {
    sv: 'Varje kommun har ett team. Medlemmarna får sin plats i teamet en och en under Personer.',
    fi: 'Jokaisella kunnalla on yksi tiimi. Jäsenet saavat paikkansa tiimissä yksitellen sivulla Henkilöt.',
    en: 'Each municipality has one team. The members get their place in the team one by one under People.',
  },
  name: { sv: 'Teamets namn', fi: 'Tiimin nimi', en: 'Name of the team' },
  seat: { sv: 'Var teamet arbetar', fi: 'Tiimin toimipaikka', en: 'Where the team works' },
  validFrom: { sv: 'Första dagen', fi: 'Ensimmäinen päivä', en: 'First day' },
  municipalities: { sv: 'Kommuner utan team', fi: 'Kunnat ilman tiimiä', en: 'Municipalities without a team' },
  noneFree: {
    sv: 'Alla kommuner har ett team.',
    fi: 'Kaikilla kunnilla on tiimi.',
    en: 'All municipalities have a team.',
  },
  taken: {
    sv: 'En av kommunerna har redan ett team den dagen.',
    fi: 'Jollakin kunnista on jo tiimi sinä päivänä.',
    en: 'One of the municipalities has a team already on that day.',
  },
  formed: { sv: 'Teamet är bildat.', fi: 'Tiimi on muodostettu.', en: 'The team is formed.' },
} satisfies Words
