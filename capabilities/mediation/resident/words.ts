import { said } from '#platform/words'

export const paperWords = {
  title: said('这张纸是真的吗？', 'Is this paper real?'),
  known: said('这里打印过这份文书', 'This paper was printed here'),
  compare: said('请和手里的纸比一比，下面每一项都要一样：', 'Compare it with the paper in your hand; every line below must be the same:'),
  name: said('文书名称', 'Name of the paper'),
  number: said('编号', 'Number'),
  noNumber: said('这种文书没有编号', 'this kind of paper carries no number'),
  day: said('日期', 'Day'),
  code: said('核验码', 'Check code'),
  differs: said(
    '有一项不一样，或者纸上涂改过，就不要按它办。带上这张纸，到出具单位的窗口问，或者打电话问。',
    'If anything differs, or the paper was altered, do not act on it. Take it to the counter of the office that issued it, or ring them.',
  ),
  notShown: said(
    '这里不显示姓名和内容，谁扫码都一样。内容以各方手里签名盖章的原件为准。',
    'No name and no content is shown here, whoever scans it. What was agreed is in the signed and sealed originals that each side holds.',
  ),
  unknown: said('没有查到这份文书', 'This paper is not known here'),
  unknownWhy: said(
    '可能是核验码抄错了，也可能不是这里出具的。',
    'The check code may have been copied wrongly, or the paper may not have been issued here.',
  ),
  whatToDo: said('怎么办', 'What to do'),
  steps: [
    said('再扫一次首页右上角的二维码，或者对照页脚的 16 位核验码重新输入。', 'Scan the code at the top right of the first page again, or type the 16 characters at its foot again.'),
    said('还是查不到，先不要签字，不要付钱。', 'If it is still unknown, sign nothing and pay nothing for now.'),
    said('带上这张纸，到所在社区的窗口核对。', 'Take the paper to the counter of your community.'),
    said('怀疑有人伪造，打 110。', 'If you suspect a forgery, ring 110.'),
  ],
  whom: said('社区电话和地址', 'Phones and addresses of the communities'),
} as const
