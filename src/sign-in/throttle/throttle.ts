/** Tries at one account that are checked in a window; counted apart for a browser the person has used before (ASVS 6.3.1). */
export const ACCOUNT_TRIES = 10
/** Tries from one address that are checked in a window, whatever the account. */
export const ADDRESS_TRIES = 100
/** Length of a window in minutes. */
export const WINDOW_MINUTES = 15
