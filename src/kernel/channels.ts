/** Ways a message leaves the system. Which of them there are here is a setting; without one, a link is handed over. */
export const channels = ['sms', 'mail'] as const
export type Channel = (typeof channels)[number]
