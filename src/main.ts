import process from 'node:process'
import { removeNobodysFiles, scanQuarantined } from '#casework/attachment/attachment-upkeep.command.ts'
import { keysAbove } from '#crypto/keys-above.ts'
import type { Vault } from '#crypto/vault.ts'
import { openDatabase } from '#db/database.ts'
import { assertNoDemoData } from '#db/demo-data-check.ts'
import { DataDirectoryInUse } from '#db/embedded.ts'
import { openVault } from '#db/key-store.ts'
import { migrate } from '#db/migrate.ts'
import { endPools, openPools } from '#db/pools.ts'
import { resealAll } from '#db/reseal.ts'
import { startRounds, type Rounds } from '#db/rounds.ts'
import { seedDemo } from '#db/seed/demo.seed.ts'
import { FileStore } from '#files/file-store.ts'
import { fileCare, type FileCare } from '#files/receive.ts'
import { GUEST_HOME } from '#http/guest-session.ts'
import { createServer } from '#http/server.ts'
import { helsinkiDay } from '#kernel/clock.ts'
import { channelsOf } from '#kernel/sending-settings.ts'
import { readSettings, SettingsError } from '#kernel/settings.ts'
import { readSigningKey } from '#kernel/signing-key.ts'
import { startTelling } from '#participation/meeting-notice/tell-of-meetings.command.ts'
import { startMailingCoordinators } from '#phenomena/spread-notice/mail-coordinators.command.ts'
import { startWarning } from '#picture/weekly-warning/weekly-work.command.ts'
import { startPublishing } from '#picture/publication/publication-work.command.ts'
import { startDelivering } from '#participation/outbox/deliver.command.ts'
import { keepUpFeedback } from '#participation/feedback/feedback-upkeep.command.ts'
import { countYears } from '#picture/yearly-count/yearly-count.command.ts'
import { raiseAlarms } from '#sharing/log-review/log-review.queries.ts'
import { startSealer } from '#sharing/access-log/sealer.command.ts'
import { entrances, guestOperations, operations, pages } from './rooms.ts'

const REQUIRED_NODE = 24
const POOL_SIZE = 8
const KEYS_EVERY_MS = 60 * 1000
const SCAN_EVERY_MS = 60 * 1000
const UPKEEP_EVERY_MS = 60 * 60 * 1000

/** Learns data keys that others made or destroyed, each minute; in a new year seals what the old ones sealed anew. */
function startKeyCare(adminUrl: string, vault: Vault, report: () => void): NodeJS.Timeout {
  let busy = false
  let done = ''
  const run = async (): Promise<void> => {
    if (busy) return
    busy = true
    try {
      await vault.refresh()
      // Begun by whoever renewed the keys, or by the new year; gone on with if it was interrupted.
      const retired = vault.retiredKeys().sort().join()
      if (retired !== done) await resealAll(adminUrl, vault)
      done = retired
    } catch {
      report()
    } finally {
      busy = false
    }
  }
  return setInterval(() => void run(), KEYS_EVERY_MS).unref()
}

/**
 * Hourly upkeep: room in the log, expired sessions, keys and drafts, erasures two persons approved,
 * mergers and endings whose day has come. A failure is told and tried again.
 */
const startUpkeep = (url: string, vault: Vault, files: FileCare, report: () => void): Rounds =>
  startRounds({
    url,
    everyMs: UPKEEP_EVERY_MS,
    round: async (client) => {
      await client.query('select app.keep_up()')
      await client.query('select app.carry_out_erasures()')
      await client.query('select app.make_planned_mergers()')
      await client.query('select app.carry_out_endings()')
      await removeNobodysFiles(client, files, new Date())
      await keepUpFeedback(client, vault, new Date())
      await countYears(client, new Date())
    },
    report,
  })

/** Searches for malware in what came while the scanner was away, each minute. */
const startScanning = (url: string, vault: Vault, files: FileCare, report: () => void): Rounds =>
  files.scanner === null
    ? { stop: () => Promise.resolve() }
    : startRounds({
        url,
        everyMs: SCAN_EVERY_MS,
        round: (client) => scanQuarantined(client, vault, files),
        report,
      })

