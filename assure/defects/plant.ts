import { registerHooks } from 'node:module'
import process from 'node:process'
import { defects } from './list.ts'

/*
 * Loaded before the server under attack (--import): takes one control out of the product while its files are read. The files
 * themselves stay as they are.
 */
const name = process.env['FAIRLEAD_ASSURE_DEFECT']
const defect = defects.find((each) => each.name === name)
if (defect === undefined) throw new Error(`There is no defect ${name ?? ''}`)

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const changes = defect.changes.filter(({ file }) => url.endsWith(`/dist/${file}`))
    if (changes.length === 0 || loaded.source === undefined) return loaded
    let source = Buffer.from(loaded.source as Uint8Array).toString()
    for (const { from, to } of changes) {
      // The control must be there to be left out: a defect nobody planted would count as one that nobody found.
      if (source.split(from).length !== 2) throw new Error(`${defect.name}: not found once in ${url}: ${from}`)
      source = source.replace(from, () => to)
    }
    return { ...loaded, source }
  },
})
