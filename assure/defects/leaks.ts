import { one, type Defect } from './defect.ts'

const pages = 'http/page-routes.js'
const api = 'http/api.js'
const perform = 'http/perform.js'
const files = 'http/files.js'
/** Leaks of what was planted: each in one of the places that are searched (assure/canaries). */
export const leakDefects: readonly Defect[] = [
  one(
    'what a form sends is logged',
    'canary-sweep',
    pages,
    'const said = await post(pageRequest(server, request));',
    'request.log.info({ body: request.body }); const said = await post(pageRequest(server, request));',
  ),
  one(
    'what a verb is given is printed',
    'canary-sweep',
    perform,
    'const now = door.clock();',
    "const now = door.clock(); process.stdout.write(JSON.stringify(parsed.data) + '\\n');",
  ),
  one(
    'what was typed stands beside a refusal in the log',
    'canary-sweep',
    perform,
    "error instanceof NotFound ? 'not_found' : 'refused', error.reason, null)",
    "error instanceof NotFound ? 'not_found' : 'refused', JSON.stringify(input), null)",
  ),
  one(
    'the search logs what was searched for',
    'canary-sweep',
    'casework/person-search/person-search.operations.js',
    'purpose: input.purpose,',
    'purpose: input.sought,',
  ),
  one(
    'errors of the API say what was typed',
    'canary-sweep',
    api,
    'status: error.status,\n        reason: error.reason,',
    'status: error.status, typed: reply.request.body,\n        reason: error.reason,',
  ),
  one(
    'an address in a redirect',
    'canary-sweep',
    'http/pages.js',
    "page: once };\n                return { kind: 'redirect', to: spec.done(result, params),",
    "page: once };\n                return { kind: 'redirect', to: spec.done(result, params) + '?at=' + encodeURIComponent(String(typed.address)),",
  ),
  one(
    'a name in a file name',
    'canary-sweep',
    files,
    'file: await stamped(spec.name, ',
    'file: await stamped(encodeURIComponent(String(data.case?.youthName)) + spec.name, ',
  ),
  one(
    'a name in a link',
    'canary-sweep',
    'casework/person-search/person-search.pages.js',
    '/${hit.id}`',
    '/${hit.id}?name=${encodeURIComponent(hit.name)}`',
  ),
  one(
    'a name in a header',
    'canary-sweep',
    'http/page-routes.js',
    "if (said.kind === 'html')\n        return sendPage(",
    "if (said.kind === 'html')\n        return sendPage(reply.header('x-title', encodeURIComponent(/govuk-body-l[^>]*>([^<]*)/.exec(renderPage(said.page))?.[1] ?? '')) && ",
  ),
  one(
    'a name in the title of the tab',
    'canary-sweep',
    'web/components/layout.js',
    'export const renderPage = (page) => `<!doctype html>${renderToString(page)}`',
    "export const renderPage = (page) => { const html = `<!doctype html>${renderToString(page)}`; const name = /Zq[a-zåäö]+/.exec(html)?.[0] ?? ''; return html.replace('<title>', `<title>${name} `) }",
  ),
  {
    name: 'texts kept unsealed',
    caughtBy: 'canary-sweep',
    changes: [
      {
        file: 'crypto/envelope.js',
        from: "const body = cipher.update(text, 'utf8');",
        to: "const body = (cipher.update(text, 'utf8'), Buffer.from(text));",
      },
      {
        file: 'crypto/envelope.js',
        from: 'catch {\n        throw new SealBroken(fieldOf(place));',
        to: "catch {\n        return value.subarray(OVERHEAD).toString('utf8');",
      },
    ],
  },
]

/** Controls of what leaves the system. */
export const exportDefects: readonly Defect[] = [
  one('no stamp on tables', 'stamps', files, 'stampless ? csvFile', 'true ? csvFile'),
  one('no stamp on lines', 'stamps', files, '[JSON.stringify({ copy: stamp }), ...content.lines]', 'content.lines'),
  one('no stamp on paper', 'stamps', 'web/components/layout.js', '_jsx(PrintStamp, { view: view })', 'null'),
  one(
    'taken out without a purpose',
    'stamps',
    'http/taking-out.js',
    "if (purpose === undefined)\n        throw new PurposeNeeded(actor, 'purpose_needed');",
    'if (purpose === undefined) return null;',
  ),
  one(
    'searched for without a purpose',
    'stamps',
    'casework/person-search/person-search.operations.js',
    'purpose: purposeInput })',
    "purpose: purposeInput.catch('working_on_case') })",
  ),
  one(
    'an old sign-in takes out tables',
    'stamps',
    perform,
    'if (tx.actor.provedSecondsAgo >= door.stepUpMinutes * 60)',
    'if (false)',
  ),
]
