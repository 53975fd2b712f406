import { defineRefusals } from '#platform/result'
import { type Said, said } from '#platform/words'

/** Why a line was not registered; the line itself stands beside it in the side file. */
export const rejection = defineRefusals({
  'not-json': () => ({ status: 400, zh: '这一行不是 JSON。', en: 'This line is not JSON.' }),
  'not-an-object': () => ({ status: 400, zh: '这一行不是一个 JSON 对象（{…}）。', en: 'This line is not a JSON object ({…}).' }),
  'not-utf8': () => ({ status: 400, zh: '这一行不是 UTF-8 文字。', en: 'This line is not UTF-8 text.' }),
  'line-too-long': () => ({ status: 413, zh: '这一行超过 256 KB。', en: 'This line is longer than 256 KB.' }),
  'field-wrong': ({ field }: { field: string }) => ({ status: 422, field, zh: `${field} 应为文字。`, en: `The member ${field} must be text.` }),
})

export const words = {
  usage: said(
    '用法：./maplebridge import 文件.jsonl|.csv|.xlsx [--district 地区] [--source 来源名] [--unit 单位代码] [--map 表头=项目,…] [--sheet 工作表]（项目：text、place、id、name、phone、category、time，- 表示不要）',
    'Usage: ./maplebridge import FILE.jsonl|.csv|.xlsx [--district SLUG] [--source NAME] [--unit CODE] [--map HEADING=FIELD,…] [--sheet NAME] (fields: text, place, id, name, phone, category, time; - leaves a column out)',
  ),
  unknownOption: (option: string) => said(`import 不认识“${option}”。`, `import does not know "${option}".`),
  noFile: (file: string) => said(`读不了文件 ${file}。请核对路径和权限。`, `The file ${file} cannot be read. Check its path and permissions.`),
  noSheets: (file: string) => said(`${file} 没有工作表；--sheet 只用于 .xlsx。`, `${file} has no worksheets; --sheet is for .xlsx only.`),
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
