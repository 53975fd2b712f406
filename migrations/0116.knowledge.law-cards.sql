create schema knowledge;
grant usage on schema knowledge to maplebridge_app;

-- Plain summaries of articles as they come with the product. Our own words; nothing is verified until somebody has compared it
-- with the official text, and a change is a new row with its own effective day, never an edit.
create table knowledge.card (
  code text collate "C" not null,
  effective_from date not null,
  effective_to date,
  law_zh text not null,
  law_en text not null,
  article_zh text not null,
  article_en text not null,
  categories jsonb not null,
  summary_zh text not null,
  summary_en text not null,
  link text not null,
  verified_on date,
  constraint card_pk primary key (code, effective_from),
  constraint card_validity_check check (effective_to is null or effective_to > effective_from)
);
select platform.reference_table('knowledge.card', 'select');

-- Versions that a district's administrator added. Of two that are in force on a day, the one entered later counts.
create table knowledge.card_version (
  district_id int not null,
  id uuid not null,
  code text collate "C" not null,
  effective_from date not null,
  effective_to date,
  law_zh text not null,
  law_en text not null,
  article_zh text not null,
  article_en text not null,
  categories jsonb not null,
  summary_zh text not null,
  summary_en text not null,
  link text not null,
  verified_on date,
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint card_version_pk primary key (district_id, id),
  constraint card_version_validity_check check (effective_to is null or effective_to > effective_from)
);
select platform.tenant_table('knowledge.card_version', 'select, insert');
create index card_version_code on knowledge.card_version (district_id, code, entered_at, id);

