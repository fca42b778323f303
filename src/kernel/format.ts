import { helsinkiDay, helsinkiTime, isDay } from './clock.ts'
import { locale, type Language } from './language.ts'

const asDay = (when: string | Date): string => {
  if (when instanceof Date) return helsinkiDay(when)
  if (!isDay(when)) throw new RangeError(`Not a day: ${when}`)
  return when
}

/**
 * A day as people in Finland write it, d.m.yyyy, in every language (en-FI would turn it into 26/11/2026).
 * Takes an ISO day, or a moment, whose day in Finland is meant. Throws RangeError for an impossible day.
 */
export const formatDate: (when: string | Date, language: Language) => string = (when) => {
  const [year, month, day] = asDay(when).split('-')
  return `${String(Number(day))}.${String(Number(month))}.${String(year)}`
}

/** A time of day in Finland: "14.00", "9.30"; English "14:00", "09:30". Takes a moment or `HH:MM`. */
export const formatTime = (when: string | Date, language: Language): string => {
  const time = when instanceof Date ? helsinkiTime(when) : when
  return language === 'en' ? time : time.replace(/^0(?=\d)/, '').replace(':', '.')
}

const beforeTime: Readonly<Record<Language, string>> = { sv: ' kl. ', fi: ' klo ', en: ' ' }

/** A moment in Finland: "26.11.2026 kl. 14.00", "26.11.2026 klo 14.00", "26.11.2026 14:00". */
export const formatDateTime = (moment: Date, language: Language): string =>
  `${formatDate(moment, language)}${beforeTime[language]}${formatTime(moment, language)}`

const weekdayNames: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  sv: new Intl.DateTimeFormat(locale.sv, { weekday: 'long', timeZone: 'UTC' }),
  fi: new Intl.DateTimeFormat(locale.fi, { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locale.en, { weekday: 'long', timeZone: 'UTC' }),
}

/** A day with its weekday: "torsdag 26.11.2026", "torstai 26.11.2026", "Thursday 26.11.2026". */
export const formatLongDate = (when: string | Date, language: Language): string => {
  const weekday = weekdayNames[language].format(new Date(`${asDay(when)}T12:00:00Z`))
  return `${weekday} ${formatDate(when, language)}`
}

/** A moment with its weekday: "torsdag 26.11.2026 kl. 14.00". */
export const formatLongDateTime = (moment: Date, language: Language): string =>
  `${formatLongDate(moment, language)}${beforeTime[language]}${formatTime(moment, language)}`

const numberFormats = new Map<string, Intl.NumberFormat>()
/** Made once for each language and number of decimals: making one costs more than writing a hundred numbers with it. */
function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language} ${decimals}`
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale[language], { maximumFractionDigits: decimals })
  numberFormats.set(key, known)
  return known
}

/** A number with the separators of the language, at most `decimals` decimals: "1 234,5", "1,234.5". */
export const formatNumber = (value: number, language: Language, decimals = 1): string =>
  numberFormat(language, decimals).format(value)

/** A number on an axis, as short as the language has it when it is big: "40", "1 200", "2,5 mn", "2.5m". */
export const formatShortNumber = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], {
    maximumSignificantDigits: 8,
    ...(Math.abs(value) < 100_000 ? {} : { notation: 'compact' }),
  }).format(value)

/** A share 0–1 as per cent, at most `decimals` decimals: "23 %", "23%". */
export const formatPercent = (share: number, language: Language, decimals = 0): string =>
  new Intl.NumberFormat(locale[language], { style: 'percent', maximumFractionDigits: decimals }).format(share)

/** Order of names for `sort`: å, ä and ö last in Swedish and Finnish, numbers by size (grupp 2 before grupp 10). */
export const collate = (language: Language): ((left: string, right: string) => number) => {
  const collator = new Intl.Collator(locale[language], { numeric: true })
  return (left, right) => collator.compare(left, right)
}

/** What a `<time datetime>` wants: the moment in Finland as `yyyy-mm-ddTHH:MM`. */
export const machineDateTime = (moment: Date): string => `${helsinkiDay(moment)}T${helsinkiTime(moment)}`
