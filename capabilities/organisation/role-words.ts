import type { Said } from '#platform/result'
import { said } from '#platform/words'
import { ROLES, type Role } from './domain.ts'

/** What staff call each role of `docs/law.md` §8.2. */
export const roleWords: Readonly<Record<Role, Said>> = {
  'grid-worker': said('网格员', 'Grid worker'),
  'building-head': said('楼栋长', 'Building head'),
  clerk: said('窗口登记员', 'Window clerk'),
  dispatcher: said('分流员', 'Dispatcher'),
  mediator: said('调解员', 'Mediator'),
  'committee-head': said('调委会主任', 'Committee head'),
  'sector-mediator': said('行业调解员', 'Sector mediator'),
  'judicial-office': said('司法所工作人员', 'Judicial office'),
  'court-liaison': said('法院联络员', 'Court liaison'),
  'community-officer': said('社区民警', 'Community police officer'),
  auxiliary: said('辅警', 'Auxiliary officer'),
  'service-provider': said('物业或服务单位', 'Property or service provider'),
  'police-liaison': said('公安联络员', 'Police liaison'),
  'petition-officer': said('信访工作人员', 'Petition officer'),
  'department-handler': said('部门承办人', 'Department handler'),
  supervisor: said('督办员', 'Supervisor'),
  archivist: said('档案员', 'Archivist'),
  director: said('综治中心主任', 'Centre director'),
  'unit-head': said('单位负责人', 'Head of a unit'),
  observer: said('派驻纪检监察', 'Discipline observer'),
  'invited-observer': said('特邀监督员', 'Invited observer'),
  leader: said('包案领导', 'Leader taking a case'),
  counsellor: said('心理咨询师、社工', 'Counsellor or social worker'),
  'rescue-worker': said('救助站工作人员', 'Rescue worker'),
  'points-manager': said('积分管理员', 'Points manager'),
  statistician: said('统计员', 'Statistician'),
  dpo: said('个人信息保护负责人', 'Data-protection officer'),
  administrator: said('系统管理员', 'System administrator'),
  editor: said('信息公开编辑', 'Public-information editor'),
}

const byName: ReadonlyMap<string, Said> = new Map(ROLES.map((role) => [role, roleWords[role]]))

/** Words for a role as it is stored; a role of a later version is shown by its own name. */
export function roleName(role: string): { zh: string; en: string } {
  const known = byName.get(role)
  return { zh: known?.zh ?? role, en: known?.en ?? role }
}
