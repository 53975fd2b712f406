import { type Said, said } from '#platform/words'

export const versionWords = {
  tab: said('协议各版', 'Versions of the agreement'),
  about: said(
    '每一版都留着，不会被改写。签名、盖章只对签的那一版有效。',
    'Every version is kept as it was. Signatures and the seal hold for the version they were put to.',
  ),
  version: (n: number) => said(`第${n}版`, `Version ${n}`),
  oral: said('口头协议', 'Agreed by word of mouth'),
  by: (name: string, at: Said) => said(`${name} 写于 ${at.zh}`, `Written by ${name}, ${at.en}`),
  marks: (count: number) => said(count === 0 ? '没有人签过' : `${count} 个签名`, count === 1 ? '1 mark' : `${count} marks`),
  compare: said('对比两版', 'Compare two versions'),
  older: said('原来的', 'Older'),
  newer: said('改成的', 'Newer'),
  same: said('这两版内容相同。', 'The two versions say the same.'),
  added: said('新增', 'added'),
  removed: said('删去', 'struck out'),
  legend: said('［－…－］是删去的字，［＋…＋］是新增的字。', '[−…−] was struck out, [+…+] was added.'),
  changes: (count: number) => said(`有 ${count} 处段落改动`, count === 1 ? '1 paragraph changed' : `${count} paragraphs changed`),
  withheld: said('这一版的内容你看不到。', 'You may not read this version.'),
  parts: {
    facts: said('主要事实', 'Main facts'),
    disputedMatters: said('争议事项和各自责任', 'What is disputed, and who is responsible'),
    content: said('协议内容', 'Terms'),
    obligations: said('谁要做什么', 'Who does what'),
    copies: said('份数', 'Originals'),
  },
  copies: (count: string) => said(`一共 ${count} 份`, `${count} originals`),
} as const
