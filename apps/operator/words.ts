import type { Recounting } from '#cap/cases'
import type { LedgerDifference } from '#cap/ledger'
import type { Said } from '#platform/result'
import { said } from '#platform/words'

interface Compared {
  readonly cases: number
  readonly facts: number
  readonly contents: number
  readonly procedures: number
  readonly deadlines: number
  readonly counters: number
  readonly differences: readonly unknown[]
}

/** What making a seal again may find. */
const SEAL_FINDINGS = {
  holds: said('一致', 'it holds'),
  broken: said('库里的事实或变更与封存时不同', 'facts or changes are not what was sealed'),
  'file-missing': said('库外的封存文件不见了，请从备份找回', 'its file outside the database is gone; look for it in the backup'),
  'file-differs': said('库外的封存文件与库里不同', 'its file outside the database says something else'),
} as const

interface Filled {
  readonly cases: number
  readonly open: number
  readonly facts: number
  readonly rows: number
}

export const words = {
  usage: said('用法：./maplebridge 命令 [选项]', 'Usage: ./maplebridge COMMAND [OPTIONS]'),
  settingsHint: said(
    '设置来自环境变量：./maplebridge settings',
    'Settings come from the environment: ./maplebridge settings',
  ),
  verified: (district: Said, { cases, facts, contents, procedures, deadlines, counters, differences }: Compared) =>
    said(
      `${district.zh}：核对案件 ${cases}、事实 ${facts}、内容 ${contents}、程序 ${procedures}、期限 ${deadlines}、计数 ${counters}，不一致 ${differences.length}`,
      `${district.en}: compared ${cases} cases, ${facts} facts, ${contents} contents, ${procedures} procedures, ${deadlines} deadlines, ${counters} counters; ${differences.length} differ`,
    ),
  sealsChecked: (district: Said, seals: number) =>
    said(`${district.zh}：重算每日封存 ${seals} 个`, `${district.en}: made ${seals} daily seals again`),
  sealDiffers: (on: string, finding: 'broken' | 'file-missing' | 'file-differs' | 'holds') => {
    const what = SEAL_FINDINGS[finding]
    return said(`${on} 的封存：${what.zh}`, `seal of ${on}: ${what.en}`)
  },
  ledgerRecounted: (district: Said, differences: number) =>
    said(`${district.zh}：重算账目，不平 ${differences} 处`, `${district.en}: books added up again, ${differences} not balanced`),
  ledgerDiffers: ({ what, book, of, kept, counted }: LedgerDifference) =>
    what === 'entry'
      ? said(`${book} 的一笔账不平（${of}）：差 ${counted}`, `an entry of ${book} does not balance (${of}): off by ${counted}`)
      : said(`${book} 的余额不对（${of}）：记着 ${kept}，按明细是 ${counted}`, `a balance of ${book} is wrong (${of}): kept ${kept}, by its lines ${counted}`),
  noSuite: (name: string, known: readonly string[]) =>
    said(
      `没有“${name}”这组测速。可选：${known.join('、')}`,
      `There is no benchmark "${name}". There are: ${known.join(', ')}`,
    ),
  recountBegins: (district: Said) =>
    said(
      `${district.zh}：由事实补齐计数。已有的不改，不会重复计；可以随时中断，再执行一次就接着做。登记和办理照常。`,
      `${district.en}: writing missing counts from the facts. What is there stays, nothing is counted twice; stop it at any time, and another call goes on from there. Work goes on meanwhile.`,
    ),
  recountProgress: (cases: number) => said(`已看过 ${cases} 件`, `${cases} cases looked at`),
  recounted: (district: Said, { cases, rows, counters, places }: Recounting) =>
    said(
      `${district.zh}：看过案件 ${cases} 件，补记明细 ${rows} 条，改正计数 ${counters} 处、地点计数 ${places} 处。`,
      `${district.en}: looked at ${cases} cases; wrote ${rows} rows behind figures, put ${counters} counters and ${places} counts by place right.`,
    ),
  recountDue: (district: number) =>
    said(
      `${district} 区的部分统计数字还没有从旧案件补齐，与事实不符。请在方便的时候执行 ./maplebridge recount；期间可以照常使用。`,
      `Some figures of district ${district} lack the cases from before this version. Run ./maplebridge recount when it suits; work can go on meanwhile.`,
    ),
  moreDifferences: (count: number) => said(`……另有 ${count} 处不一致`, `… and ${count} more`),
  nothingDiffers: said('全部一致。', 'Everything agrees with the facts.'),
  somethingDiffers: (count: number) =>
    said(`有 ${count} 处与事实不一致，见上。`, `${count} differences from the facts, listed above.`),
  summaries: {
    start: said('启动服务与后台任务（等于 npm start）', 'start the server and its background jobs (same as npm start)'),
    migrate: said('把数据库升级到本版本', 'bring the database to the state of this version'),
    demo: said('装入虚构的演示区', 'load the fictional demonstration district'),
    import: said('从 JSONL 文件登记事项：import 文件.jsonl', 'register cases from a JSONL file: import FILE.jsonl'),
    verify: said(
      '由事实重建状态、期限、计数，由明细重算账目，并核对',
      'rebuild states, deadlines and counters from the facts, balances from their lines, and compare',
    ),
    recount: said('由事实补齐旧版本没有的计数，可以中断后接着做', 'write counts that an earlier version did not keep, from the facts; goes on where it was stopped'),
    triage: said('测量和训练类别建议：triage eval|train|collect 文件.jsonl', 'measure and train the suggestion of categories: triage eval|train|collect FILE.jsonl'),
    bench: said('测量速度', 'measure speed'),
    settings: said('列出全部设置', 'list every setting'),
    help: said('显示本帮助', 'show this help'),
  },
  settingsHeading: said('| 设置 | 默认值 | 含义 |', '| Setting | Default | Meaning |'),
  unknownCommand: (name: string) =>
    said(
      `没有“${name}”这个命令。执行 ./maplebridge help 查看全部命令。`,
      `There is no command "${name}". Run ./maplebridge help to see them all.`,
    ),
  noOptions: (command: string, option: string) =>
    said(
      `命令 ${command} 不认识“${option}”。执行 ./maplebridge help 查看用法。`,
      `The command ${command} does not know "${option}". Run ./maplebridge help for its use.`,
    ),
  migrated: (count: number) =>
    count === 0
      ? said('数据库已是本版本的状态。', 'The database is already in the state of this version.')
      : said(`已执行 ${count} 个迁移：`, `Migrations applied: ${count}`),
  ownerMissing: (command: string) =>
    said(
      `命令 ${command} 需要设置 DATABASE_OWNER_URL。`,
      `The command ${command} needs the setting DATABASE_OWNER_URL.`,
    ),
  migrateFirst: (count: number) =>
    said(
      `数据库还缺 ${count} 个迁移。请先执行 ./maplebridge migrate。`,
      `The database lacks ${count} migrations. Run ./maplebridge migrate first.`,
    ),
  migrationsLeftToOwner: said(
    '未设置 DATABASE_OWNER_URL：启动时不升级数据库，请先执行 ./maplebridge migrate。',
    'DATABASE_OWNER_URL is not set: the start does not migrate; run ./maplebridge migrate beforehand.',
  ),
  mightyRole: (role: string, what: string) =>
    said(
      `应用账号 ${role} 权限过大（${what}），拒绝启动：行级隔离对它不起作用。请在 DATABASE_URL 使用 maplebridge_app。`,
      `The application role ${role} may do too much (${what}); the start is refused, since row security would not bind it. Use maplebridge_app in DATABASE_URL.`,
    ),
  ready: (address: string) => said(`枫桥已启动，请打开：${address}`, `Maplebridge is running. Open: ${address}`),
  openToNetwork: said(
    '要让同一网络里的手机也能打开：HOST=0.0.0.0 npm start',
    'To reach it from a phone on the same network: HOST=0.0.0.0 npm start',
  ),
  demonstrationOpen: said(
    '演示模式：起始页上的登录人人可用，请勿登记真实个人信息。',
    'Demonstration: anyone may use the sign-ins on the start page; register no real personal data.',
  ),
  loadingDemonstration: said('首次启动，正在装入演示区…', 'First start: loading the demonstration district …'),
  demoOptions: (most: number) =>
    said(`用法：./maplebridge demo [--cases 件数]，件数为 0 到 ${most} 的整数。`, `Use: ./maplebridge demo [--cases N], with a whole number from 0 to ${most}.`),
  demoThere: said('演示区已经装好，没有改动。', 'The demonstration district is there already; nothing was changed.'),
  demoForeign: said(
    '本数据库里已有同名同号的区，而且不是演示区，没有装入。请换一个空的数据库。',
    'This database has a district of that name or number which is no demonstration; nothing was loaded. Use an empty database.',
  ),
  demoPlace: (units: number, microGrids: number, staff: number) =>
    said(`示例区：单位 ${units} 个、微网格 ${microGrids} 个、工作人员 ${staff} 人。正在装入一年的案件…`, `Shili District: ${units} units, ${microGrids} micro-grids, ${staff} staff. Loading a year of cases …`),
  demoProgress: (done: number, of: number) => said(`已装入 ${done}/${of}`, `${done} of ${of} loaded`),
  demoLoaded: ({ cases, open, facts, rows }: Filled, seconds: number) =>
    said(
      `演示区已装好：案件 ${cases} 件（未办结 ${open} 件）、事实 ${facts} 条，共 ${rows} 行，用时 ${seconds} 秒。`,
      `The demonstration district is ready: ${cases} cases (${open} open), ${facts} facts, ${rows} rows in all, ${seconds} seconds.`,
    ),
  stopping: said('正在停止…', 'Stopping …'),
  portTaken: (port: number) =>
    said(
      `端口 ${port} 已被占用。请用 PORT 设置另一个端口，例如 PORT=8081 npm start。`,
      `Port ${port} is in use. Choose another with PORT, for example PORT=8081 npm start.`,
    ),
  hostUnknown: (host: string) =>
    said(`HOST=${host} 不是本机的地址。`, `HOST=${host} is not an address of this machine.`),
}
