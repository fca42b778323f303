import { createRequire } from 'node:module'
import { dirname } from 'node:path'

/*
 * Papers as tagged PDF (PDF/UA-1) made by Typst. What a person wrote reaches the template through `sys.inputs` alone, as data: it is never
 * part of the text that is compiled.
 */

type Compiler = {
  readonly pdf: (
    source: { readonly mainFileContent: string; readonly inputs: Readonly<Record<string, string>> },
    options: { readonly pdfStandard: 'ua-1'; readonly creationTimestamp: number },
  ) => Buffer
}
type Typst = {
  readonly NodeCompiler: {
    create: (options: { readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[] }) => Compiler
  }
}

const require = createRequire(import.meta.url)
const weights = ['400Regular', '400Regular_Italic', '700Bold'] as const
let compiler: Compiler | undefined

/** Loaded when the first paper is made: most servers start more often than they print. */
function openCompiler(): Compiler {
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Typst
  const fonts = dirname(require.resolve('@expo-google-fonts/source-sans-3/package.json'))
  // Letters the first font lacks come from the second.
  const arabic = dirname(require.resolve('@expo-google-fonts/noto-naskh-arabic/package.json'))
  const fontPaths = [...weights.map((weight) => `${fonts}/${weight}`), `${arabic}/400Regular`, `${arabic}/700Bold`]
  return NodeCompiler.create({ fontArgs: [{ fontPaths }] })
}

/** The foot of every page: whose copy it is, and which page of how many. */
const foot = `
#set page(numbering: "1 / 1", footer: context [
  #set text(size: 8pt, dir: ltr)
  #sys.inputs.stamp #h(1fr) #counter(page).display("1 / 1", both: true)
])
`

/**
 * Makes a PDF with the stamp of the copy at the foot of each page. The template reads `json(bytes(sys.inputs.data))`; the same data on the same day give the same bytes.
 * @throws Error when the template does not fulfil PDF/UA (no title, a heading level left out)
 */
export function makePdf(template: string, data: object, stamp: string, madeOn: Date): Buffer {
  compiler ??= openCompiler()
  return compiler.pdf(
    { mainFileContent: `${foot}${template}`, inputs: { data: JSON.stringify(data), stamp } },
    { pdfStandard: 'ua-1', creationTimestamp: Math.floor(madeOn.getTime() / 1000) },
  )
}