async function start(): Promise<void> {
  if (Number(process.versions.node.split('.')[0]) < REQUIRED_NODE) {
    throw new SettingsError([
      `Fairlead runs on Node ${REQUIRED_NODE}; this is ${process.versions.node}. Start it with npm start.`,
    ])
  }
  const settings = readSettings(process.env)
  const logKey = readSigningKey(settings.logKeyFile, settings.mode === 'demo')
  const database = await openDatabase(settings)
  const { migrations } = await migrate(database.adminUrl, database.secret)
  if (settings.mode === 'production') await assertNoDemoData(database.adminUrl)
  const vault = await openVault(database.urlOf('fairlead_upkeep'), keysAbove(settings.keys))
  // Texts from before there were keys.
  if (migrations.length > 0) await resealAll(database.adminUrl, vault)
  if (settings.mode === 'demo') await seedDemo(database.adminUrl, { now: new Date(), secret: settings.secret, vault })
  const tell = (error: Error): void => void process.stderr.write(`database connection: ${error.name}\n`)
  const pools = openPools(database.urlOf, POOL_SIZE, tell)
  const files = fileCare(new FileStore(settings.attachments.folder), settings.attachments.scanner)
  const upkeep = startUpkeep(database.urlOf('fairlead_upkeep'), vault, files, () =>
    process.stderr.write('upkeep failed and will be tried again\n'),
  )
  const keyCare = startKeyCare(database.adminUrl, vault, () =>
    process.stderr.write('the data keys were not learned and will be tried again\n'),
  )
  const scanning = startScanning(database.urlOf('fairlead_upkeep'), vault, files, () =>
    process.stderr.write('files were not searched for malware and will be tried again\n'),
  )
  const delivering = startDelivering(database.urlOf('fairlead_upkeep'), vault, settings.sending, () =>
    process.stderr.write('messages were not sent and will be tried again\n'),
  )
  const ownPage = `${new URL(settings.publicUrl).origin}${GUEST_HOME}`
  const telling = startTelling(database.urlOf('fairlead_upkeep'), vault, ownPage, () =>
    process.stderr.write('the family was not told of meetings and will be the next time\n'),
  )
  const mailing = startMailingCoordinators(
    database.urlOf('fairlead_upkeep'),
    vault,
    new URL(settings.publicUrl).origin,
    () => process.stderr.write('coordinators were not mailed and will be the next time\n'),
  )
  const publishing = startPublishing(database.urlOf('fairlead_upkeep'), vault, () =>
    process.stderr.write('the picture was not worked on and will be the next time\n'),
  )
  const warning = startWarning(database.urlOf('fairlead_upkeep'), () =>
    process.stderr.write('the week was not judged and will be the next time\n'),
  )
  const sealer = startSealer({
    url: database.urlOf('fairlead_seal'),
    key: logKey,
    witnessFolder: settings.witnessDir,
    lookOver: (client) => raiseAlarms(client, vault, helsinkiDay(new Date())),
    report: (line) => process.stderr.write(`${line}\n`),
  })
  const server = await createServer({
    settings,
    pools,
    vault,
    clock: () => new Date(),
    files,
    channels: channelsOf(settings.sending),
    operations,
    pages,
    entrances,
    guestOperations,
  })
  await server.listen({ host: settings.host, port: settings.port })

  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    clearInterval(keyCare)
    const rounds = [upkeep, scanning, telling, mailing, warning, delivering, publishing]
    await Promise.all(rounds.map((each) => each.stop()))
    await server.close()
    await sealer.stop()
    await endPools(pools)
    await database.stop()
    process.exit(0)
  }
  process.on('SIGTERM', () => void stop())
  process.on('SIGINT', () => void stop())
  // Last: whoever reads it may stop us at once.
  process.stdout.write(`Fairlead listens on ${settings.publicUrl} (${settings.mode})\n`)
}

start().catch((error: unknown) => {
  const lines =
    error instanceof SettingsError
      ? error.problems
      : [error instanceof DataDirectoryInUse || error instanceof Error ? error.message : 'unknown failure']
  process.stderr.write(`Fairlead did not start.\n${lines.map((line) => `  ${line}`).join('\n')}\n`)
  process.exit(1)
})
