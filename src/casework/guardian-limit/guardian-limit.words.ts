import { registerErrorTexts, type ErrorText } from '#kernel/input.ts'
import type { Text, Words } from '#kernel/language.ts'
import type { GuardianLimitKind } from './guardian-limit.ts'

export const words = {
  title: {
    sv: 'Begränsningar för vårdnadshavare',
    fi: 'Huoltajia koskevat rajoitukset',
    en: 'Limits of guardians',
  },
  list: {
    sv: 'Läs begränsningar för vårdnadshavare',
    fi: 'Lue huoltajia koskevat rajoitukset',
    en: 'Read the limits of guardians',
  },
  intro: {
    sv: 'Här står vad en vårdnadshavare inte får bestämma eller veta i det här ärendet. Det gäller samtycken och kallelser genast.',
    fi: 'Tässä on, mistä huoltaja ei saa päättää tai mitä hän ei saa tietää tässä asiassa. Se vaikuttaa heti suostumuksiin ja kutsuihin.',
    en: 'This says what a guardian may not decide or know in this case. It acts on consents and invitations at once.',
  },
  none: {
    sv: 'Ingen begränsning är antecknad.',
    fi: 'Rajoituksia ei ole kirjattu.',
    en: 'No limit is recorded.',
  },
  set: { sv: 'Anteckna en begränsning', fi: 'Kirjaa rajoitus', en: 'Record a limit' },
  setDone: { sv: 'Begränsningen antecknades.', fi: 'Rajoitus kirjattiin.', en: 'The limit was recorded.' },
  end: { sv: 'Avsluta begränsningen', fi: 'Päätä rajoitus', en: 'End the limit' },
  endDone: { sv: 'Begränsningen avslutades.', fi: 'Rajoitus päätettiin.', en: 'The limit was ended.' },
  exists: {
    sv: 'Samma begränsning gäller redan för vårdnadshavaren.',
    fi: 'Sama rajoitus on jo voimassa huoltajalle.',
    en: 'The same limit already holds for the guardian.',
  },
  alreadyEnded: {
    sv: 'Begränsningen är redan avslutad.',
    fi: 'Rajoitus on jo päätetty.',
    en: 'The limit has already ended.',
  },
  notForAsker: {
    sv: 'Det här kan inte ges till den som har bett om det.',
    fi: 'Tätä ei voi antaa sille, joka on pyytänyt sitä.',
    en: 'This cannot be given to whoever has asked for it.',
  },
  guardian: { sv: 'Vilken vårdnadshavare?', fi: 'Kuka huoltaja?', en: 'Which guardian?' },
  noGuardians: {
    sv: 'Ärendet har ingen vårdnadshavare ännu. Lägg till personen först.',
    fi: 'Asialla ei ole vielä huoltajaa. Lisää henkilö ensin.',
    en: 'The case has no guardian yet. Add the person first.',
  },
  kind: { sv: 'Vad gäller begränsningen?', fi: 'Mitä rajoitus koskee?', en: 'What is the limit about?' },
  reason: { sv: 'Vad grundar den sig på?', fi: 'Mihin se perustuu?', en: 'What does it rest on?' },
  reasonHint: {
    sv: 'Till exempel ett domstolsbeslut eller en misstanke. Skriv bara det som alla i ärendet behöver veta.',
    fi: 'Esimerkiksi tuomioistuimen päätös tai epäily. Kirjoita vain se, mitä kaikkien asiaa hoitavien on tiedettävä.',
    en: 'For example a court decision or a suspicion. Write only what everyone in the case needs to know.',
  },
  instead: { sv: 'Vem bestämmer i stället?', fi: 'Kuka päättää sijasta?', en: 'Who decides instead?' },
  insteadHint: {
    sv: 'En förordnad intressebevakare. Lägg först till hen som närstående i ärendet.',
    fi: 'Määrätty edunvalvoja. Lisää hänet ensin asiaan läheiseksi.',
    en: 'An appointed guardian ad litem. First add them to the case as a close person.',
  },
  nobodyInstead: { sv: 'Ingen är förordnad', fi: 'Ketään ei ole määrätty', en: 'Nobody is appointed' },
  insteadIs: (name: string): Text => ({
    sv: `${name} bestämmer i stället.`,
    fi: `Sijasta päättää ${name}.`,
    en: `${name} decides instead.`,
  }),
  since: (day: string, by: string): Text => ({
    sv: `antecknad ${day}, ${by}`,
    fi: `kirjattu ${day}, ${by}`,
    en: `recorded ${day}, ${by}`,
  }),
  ended: (day: string): Text => ({ sv: `upphörde ${day}`, fi: `päättyi ${day}`, en: `ended ${day}` }),
  lasts: { sv: 'gäller', fi: 'voimassa', en: 'in force' },
  invited: (name: string, day: string): Text => ({
    sv: `${name} är redan bjuden till mötet ${day}. Ändra vilka som är med.`,
    fi: `Huoltaja on jo kutsuttu tapaamiseen ${day} (${name}). Muuta osallistujia.`,
    en: `${name} has already been asked to the meeting ${day}. Change who takes part.`,
  }),
  changeMeeting: { sv: 'Ändra mötet', fi: 'Muuta tapaamista', en: 'Change the meeting' },
  notInvited: (name: string): Text => ({
    sv: `${name} bjuds inte: en begränsning gäller.`,
    fi: `Huoltajaa ei kutsuta (${name}): rajoitus on voimassa.`,
    en: `${name} is not asked: a limit holds.`,
  }),
  askedBefore: (name: string): Text => ({
    sv: `${name} är bjuden hit men får inte vara med: en begränsning gäller. Ändra vilka som är med, och säg till om du redan har kallat.`,
    fi: `Tähän on kutsuttu huoltaja, joka ei saa olla mukana (${name}): rajoitus on voimassa. Muuta osallistujia ja peru jo lähetetty kutsu.`,
    en: `${name} is asked but may not take part: a limit holds. Change who takes part, and take back an invitation already sent.`,
  }),
  notFor: (names: string): Text => ({
    sv: `Ge inte bladet till ${names}: en begränsning gäller för vårdnadshavaren.`,
    fi: `Älä anna tätä lomaketta huoltajalle (${names}): häntä koskee rajoitus.`,
    en: `Do not give this sheet to ${names}: a limit holds for the guardian.`,
  }),
  limited: {
    sv: 'Bjuds inte: en begränsning gäller.',
    fi: 'Ei kutsuta: rajoitus on voimassa.',
    en: 'Not asked: a limit holds.',
  },
  why: { sv: 'Varför?', fi: 'Miksi?', en: 'Why?' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  unnamed: { sv: 'Namn saknas', fi: 'Nimi puuttuu', en: 'No name' },
  toLimits: { sv: 'Till begränsningarna', fi: 'Rajoituksiin', en: 'To the limits' },
} satisfies Words

/** The kinds of limits, as one chooses and reads them. */
export const kindTexts: Readonly<Record<GuardianLimitKind, { readonly name: Text; readonly help: Text }>> = {
  conflict_of_interest: {
    name: { sv: 'Intressekonflikt', fi: 'Eturistiriita', en: 'Conflict of interest' },
    help: {
      sv: 'Vårdnadshavaren kan inte opartiskt bevaka den ungas intresse. Bestämmer inte och bjuds inte. Överväg intressebevakare (805/2011 4 kap. 8 §).',
      fi: 'Huoltaja ei voi puolueettomasti valvoa nuoren etua. Hän ei päätä eikä häntä kutsuta. Harkitse edunvalvojaa (805/2011 4 luku 8 §).',
      en: 'The guardian cannot impartially look after the young person’s interest. Does not decide and is not asked. Consider a guardian ad litem (805/2011 ch. 4 § 8).',
    },
  },
  custody_limited: {
    name: { sv: 'Begränsad vårdnad', fi: 'Rajattu huolto', en: 'Limited custody' },
    help: {
      sv: 'Vårdnadshavaren bestämmer inte i den här saken (361/1983 5 §). Kan ändå bjudas till möten.',
      fi: 'Huoltaja ei päätä tässä asiassa (361/1983 5 §). Hänet voi silti kutsua tapaamisiin.',
      en: 'The guardian does not decide in this matter (361/1983 § 5). May still be asked to meetings.',
    },
  },
  no_information: {
    name: { sv: 'Får inte få uppgifter', fi: 'Ei saa saada tietoja', en: 'May not be told' },
    help: {
      sv: 'Den som inte får veta kan inte heller ge samtycke till att något berättas, och bjuds inte.',
      fi: 'Se, joka ei saa tietää, ei voi myöskään suostua kertomiseen, eikä häntä kutsuta.',
      en: 'Who may not be told cannot consent to telling either, and is not asked.',
    },
  },
}

/** What is wrong with asking a guardian to a meeting; `name` is theirs. */
const errors: Readonly<Record<string, ErrorText>> = {
  guardian_conflict: ({ name }) => ({
    sv: `${String(name)} får inte bjudas: en intressekonflikt är antecknad i ärendet (805/2011 4 kap. 8 §). Ta bort krysset.`,
    fi: `Huoltajaa ei saa kutsua (${String(name)}): asiaan on kirjattu eturistiriita (805/2011 4 luku 8 §). Poista valinta.`,
    en: `${String(name)} may not be asked: a conflict of interest is recorded in the case (805/2011 ch. 4 § 8). Untick them.`,
  }),
  guardian_not_told: ({ name }) => ({
    sv: `${String(name)} får inte bjudas: hen får inte få uppgifter i ärendet (703/2023 40 och 51 §). Ta bort krysset.`,
    fi: `Huoltajaa ei saa kutsua (${String(name)}): hänelle ei saa antaa tietoja asiassa (703/2023 40 ja 51 §). Poista valinta.`,
    en: `${String(name)} may not be asked: they may not be told about the case (703/2023 §§ 40, 51). Untick them.`,
  }),
}
registerErrorTexts(errors)
