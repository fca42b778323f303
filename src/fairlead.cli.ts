import process from 'node:process'

/*
 * npx fairlead <command> …
 *
 * One program for whoever checks what Fairlead says without its database: auditors, statisticians, the data-protection officer.
 * A command is a module with `run`; it is loaded when it is asked for.
 */

/** Takes the words after the command's name and answers the exit code: 0 good, 1 found something bad, 2 wrong call or unreadable input. */
export type Command = { readonly run: (given: readonly string[]) => Promise<number> }

type Listed = { readonly does: string; readonly load: () => Promise<Command> }

const commands: Readonly<Record<string, Listed>> = {
  detect: {
    does: 'look for early warnings in weekly counts: Farrington Flexible, EARS, CUSUM, scan',
    load: () => import('#picture/early-warning/detect.cli.ts'),
  },
  'early-warning': {
    does: 'judge the newest week of each instance on an installation, without numbers',
    load: () => import('#picture/weekly-warning/weekly-warning.cli.ts'),
  },
  'verify-log': {
    does: 'check an exported access log: seals, witnesses, missing rows',
    load: () => import('#sharing/access-log/verify-log.cli.ts'),
  },
  'new-instance': {
    does: 'make an empty instance from a data file, with its first administrator',
    load: () => import('#db/seed/new-instance.cli.ts'),
  },
  outcomes: {
    does: 'Kaplan–Meier curves, XmR charts and funnel limits of a table on standard input',
    load: () => import('#picture/outcome/outcomes.cli.ts'),
  },
  release: {
    does: 'build a release of the regional picture from counts, or audit releases: build, audit',
    load: () => import('#picture/release/release.cli.ts'),
  },
}

const usage = (): string =>
  [
    'usage: npx fairlead <command> …',
    '',
    ...Object.entries(commands).map(([name, { does }]) => `  ${name.padEnd(15)}${does}`),
    '',
  ].join('\n')

async function run([name = '', ...rest]: readonly string[]): Promise<number> {
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (listed !== undefined) return await (await listed.load()).run(rest)
  const asked = ['', 'help', '--help', '-h'].includes(name)
  process.stderr.write(asked ? usage() : `fairlead has no command ${JSON.stringify(name)}\n\n${usage()}`)
  return asked && name !== '' ? 0 : 2
}

// Whoever reads may stop reading, as `head` does.
process.stdout.on('error', () => process.exit(process.exitCode))

run(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code
  })
  .catch(() => {
    // The message of an unexpected error may quote what was read.
    process.stderr.write('the command failed unexpectedly\n')
    process.exitCode = 2
  })
