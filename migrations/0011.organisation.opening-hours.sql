-- When a counter is open, in plain words: shown to residents beside its telephone.
alter table organisation.unit add column hours_zh text, add column hours_en text;
