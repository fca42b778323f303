/** Where the scanner for malware (clamd) listens: a port, or a socket in the file system. */
export type ScannerAddress = { readonly host: string; readonly port: number } | { readonly path: string }

/** `127.0.0.1:3310`, `[::1]:3310` or the absolute path of a socket; undefined for anything else. */
export function parseScannerAddress(text: string): ScannerAddress | undefined {
  if (/^\/[^\0]+$/.test(text)) return { path: text }
  const url = /^[^/?#@]+:\d{1,5}$/.test(text) ? URL.parse(`tcp://${text}`) : null
  const port = Number(url?.port)
  if (url === null || url.hostname === '' || !(port >= 1 && port <= 65_535)) return undefined
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port }
}
