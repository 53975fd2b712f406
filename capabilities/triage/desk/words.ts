import { type Said, said } from '#platform/words'

export const deskWords = {
  step: said('分流', 'Triage'),
  safety: said('安全问题', 'Safety questions'),
  safetyHint: said(
    '没问过的请现在打电话问清。按 1 否、2 是、3 还不清楚。',
    'Ring and ask what nobody asked yet. Press 1 no, 2 yes, 3 not known yet.',
  ),
  needed: said('分流前必须问到', 'must be asked before triage'),
  gateReason: said('为什么从“是”改成“否”？', 'Why did a yes become a no?'),
  category: said('这是哪一类？', 'Which kind is it?'),
  proposal: said('建议去向', 'Proposed route'),
  because: said('因为', 'Because'),
  proposalWaits: said(
    '回答完问题、选好类别，这里会给出去向和理由。',
    'Answer the questions and choose a category; the route and its reason appear here.',
  ),
  sector: (unit: string) => said(`各方愿意由${unit}来调解吗？`, `Do the parties want ${unit} to mediate?`),
  sectorAnswers: { yes: said('愿意', 'yes'), no: said('不愿意', 'no') },
  override: said('不按建议，改派到别处', 'Another unit than the proposed one'),
  unit: said('改派到', 'Send it to'),
  reason: said('理由', 'Reason'),
  lead: said('主办', 'Lead'),
  coHandlers: said('配合', 'With'),
  placeMissing: said(
    '还不知道在哪里。请先“补齐要素”写上地点，去向才准。',
    'The place is not known yet. “Complete the details” first, so that the route is right.',
  ),
  concerned: said('还涉及哪些单位（没有就不选）', 'Which other units it concerns (leave open if none)'),
  analysis: said('研判意见', 'Note of analysis'),
  analysisHint: said('什么事、谁牵头、谁配合、各做什么。', 'What it is, who leads, and who helps with what.'),
  charge: (why: Said): Said => said(`${why.zh}：建议请领导包案。`, `It should be taken in a leader’s charge: ${why.en}.`),
  done: said('已分流', 'Triaged'),
  stops: said('要先处理的事', 'To be dealt with first'),
} as const
