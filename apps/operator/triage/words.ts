import { type Said, said } from '#platform/words'

export const words = {
  usage: said(
    '用法：./maplebridge triage eval 文件.jsonl | train 文件.jsonl | collect 文件.jsonl，都可加 --district 地区',
    'Usage: ./maplebridge triage eval FILE.jsonl | train FILE.jsonl | collect FILE.jsonl, each with --district SLUG if wanted',
  ),
  noFile: (file: string): Said => said(`读不了文件 ${file}。请核对路径和权限。`, `The file ${file} cannot be read. Check its path and permissions.`),
  isThere: (file: string): Said => said(`文件 ${file} 已经有了，没有改动。请换一个名字。`, `The file ${file} is there already and was left as it is. Give another name.`),
  badLine: (line: number): Said => said(
    `第 ${line} 行不能用：应为 {"text": "…", "label": "…"}。`, `Line ${line} cannot be used: {"text": "…", "label": "…"} is wanted.`,
  ),
  nothing: said('文件里没有一行能用。', 'No line of the file can be used.'),
  alone: said('还没有学过已定的事项，只用词表。', 'Nothing was learned from decided matters yet; the word list decides alone.'),
  learnedFrom: (texts: number): Said => said(`另用从 ${texts} 件已定事项学到的。`, `What was learned from ${texts} decided matters is used as well.`),
  trained: (texts: number, labels: number, file: string): Said => said(
    `从 ${texts} 件学到 ${labels} 个类别，写在 ${file}。只存字词的分量，不存原话；服务不用重启。`,
    `Learned ${labels} categories from ${texts} matters, written to ${file}. Weights of words are kept, never a text; the server need not be restarted.`,
  ),
  collected: (lines: number, file: string): Said => said(
    `写出 ${lines} 件已定类别的事项到 ${file}。里面有当事人的原话：用后请销毁；封存、受限的没有写出。`,
    `${lines} decided matters were written to ${file}. They hold people's own words: destroy the file after use. Sealed and restricted matters are not in it.`,
  ),
  noDistrict: said('请用 --district 指定一个地区。', 'Name a district with --district.'),
}
