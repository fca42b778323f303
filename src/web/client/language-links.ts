import type { Drafts } from './drafts.ts'

const longestWait = 3000

/**
 * Hook: `a[data-keep-draft]`. Saves what is being written before the page is shown in another language, and keeps the
 * other parts of the address (filters, page of a list).
 */
export const keepDraftOverLanguageLinks = (drafts: Drafts): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep-draft]')) {
    const target = new URL(link.href)
    for (const [name, value] of new URLSearchParams(location.search)) {
      if (name !== 'lang') target.searchParams.append(name, value)
    }
    link.href = target.href
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || document.querySelector('form[data-draft]') === null)
        return
      event.preventDefault()
      const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), longestWait))
      void Promise.race([drafts.saveAll(), tooLong]).then((saved) => {
        // Unsaved text stays on the page; its status line says why.
        if (saved) location.assign(link.href)
      })
    })
  }
}
