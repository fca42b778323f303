import type { Text, Words } from '#kernel/language.ts'

/** Texts about consent for the family; see own-page.words.ts. */
export const words = {
  title: { sv: 'Mina samtycken', fi: 'Suostumukseni', en: 'My consents' },
  about: {
    sv: 'Vad du har sagt ja till, och vad som har berättats',
    fi: 'Mihin olet suostunut ja mitä on kerrottu',
    en: 'What you have said yes to, and what has been told',
  },
  one: { sv: 'Mitt samtycke', fi: 'Suostumukseni', en: 'My consent' },
  intro: {
    sv: 'Du har sagt ja till att vi berättar. Du kan ta tillbaka det när du vill. Du behöver inte säga varför.',
    fi: 'Olet suostunut siihen, että kerromme. Voit perua sen, kun haluat. Sinun ei tarvitse kertoa syytä.',
    en: 'You have said yes to us telling. You can take it back when you want. You need not say why.',
  },
  none: {
    sv: 'Du har inte gett något samtycke som står här.',
    fi: 'Et ole antanut suostumusta, joka näkyisi tässä.',
    en: 'You have given no consent that is listed here.',
  },
  yesTo: (recipient: string): Text => ({
    sv: `Den som får veta: ${recipient}`,
    fi: `Tiedon saaja: ${recipient}`,
    en: `Who may know: ${recipient}`,
  }),
  what: { sv: 'Vad', fi: 'Mitä', en: 'What' },
  whatFor: { sv: 'Varför', fi: 'Miksi', en: 'What for' },
  saidThen: { sv: 'Så sa vi då', fi: 'Näin kerroimme silloin', en: 'What we said then' },
  since: { sv: 'Du sa ja', fi: 'Suostuit', en: 'You said yes' },
  until: { sv: 'Gäller till', fi: 'Voimassa', en: 'Valid until' },
  told: { sv: 'Det här har berättats', fi: 'Tämä on kerrottu', en: 'This has been told' },
  nothingTold: {
    sv: 'Ingenting har berättats än.',
    fi: 'Mitään ei ole vielä kerrottu.',
    en: 'Nothing has been told yet.',
  },
  toldBy: (subject: string, from: string, day: string): Text => ({
    sv: `${day}: ${from} berättade om ${subject}`,
    fi: `${day}: ${from} kertoi. Aihe: ${subject}`,
    en: `${day}: ${from} told about ${subject}`,
  }),
  notAnyMore: { sv: 'syns inte längre', fi: 'ei enää näkyvissä', en: 'no longer seen' },
  withdrawn: (day: string): Text => ({
    sv: `Tillbakataget ${day}`,
    fi: `Peruttu ${day}`,
    en: `Taken back on ${day}`,
  }),
  over: { sv: 'Har gått ut', fi: 'Päättynyt', en: 'Has ended' },
  valid: { sv: 'Gäller', fi: 'Voimassa', en: 'Valid' },
  withdraw: { sv: 'Ta tillbaka samtycket', fi: 'Peru suostumus', en: 'Take back the consent' },
  withdrawDone: {
    sv: 'Du har tagit tillbaka ditt samtycke.',
    fi: 'Olet perunut suostumuksesi.',
    en: 'You have taken back your consent.',
  },
  alreadyWithdrawn: {
    sv: 'Samtycket är redan tillbakataget.',
    fi: 'Suostumus on jo peruttu.',
    en: 'The consent has already been taken back.',
  },
  thenTitle: { sv: 'Vad händer då?', fi: 'Mitä sitten tapahtuu?', en: 'What happens then?' },
  whatHappens: {
    sv: 'När du tar tillbaka ser mottagaren inte längre det som har berättats. Det gäller genast. Det som mottagaren redan har skrivit i sina egna papper finns kvar där.',
    fi: 'Kun perut, vastaanottaja ei enää näe kerrottua. Se tapahtuu heti. Se, minkä vastaanottaja on jo kirjannut omiin papereihinsa, jää sinne.',
    en: 'When you take it back, the recipient no longer sees what was told. It happens at once. What the recipient has already written in their own papers stays there.',
  },
  afterwards: {
    sv: 'Du får samma hjälp som förut. Du kan säga ja på nytt senare.',
    fi: 'Saat saman avun kuin ennenkin. Voit suostua myöhemmin uudelleen.',
    en: 'You get the same help as before. You can say yes again later.',
  },
  keep: { sv: 'Låt det vara', fi: 'Jätä ennalleen', en: 'Leave it as it is' },
} satisfies Words