insert into knowledge.card
  (code, effective_from, effective_to, law_zh, law_en, article_zh, article_en, categories, summary_zh, summary_en, link, verified_on) values
  ('CC-288', '2021-01-01', null, '民法典', 'Civil Code', '第288条', 'Art. 288', '["NBR-01", "NBR-02", "LND-02"]', '邻居之间的事，按有利生产、方便生活、团结互助、公平合理的办法处理。', 'Neighbours settle what is between them so that work and daily life go on well, with mutual help and fairly.', 'https://flk.npc.gov.cn/', null),
  ('CC-290', '2021-01-01', null, '民法典', 'Civil Code', '第290条', 'Art. 290', '["NBR-01", "LND-02"]', '用水、排水要给邻居必要的方便；自然流水合理分配，顺着自然流向排放。', 'Neighbours give each other what is necessary for using and draining water; natural flow is shared fairly and follows its course.', 'https://flk.npc.gov.cn/', null),
  ('CC-296', '2021-01-01', null, '民法典', 'Civil Code', '第296条', 'Art. 296', '["NBR-01", "NBR-02"]', '因用水、排水、通行、铺设管线要用到邻居的房屋土地的，尽量不造成损害。', 'Whoever needs a neighbour’s premises for water, drains, passage or pipes avoids damaging them as far as possible.', 'https://flk.npc.gov.cn/', null),
  ('CC-1165', '2021-01-01', null, '民法典', 'Civil Code', '第1165条', 'Art. 1165', '["NBR-01", "TRT-01", "ENV-01"]', '因自己的过错损害了别人权益的，要承担责任；法律推定有过错的，要自己证明没有过错。', 'Whoever harms another through fault answers for it; where the law presumes fault, they must show there was none.', 'https://flk.npc.gov.cn/', null),
  ('CC-1184', '2021-01-01', null, '民法典', 'Civil Code', '第1184条', 'Art. 1184', '["NBR-01", "TRT-01", "TRT-02"]', '损坏东西的，按损失发生时的市场价格或者其他合理方式算。', 'Damage to things is reckoned at the market price when it happened, or in another reasonable way.', 'https://flk.npc.gov.cn/', null),
  ('CC-291', '2021-01-01', null, '民法典', 'Civil Code', '第291条', 'Art. 291', '["NBR-02", "LND-02"]', '邻居必须经过自己的土地通行的，应当给予必要的方便。', 'A neighbour who must pass over one’s land is given what is necessary for it.', 'https://flk.npc.gov.cn/', null),
  ('CC-293', '2021-01-01', null, '民法典', 'Civil Code', '第293条', 'Art. 293', '["NBR-02"]', '建房不得违反工程建设标准，不得妨碍邻居的通风、采光和日照。', 'Building keeps to the standards and does not take a neighbour’s air, light or sun.', 'https://flk.npc.gov.cn/', null),
  ('CC-272', '2021-01-01', null, '民法典', 'Civil Code', '第272条', 'Art. 272', '["NBR-02", "PRO-02"]', '业主使用自己的房屋，不得危及整栋楼的安全，不得损害其他业主的权益。', 'Owners use their own part without endangering the building or harming other owners.', 'https://flk.npc.gov.cn/', null),
  ('CC-286', '2021-01-01', null, '民法典', 'Civil Code', '第286条', 'Art. 286', '["NBR-02", "NBR-03", "PRO-02"]', '业主要守法和守管理规约；乱堆垃圾、噪声扰人、违规养动物、违章搭建、占通道的，可以要求停止、清除、恢复和赔偿。', 'Owners keep to the law and the house rules; dumping, noise, animals against the rules, illegal building and blocked passages must be stopped, cleared, put right and paid for on demand.', 'https://flk.npc.gov.cn/', null),
  ('CC-294', '2021-01-01', null, '民法典', 'Civil Code', '第294条', 'Art. 294', '["NBR-03", "ENV-01"]', '不得违反国家规定丢弃固体废物，排放废气、废水、噪声、光和电磁辐射等有害物质。', 'Nobody discards waste or sends out fumes, sewage, noise, light or radiation against the rules.', 'https://flk.npc.gov.cn/', null),
  ('NOISE-65', '2022-06-05', null, '噪声污染防治法', 'Noise Pollution Prevention Law', '第六十五条、第六十六条', 'Art. 65, 66', '["NBR-03"]', '家里用音响、养宠物、做日常活动，要避免吵到邻居；室内装修要按规定限定时间，减少噪声。', 'Homes avoid disturbing neighbours with music, pets and daily life; renovation keeps to the hours set and limits its noise.', 'https://flk.npc.gov.cn/', null),
  ('CC-1245', '2021-01-01', null, '民法典', 'Civil Code', '第1245条', 'Art. 1245', '["NBR-03", "TRT-01"]', '自己养的动物伤了人，由养的人或者管的人负责；被伤的人故意或者有重大过失的，可以不负或者少负责任。', 'Who keeps an animal answers for the harm it does, less or not at all where the injured person acted on purpose or with gross fault.', 'https://flk.npc.gov.cn/', null),
  ('CC-1254', '2021-01-01', null, '民法典', 'Civil Code', '第1254条', 'Art. 1254', '["NBR-03"]', '禁止从楼上往下扔东西。查不清谁扔的，由公安等机关依法调查；物业也要采取必要的安全措施。', 'Nothing may be thrown from buildings. Where nobody knows who did it the police and others investigate; the property manager takes the safety measures needed.', 'https://flk.npc.gov.cn/', null),
  ('CC-944', '2021-01-01', null, '民法典', 'Civil Code', '第944条', 'Art. 944', '["PRO-01"]', '物业已经按约定服务的，业主不能以没享受为由拒交物业费；催交不得用停电、停水、停热、停气的办法。', 'Where the service was given as agreed, fees are owed even if unused; they may not be collected by cutting power, water, heat or gas.', 'https://flk.npc.gov.cn/', null),
  ('CC-942', '2021-01-01', null, '民法典', 'Civil Code', '第942条', 'Art. 942', '["PRO-01"]', '物业要按约定维修、养护、保洁、管理共用部分，维护秩序，并采取合理措施保护业主安全。', 'The property manager keeps, cleans and runs the common parts as agreed, keeps order and takes reasonable steps for safety.', 'https://flk.npc.gov.cn/', null),
  ('CC-278', '2021-01-01', null, '民法典', 'Civil Code', '第278条', 'Art. 278', '["PRO-02"]', '共同决定要有人数和面积都占三分之二以上的业主参加；一般事项由参加者过半数同意，筹集维修资金、改建重建、改变用途等由四分之三以上同意。', 'Joint decisions need owners of two thirds of heads and area to take part; more than half of them agree, or three quarters for raising repair funds, rebuilding or changing the use.', 'https://flk.npc.gov.cn/', null),
  ('CC-712', '2021-01-01', null, '民法典', 'Civil Code', '第712条', 'Art. 712', '["PRO-03"]', '除非另有约定，出租人负责维修租赁物。', 'Unless agreed otherwise, the lessor repairs what is let.', 'https://flk.npc.gov.cn/', null),
  ('CC-713', '2021-01-01', null, '民法典', 'Civil Code', '第713条', 'Art. 713', '["PRO-03"]', '要维修的，承租人可以要求出租人在合理期限内修；不修的，承租人可以自己修，费用由出租人出，影响使用的可以减租或延长租期。', 'The tenant may ask the lessor to repair; if it is not done, the tenant may repair at the lessor’s cost, and rent is reduced or the term extended where use suffered.', 'https://flk.npc.gov.cn/', null),
  ('CC-1067', '2021-01-01', null, '民法典', 'Civil Code', '第1067条', 'Art. 1067', '["FAM-02"]', '父母不抚养的，未成年或不能独立生活的子女可以要抚养费；子女不赡养的，没有劳动能力或生活困难的父母可以要赡养费。', 'Children who cannot live by themselves may claim support from parents who fail them, and parents without means from their children.', 'https://flk.npc.gov.cn/', null),
  ('CC-1085', '2021-01-01', null, '民法典', 'Civil Code', '第1085条', 'Art. 1085', '["FAM-02"]', '离婚后不直接抚养子女的一方要负担部分或全部抚养费；多少和期限先商量，商量不成由法院判；必要时孩子可以要求增加。', 'After divorce the parent without custody bears part or all of the cost of the child; sum and period are agreed or decided by court, and the child may ask for more where needed.', 'https://flk.npc.gov.cn/', null),
  ('CC-1130', '2021-01-01', null, '民法典', 'Civil Code', '第1130条', 'Art. 1130', '["FAM-03"]', '同一顺序的继承人一般平分；生活特别困难又没有劳动能力的应当照顾，尽了主要扶养义务的可以多分；大家商量同意的，也可以不平分。', 'Heirs of one rank normally share equally; those in need are considered, those who cared most may get more, and by agreement shares may differ.', 'https://flk.npc.gov.cn/', null),
  ('CC-1127', '2021-01-01', null, '民法典', 'Civil Code', '第1127条', 'Art. 1127', '["FAM-03"]', '第一顺序继承人是配偶、子女、父母；没有第一顺序继承人的，才由兄弟姐妹、祖父母、外祖父母继承。', 'First in line are spouse, children and parents; only without them brothers, sisters and grandparents inherit.', 'https://flk.npc.gov.cn/', null),
  ('CC-1077', '2021-01-01', null, '民法典', 'Civil Code', '第1077条', 'Art. 1077', '["FAM-01"]', '到民政登记离婚的，有三十日冷静期，期满后三十日内双方再到场申请发证。调解协议不能代替登记或判决。', 'Divorce by registration has a cooling-off period of thirty days, then both apply in person within thirty more. No mediation agreement replaces it.', 'https://flk.npc.gov.cn/', null),
  ('CC-1087', '2021-01-01', null, '民法典', 'Civil Code', '第1087条', 'Art. 1087', '["FAM-01"]', '离婚时共同财产先商量怎么分；商量不成由法院按照顾子女、女方和无过错方的原则判。', 'At divorce common property is divided by agreement; failing that the court decides, considering children, the wife and the party without fault.', 'https://flk.npc.gov.cn/', null),
  ('LPM-16', '2021-06-01', null, '未成年人保护法', 'Law on the Protection of Minors', '第十六条、第十七条', 'Art. 16, 17', '["FAM-04"]', '监护人要照料孩子的生活、健康、安全和学习，关心他们的情绪；不得虐待、遗弃、非法送养或者实施家庭暴力。', 'Guardians look after a child’s life, health, safety, schooling and feelings; they may not abuse, abandon, give away unlawfully or use violence.', 'https://flk.npc.gov.cn/', null),
  ('RLM-10', '2010-01-01', null, '农村土地承包经营纠纷调解仲裁法', 'Rural Land Contract Dispute Mediation and Arbitration Law', '第十条', 'Art. 10', '["LND-01"]', '调解达成协议的，村委会或乡镇政府应当制作调解协议书，由双方签名、盖章或按指印，调解人员签名并盖章后生效。', 'An agreement is written down; it takes effect with both parties’ marks, the mediator’s signature and the seal.', 'https://flk.npc.gov.cn/', null),
  ('LAND-14', '2020-01-01', null, '土地管理法', 'Land Administration Law', '第十四条', 'Art. 14', '["LND-02"]', '土地所有权、使用权的争议先协商；协商不成由政府处理；不服的，接到通知起三十日内可以起诉。解决之前谁也不得改变土地现状。', 'Who owns or may use land is first negotiated, then decided by the government; suit lies within thirty days of notice. Until then nobody changes the state of the land.', 'https://flk.npc.gov.cn/', null),
  ('LDM-14', '2008-05-01', null, '劳动争议调解仲裁法', 'Labour Dispute Mediation and Arbitration Law', '第十四条', 'Art. 14', '["LAB-01", "LAB-02", "LAB-03"]', '达成协议的要写成调解协议书；从收到调解申请起十五日内没有达成协议的，可以申请仲裁。', 'An agreement is written; where none is reached within fifteen days of the application, arbitration may be applied for.', 'https://flk.npc.gov.cn/', null),
  ('LDM-27', '2008-05-01', null, '劳动争议调解仲裁法', 'Labour Dispute Mediation and Arbitration Law', '第二十七条', 'Art. 27', '["LAB-01", "LAB-02"]', '申请劳动仲裁的时效是一年，从知道权利受侵害起算；在职期间拖欠工资的不受这个限制，离职后一年内提出。', 'Labour arbitration is claimed within one year of knowing; unpaid wages while employed are not limited, but within one year after leaving.', 'https://flk.npc.gov.cn/', null),
  ('MW-30', '2020-05-01', null, '保障农民工工资支付条例', 'Regulations on Wage Payment to Migrant Workers', '第三十条', 'Art. 30', '["LAB-02"]', '分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法追偿。', 'Where a subcontractor owes wages, the general contractor pays first and then claims them back.', 'https://flk.npc.gov.cn/', null),
  ('CC-1192', '2021-01-01', null, '民法典', 'Civil Code', '第1192条', 'Art. 1192', '["LAB-03"]', '个人之间提供劳务，提供的一方因此伤了别人，由接受的一方负责；自己受伤的，按双方各自的过错承担。', 'Between individuals, who receives services answers for harm done to others in giving them; where the giver is hurt, each bears by their own fault.', 'https://flk.npc.gov.cn/', null),
  ('CC-680', '2021-01-01', null, '民法典', 'Civil Code', '第680条', 'Art. 680', '["CON-01"]', '禁止高利放贷，利率不得违反国家规定。没约定利息的，视为没有利息；自然人之间约定不明的，也视为没有利息。', 'Usury is forbidden. Where no interest was agreed, none is owed; between individuals the same where it is unclear.', 'https://flk.npc.gov.cn/', null),
  ('CC-675', '2021-01-01', null, '民法典', 'Civil Code', '第675条', 'Art. 675', '["CON-01"]', '借款要按约定的期限还；没约定或约定不明的，借款人可以随时还，出借人可以催告在合理期限内还。', 'A loan is repaid at the agreed time; without one the borrower may repay any day and the lender may ask for it within a reasonable time.', 'https://flk.npc.gov.cn/', null),
  ('CC-577', '2021-01-01', null, '民法典', 'Civil Code', '第577条', 'Art. 577', '["CON-02", "CON-03", "CSM-01"]', '不履行合同或者履行不合约定的，要继续履行、补救或者赔偿损失。', 'Who does not perform, or not as agreed, performs after all, puts it right or pays for the loss.', 'https://flk.npc.gov.cn/', null),
  ('CC-610', '2021-01-01', null, '民法典', 'Civil Code', '第610条', 'Art. 610', '["CON-02"]', '质量不合要求，以致合同目的实现不了的，买受人可以拒收或者解除合同。', 'Where defects defeat the purpose of the contract, the buyer may refuse the goods or end the contract.', 'https://flk.npc.gov.cn/', null),
  ('CON-39', '2014-03-15', null, '消费者权益保护法', 'Consumer Protection Law', '第三十九条', 'Art. 39', '["CSM-01"]', '消费争议可以和商家协商、请消协或其他调解组织调解、向行政部门投诉、按仲裁协议仲裁，或者起诉。', 'A consumer may negotiate, ask a consumer association or another body to mediate, complain to the authority, arbitrate where agreed, or sue.', 'https://flk.npc.gov.cn/', null),
  ('CC-1179', '2021-01-01', null, '民法典', 'Civil Code', '第1179条', 'Art. 1179', '["TRT-01", "TRT-02", "LAB-03"]', '伤了人的，要赔医疗费、护理费、交通费、营养费、住院伙食补助费等合理费用和误工收入；残疾、死亡的另有赔偿。', 'Injury is paid for with treatment, nursing, travel, nutrition, hospital meals and lost income; disability and death are compensated besides.', 'https://flk.npc.gov.cn/', null),
  ('RTL-74', '2021-04-29', null, '道路交通安全法', 'Road Traffic Safety Law', '第七十四条', 'Art. 74', '["TRT-02"]', '交通事故赔偿有争议的，可以请交警调解，也可以直接起诉。', 'On compensation after an accident the parties may ask the traffic police to mediate or sue directly.', 'https://flk.npc.gov.cn/', null),
  ('MDR-22', '2018-10-01', null, '医疗纠纷预防和处理条例', 'Medical Dispute Regulations', '第二十二条', 'Art. 22', '["TRT-03"]', '医疗纠纷可以自愿协商、申请人民调解、申请行政调解、起诉，或走其他法定途径。', 'A medical dispute may be negotiated, mediated by the people’s committee or the authority, taken to court, or go another lawful way.', 'https://flk.npc.gov.cn/', null),
  ('CC-1200', '2021-01-01', null, '民法典', 'Civil Code', '第1200条', 'Art. 1200', '["TRT-04"]', '八周岁以上的学生在校受伤，学校没有尽到教育、管理职责的，要承担责任。八周岁以下由学校证明自己尽到了职责（第1199条）。', 'For pupils of eight and more the school answers where it failed its duty; for younger ones it must show that it did not (Art. 1199).', 'https://flk.npc.gov.cn/', null),
  ('PMA-29', '2011-01-01', null, '人民调解法', 'People’s Mediation Law', '第二十九条', 'Art. 29', '["*"]', '书面协议可以写明当事人情况、主要事实、争议事项和责任、协议内容、履行的方式和期限；各方签名、盖章或按指印，调解员签名并盖调委会印章后生效。', 'A written agreement states parties, facts, what was disputed, terms, and how and by when they are performed; it takes effect with every party’s mark, the mediator’s signature and the committee’s seal.', 'https://flk.npc.gov.cn/', null),
  ('PMA-33', '2011-01-01', null, '人民调解法', 'People’s Mediation Law', '第三十三条', 'Art. 33', '["*"]', '双方认为有必要的，可以从协议生效起三十日内一起向法院申请司法确认；确认有效的，不履行可以申请强制执行。', 'Both together may ask the court to confirm within thirty days of the effect; a confirmed agreement can be enforced.', 'https://flk.npc.gov.cn/', null),
  ('CC-143', '2021-01-01', null, '民法典', 'Civil Code', '第143条', 'Art. 143', '["*"]', '协议有效要三条：人有相应的行为能力，意思真实，不违反法律强制性规定、不违背公序良俗。', 'An agreement is valid where people have capacity, mean what they say, and it is not against mandatory law or public order.', 'https://flk.npc.gov.cn/', null);
