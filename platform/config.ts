import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'
import { defaultDataDir } from './postgres/launcher.ts'
import type { Said } from './result.ts'
import type { MapTiles } from './map-tiles.ts'
import { type LogLevel, SETTINGS, type SettingName } from './settings.ts'
import { NO_TURN, hasRelay, type TurnSettings } from './turn.ts'
import { said } from './words.ts'

/** The settings of one installation, checked. See the table in `settings.ts`, which the README prints. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Without a slash at the end. Goes into every printed code. */
  readonly publicUrl: string
  readonly dataDir: string
  /** Undefined: the embedded database is used. */
  readonly database: ExternalDatabase | undefined
  readonly databasePool: number
  readonly databasePrepared: boolean
  readonly demonstration: boolean
  readonly letters: 'file' | 'console'
  readonly logLevel: LogLevel
  /** 32 bytes, or undefined: `readMasterKey` takes the file in the data directory. */
  readonly masterKey: Buffer | undefined
  readonly turn: TurnSettings
  readonly mapTiles: MapTiles | null
}

/** A database that somebody else runs. Owner and steward are needed only by the commands that use them. */
export interface ExternalDatabase {
  readonly appUrl: string
  readonly queueUrl: string
  readonly ownerUrl: string | undefined
  readonly stewardUrl: string | undefined
}

/** What the server signs in with. It never has the owner's rights. */
export type ServerUrls = Pick<ExternalDatabase, 'appUrl' | 'queueUrl' | 'stewardUrl'>

/** What `startServer(config, urls)` of `apps/server/main.ts` gives back. */
export interface RunningServer {
  /** Lines for the terminal after the address: the demonstration's sign-ins. */
  readonly announcements: readonly Said[]
  /** Stops taking requests, finishes those in hand and the jobs in work, closes the connections. */
  close(): Promise<void>
}

export type Environment = Readonly<Record<string, string | undefined>>

const words = {
  wrong: (name: string, value: string, expected: Said): Said =>
    said(
      `设置 ${name} 的值“${value}”不对：应为${expected.zh}。`,
      `The setting ${name} has the wrong value "${value}": it must be ${expected.en}.`,
    ),
  missing: (name: string, because: string): Said =>
    said(`设置了 ${because}，还必须设置 ${name}。`, `${because} is set, so ${name} must be set as well.`),
  badKeyFile: (file: string): Said =>
    said(
      `密钥文件 ${file} 已损坏：应为 64 位十六进制数。请从备份恢复，切勿删除，否则已加密的内容无法读出。`,
      `The key file ${file} is damaged: 64 hexadecimal digits are expected. Restore it from your backup; do not delete it, or encrypted content is lost.`,
    ),
}

/** A secret is never repeated in a message. */
const SECRET: ReadonlySet<SettingName> = new Set([
  'MASTER_KEY',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATABASE_STEWARD_URL',
  'DATABASE_QUEUE_URL',
  'TURN_SECRET',
])

/** @throws CannotStart naming the first wrong setting, in both languages. */
export function readConfig(environment: Environment = process.env): Config {
  const value = <Name extends SettingName>(name: Name) => readSetting(environment, name)
  const port = value('PORT') ?? Number(SETTINGS.PORT.standard)
  const host = value('HOST') ?? SETTINGS.HOST.standard
  const database = readDatabase(environment)
  return {
    port,
    host,
    publicUrl: value('PUBLIC_URL') ?? `http://${shownHost(host)}:${port}`,
    dataDir: value('DATA_DIR') ?? defaultDataDir(),
    database,
    databasePool: value('DB_POOL') ?? Number(SETTINGS.DB_POOL.standard),
    databasePrepared: value('DB_PREPARED') ?? true,
    demonstration: value('DEMO') ?? database === undefined,
    letters: value('LETTERS') ?? 'file',
    logLevel: value('LOG_LEVEL') ?? 'info',
    masterKey: value('MASTER_KEY'),
    turn: readTurn(environment),
    mapTiles: readMapTiles(environment),
  }
}

/** The key of all encryption here: the setting, or the file, which is made once. Losing it loses the content. */
export function readMasterKey(config: Pick<Config, 'masterKey' | 'dataDir'>): Buffer {
  if (config.masterKey) return config.masterKey
  const file = join(config.dataDir, 'master.key')
  if (!existsSync(file)) {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o711 })
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
  }
  const key = SETTINGS.MASTER_KEY.read(readFileSync(file, 'utf8').trim())
  if (!key) throw new CannotStart(words.badKeyFile(file))
  return key
}

type ValueOf<Name extends SettingName> = NonNullable<ReturnType<(typeof SETTINGS)[Name]['read']>>

function readSetting<Name extends SettingName>(environment: Environment, name: Name): ValueOf<Name> | undefined {
  const text = environment[name]
  if (text === undefined || text === '') return undefined
  const setting = SETTINGS[name]
  const value = setting.read(text)
  if (value === undefined) throw new CannotStart(words.wrong(name, SECRET.has(name) ? '…' : text, setting.expected))
  return value as ValueOf<Name>
}

/** Pictures of a map never come without the line that says whose they are. */
function readMapTiles(environment: Environment): MapTiles | null {
  const template = readSetting(environment, 'MAP_TILES')
  const credit = readSetting(environment, 'MAP_TILES_CREDIT')
  if (template === undefined) return null
  if (credit === undefined) throw new CannotStart(words.missing('MAP_TILES_CREDIT', 'MAP_TILES'))
  return { template, credit }
}

function readDatabase(environment: Environment): ExternalDatabase | undefined {
  const appUrl = readSetting(environment, 'DATABASE_URL')
  const ownerUrl = readSetting(environment, 'DATABASE_OWNER_URL')
  const stewardUrl = readSetting(environment, 'DATABASE_STEWARD_URL')
  const queueUrl = readSetting(environment, 'DATABASE_QUEUE_URL')
  if (appUrl !== undefined) {
    if (queueUrl === undefined) throw new CannotStart(words.missing('DATABASE_QUEUE_URL', 'DATABASE_URL'))
    return { appUrl, queueUrl, ownerUrl, stewardUrl }
  }
  const alone = Object.entries({
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_STEWARD_URL: stewardUrl,
    DATABASE_QUEUE_URL: queueUrl,
  })
  const given = alone.find(([, url]) => url !== undefined)
  if (given) throw new CannotStart(words.missing('DATABASE_URL', given[0]))
  return undefined
}

/** A relay without its secret, or the other way round, would fail in the middle of a session: refused at the start instead. */
function readTurn(environment: Environment): TurnSettings {
  const urls = readSetting(environment, 'TURN_URLS')
  const secret = readSetting(environment, 'TURN_SECRET')
  if (urls === undefined && secret !== undefined) throw new CannotStart(words.missing('TURN_URLS', 'TURN_SECRET'))
  const turn = urls === undefined ? NO_TURN : { urls, secret }
  if (hasRelay(turn) && secret === undefined) throw new CannotStart(words.missing('TURN_SECRET', 'TURN_URLS'))
  return turn
}

/** What another machine would type: the first address of the network when all are listened on. */
function shownHost(host: string): string {
  if (host === '127.0.0.1' || host === '::1') return 'localhost'
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host
  const addresses = Object.values(networkInterfaces()).flatMap((entries) => entries ?? [])
  const outside = addresses.find((address) => address.family === 'IPv4' && !address.internal)
  return outside?.address ?? 'localhost'
}
