/** Only an address of our own: a link must not lead to another site after signing in (ASVS 3.7.2). */
export const ownPath = (asked: unknown): string =>
  typeof asked === 'string' && /^\/(?![/\\])[\w\-./]*(\?[\w\-.=&%]*)?$/.test(asked) && !asked.startsWith('/sign-in')
    ? asked
    : '/'
