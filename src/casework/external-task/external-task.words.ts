import type { Text, Words } from '#kernel/language.ts'

/** Tasks of the plan that somebody from outside does. */
export const words = {
  give: {
    sv: 'Ge uppgiften till en utomstående',
    fi: 'Anna tehtävä ulkopuoliselle',
    en: 'Give the task to an external',
  },
  read: {
    sv: 'Läs vem uppgiften kan ges till',
    fi: 'Lue, kenelle tehtävän voi antaa',
    en: 'Read who the task can be given to',
  },
  giveDone: { sv: 'Uppgiften är given.', fi: 'Tehtävä on annettu.', en: 'The task is given.' },
  takeBack: { sv: 'Ta tillbaka uppgiften', fi: 'Ota tehtävä takaisin', en: 'Take the task back' },
  takeBackDone: {
    sv: 'Uppgiften är tillbakatagen.',
    fi: 'Tehtävä on otettu takaisin.',
    en: 'The task is taken back.',
  },
  whatTheySee: {
    sv: 'Den utomstående läser det här och dagen, ingenting annat i planen. Står den ungas namn där? Skriv om åtgärden först.',
    fi: 'Ulkopuolinen lukee tämän ja päivän, ei muuta suunnitelmasta. Onko siinä nuoren nimi? Kirjoita toimi ensin uudelleen.',
    en: 'The external reads this and the day, nothing else of the plan. Does it name the young person? Write the action anew first.',
  },
  who: { sv: 'Vem gör uppgiften?', fi: 'Kuka tekee tehtävän?', en: 'Who does the task?' },
  whoHint: {
    sv: 'Här står de utomstående som har bjudits till ett möte i ärendet. De får en länk från mötets sida.',
    fi: 'Tässä ovat asian tapaamisiin kutsutut ulkopuoliset. He saavat linkin tapaamisen sivulta.',
    en: 'These are the externals who were asked to a meeting of the case. They get a link from the page of the meeting.',
  },
  askedTo: (day: string): Text => ({
    sv: `Bjuden till mötet ${day}`,
    fi: `Kutsuttu tapaamiseen ${day}`,
    en: `Asked to the meeting on ${day}`,
  }),
  nobody: {
    sv: 'Ingen utomstående har bjudits till ett möte i ärendet.',
    fi: 'Yhtään ulkopuolista ei ole kutsuttu asian tapaamiseen.',
    en: 'No external has been asked to a meeting of the case.',
  },
  notPossible: {
    sv: 'Uppgiften kan inte ges till den här personen.',
    fi: 'Tehtävää ei voi antaa tälle henkilölle.',
    en: 'The task cannot be given to this person.',
  },
  noTask: {
    sv: 'Uppgiften är inte given till någon utomstående.',
    fi: 'Tehtävää ei ole annettu ulkopuoliselle.',
    en: 'The task is not given to any external.',
  },
  given: (name: string): Text => ({ sv: `Given till ${name}`, fi: `Annettu: ${name}`, en: `Given to ${name}` }),
  done: (name: string, day: string): Text => ({
    sv: `Klart enligt ${name} ${day}`,
    fi: `Valmis ${day}, ilmoittaja ${name}`,
    en: `Done according to ${name} on ${day}`,
  }),
  link: { sv: 'Gör en länk till den utomstående', fi: 'Tee linkki ulkopuoliselle', en: 'Make a link for the external' },
} satisfies Words
