/**
 * Hook: `[data-file-into]`, hidden until this module shows it; its value is the id of a text box. A chosen file is read into
 * the box, so that one sees what will be sent. Nothing leaves the browser before the form does. `data-most` is the most bytes.
 */
export const readFilesIntoText = (): void => {
  for (const group of document.querySelectorAll<HTMLElement>('[data-file-into]')) offer(group)
}

const offer = (group: HTMLElement): void => {
  const input = group.querySelector<HTMLInputElement>('input[type="file"]')
  const status = group.querySelector<HTMLElement>('[role="status"]')
  const box = document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(group.dataset['fileInto'] ?? '')}`)
  if (input === null || status === null || box === null) return
  group.hidden = false
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file === undefined) return
    if (file.size > Number(group.dataset['most'])) {
      status.textContent = group.dataset['tooBig'] ?? ''
      return
    }
    // The text is decoded as UTF-8; a mark at its beginning is left out. What is no UTF-8 shows, and the server says so.
    void file.text().then((text) => {
      box.value = text
      box.dispatchEvent(new Event('input', { bubbles: true }))
      status.textContent = group.dataset['read'] ?? ''
    })
  })
}
