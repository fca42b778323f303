/** Clock time in Finland as the page's language writes it: 9.30, in English 09:30. */
export const clock = new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'sv-FI', {
  hour: 'numeric',
  minute: '2-digit',
  timeZone: 'Europe/Helsinki',
})
