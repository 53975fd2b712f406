import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

/** Why a line was not registered; the line itself stands beside it in the side file. */
export const rejection = defineRefusals({
  'not-json': () => ({ status: 400, zh: '这一行不是 JSON。', en: 'This line is not JSON.' }),
  'not-an-object': () => ({ status: 400, zh: '这一行不是一个 JSON 对象（{…}）。', en: 'This line is not a JSON object ({…}).' }),
  'not-utf8': () => ({ status: 400, zh: '这一行不是 UTF-8 文字。', en: 'This line is not UTF-8 text.' }),
  'line-too-long': () => ({ status: 413, zh: '这一行超过 256 KB。', en: 'This line is longer than 256 KB.' }),
  'no-text': () => ({ status: 422, field: 'text', zh: '没有 text（发生了什么）。', en: 'There is no text (what happened).' }),
  'text-too-long': ({ length }: { length: number }) => ({
    status: 422, field: 'text', zh: `text 有 ${length} 个字，最多 5000 个。`, en: `The text has ${length} characters; at most 5,000 are taken.`,
  }),
  'field-too-long': ({ field, limit }: { field: string; limit: number }) => ({
    status: 422, field, zh: `${field} 太长，最多 ${limit} 个字。`, en: `The member ${field} is too long; at most ${limit} characters are taken.`,
  }),
  'field-wrong': ({ field }: { field: string }) => ({ status: 422, field, zh: `${field} 应为文字。`, en: `The member ${field} must be text.` }),
  'control-characters': ({ field }: { field: string }) => ({
    status: 422, field, zh: `${field} 里有看不见的控制字符或损坏的字符。`, en: `The member ${field} holds control characters or broken characters.`,
  }),
  'bad-time': () => ({
    status: 422, field: 'time', zh: 'time 不是日期或时间，例如 2026-03-16 或 2026-03-16T14:10:00+08:00。', en: 'The time is no day or instant, such as 2026-03-16 or 2026-03-16T14:10:00+08:00.',
  }),
  'time-to-come': () => ({ status: 422, field: 'time', zh: 'time 在今天之后。', en: 'The time lies after today.' }),
  'time-too-early': () => ({ status: 422, field: 'time', zh: 'time 早于 2000 年。', en: 'The time lies before the year 2000.' }),
  'same-id-other-content': ({ id }: { id: string }) => ({
    status: 409, field: 'id',
    zh: `同一来源里已有编号 ${id}，内容却不一样。内容更正请用新的编号。`, en: `The id ${id} of this source is there already with other content. Give corrected content an id of its own.`,
  }),
})

export const words = {
  usage: said(
    '用法：./maplebridge import 文件.jsonl [--district 地区] [--source 来源名] [--unit 单位代码]',
    'Usage: ./maplebridge import FILE.jsonl [--district SLUG] [--source NAME] [--unit CODE]',
  ),
  unknownOption: (option: string) => said(`import 不认识“${option}”。`, `import does not know "${option}".`),
  noFile: (file: string) => said(`读不了文件 ${file}。请核对路径和权限。`, `The file ${file} cannot be read. Check its path and permissions.`),
  noDistrict: said('还没有任何地区。请先建立地区，或执行 ./maplebridge demo 装入演示区。', 'There is no district yet. Set one up first, or load the demonstration with ./maplebridge demo.'),
  whichDistrict: (slugs: string) => said(`有多个地区，请用 --district 选一个：${slugs}`, `There are several districts; choose one with --district: ${slugs}`),
  noSuchDistrict: (slug: string, slugs: string) => said(`没有地区 ${slug}。现有：${slugs}`, `There is no district ${slug}. There are: ${slugs}`),
  noSuchUnit: (code: string) => said(`这个地区没有代码为 ${code} 的单位。`, `This district has no unit with the code ${code}.`),
  rejectedFile: (count: number, file: string) => said(`有 ${count} 行没有登记，原因见 ${file}`, `Lines not registered: ${count}; the reasons are in ${file}`),
  interrupted: said('已中断。再执行一次同样的命令，就从没有登记的地方接着来。', 'Interrupted. Run the same command again; it goes on with what is not registered yet.'),
}

/** One line for the terminal while it runs. */
export function progressLine(done: { percent: number; registered: number; present: number; rejected: number; perSecond: number }): Said {
  const { percent, registered, present, rejected, perSecond } = done
  return said(
    `${percent}%  已登记 ${registered}  已有 ${present}  未登记 ${rejected}  每秒 ${perSecond}`,
    `${percent}%  registered ${registered}  already there ${present}  rejected ${rejected}  per second ${perSecond}`,
  )
}
