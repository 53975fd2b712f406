-- Gates of danger that are fired, as the facts say (`cases/restriction.ts`): while there is one, lists show neither title nor place.
alter table cases.case_file add column restricted_by text not null default '';
