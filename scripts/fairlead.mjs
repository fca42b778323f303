#!/usr/bin/env node
/**
 * `npx fairlead <command> …`: builds what is not built, then runs the command on the Node that npm brought. What building says goes to
 * standard error: standard output belongs to the command. Runs on whatever Node started npm (>= 20.19) and needs no package itself.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const ensured = spawnSync(process.execPath, [join(root, 'scripts/ensure.mjs'), 'build'], { stdio: ['ignore', 2, 2] })
if (ensured.status !== 0) process.exit(ensured.status ?? 1)

const brought = join(root, 'node_modules/.bin/node')
const node = existsSync(brought) ? brought : process.execPath
const command = [join(root, 'dist/fairlead.cli.js'), ...process.argv.slice(2)]
process.exit(spawnSync(node, command, { stdio: 'inherit' }).status ?? 1)
